from datetime import UTC, date, datetime, time

from detente.views.web.pages.positions.asked import Asked, asked


def test_an_address_and_what_is_asked_tell_the_same() -> None:
    told = asked("2025-03-13", "2025-04-01", "2025-03-01", "Norway", "ceasefire", "1")
    assert told == Asked(
        date(2025, 3, 13), date(2025, 4, 1), date(2025, 3, 1), False, "Norway", "ceasefire", True
    )
    assert told.query() == (
        "?at=2025-03-13&known=2025-04-01&since=2025-03-01&party=Norway&issue=ceasefire&whole=1"
    )
    assert told.marks


def test_the_last_look_is_no_day() -> None:
    told = asked(since="last-look")
    assert (told.looked, told.since, told.marks) == (True, None, True)
    assert told.query() == "?since=last-look"


def test_nothing_asked_for_has_no_query() -> None:
    assert asked().query() == ""
    assert not asked().marks


def test_more_comes_into_the_address_and_is_escaped() -> None:
    assert Asked(party="A & B").query(start="20") == "?party=A+%26+B&start=20"


def test_a_day_by_which_it_was_known_ends_at_its_end() -> None:
    day = date(2025, 4, 1)
    assert Asked(known=day).known_by == datetime.combine(day, time.max, UTC)
    assert Asked().known_by is None
