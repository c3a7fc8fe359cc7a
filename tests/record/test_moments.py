from datetime import date, timedelta

from detente.record import Wanted, moments
from tests.workspace.moves import BARGAIN, START, bargain


def ordinal(day: int) -> int:
    return date(2025, 3, day).toordinal()


def test_cells_are_found_by_the_days_on_which_they_were_told() -> None:
    with bargain() as record, record.reading() as reader:
        told = moments.days_told(reader.connection, ordinal(1), ordinal(9))
        assert told == {
            ("Italy", "economy"): [ordinal(2)],
            ("Norway", "ceasefire"): [ordinal(6)],
            ("Norway", "economy"): [ordinal(9)],
        }
        own = moments.places_told(reader.connection, 0, ordinal(20), "Norway", "economy")
        assert own == [("Norway", "economy")]


def test_items_of_a_day_and_what_is_addressed_to_a_party_are_found() -> None:
    with bargain() as record, record.reading() as reader:
        connection = reader.connection
        on = moments.told_on(connection, ("Norway", "ceasefire"), ordinal(6))
        assert {t.item.span.exact for t in on} == {r.statements[0].span.exact for r in BARGAIN[2:4]}
        put = moments.put_to(connection, ("Italy", "economy"), ordinal(20), 1)
        assert [t.item.span.exact for t in put] == [BARGAIN[4].statements[0].span.exact]
        last = moments.told_last(connection, "economy", ordinal(2), 9)
        assert [t.day for t in last] == [ordinal(2), ordinal(1)]


def test_outlets_are_known_by_their_first_report_and_by_what_they_report_later() -> None:
    with bargain() as record, record.reading() as reader:
        connection = reader.connection
        first = {"Sample Wire": ordinal(1), "Sample Post": ordinal(6)}
        assert moments.first_days(connection) == first
        assert moments.outlet_of(connection, BARGAIN[3].document.id) == ("Sample Post", ordinal(6))
        assert moments.reported_between(connection, ["Sample Wire"], ordinal(9), ordinal(12))
        assert not moments.reported_between(connection, ["Sample Post"], ordinal(6), ordinal(12))


def test_news_are_what_was_recorded_after_a_time() -> None:
    with bargain() as record:
        with record.reading() as reader:
            assert moments.news(reader.connection, START + timedelta(days=1)) == (None, frozenset())
            day, everything = moments.news(reader.connection, START - timedelta(days=1))
        assert (day, len(everything)) == (ordinal(1), len(BARGAIN))


def test_the_day_of_the_last_statements_is_known() -> None:
    with bargain() as record, record.reading() as reader:
        assert moments.day_of_last(reader.connection, 2, Wanted(counting=True)) == date(2025, 3, 6)
        assert moments.day_of_last(reader.connection, 2, Wanted(issue="ceasefire")) is None
        assert moments.day_of_last(reader.connection, 1, Wanted(until=date(2025, 3, 2))) == date(
            2025, 3, 1
        )


def test_the_days_of_the_last_items_in_which_a_party_has_a_part_are_known() -> None:
    with bargain() as record, record.reading() as reader:
        days = moments.last_days_of(reader.connection, "Italy", "speaker", 3)
        assert days == [date(2025, 3, 12), date(2025, 3, 2)]
        assert moments.last_days_of(reader.connection, "Italy", "speaker", 1) == days[:1]
        aimed = moments.last_days_of(reader.connection, "Italy", "target", 1)
        assert aimed == [date(2025, 3, 9)]
        assert moments.last_days_of(reader.connection, "Peru", "target", 1) == []
