from dataclasses import replace
from datetime import date

from icalendar import Calendar, Component

from detente.model import Moment, Origin, Precision
from detente.model.commitment import Commitment, Fate, Telling
from detente.views.exports.ics import commitments_ics
from tests.model.values import STATEMENT

DAY = Moment("2025-06-01", Precision.DAY, Origin.TEXT)
PROMISE = Commitment(
    "c1a2b3c4d5", "Ukraine", ("Russia",), "prisoners", "free them; all, \nof them", (STATEMENT,),
    DAY, "by 1 June", "if it rains", ("United Nations",),
    (Telling("Russia", Fate.BROKEN, (STATEMENT,)),),
)  # fmt: skip


def events(*promises: Commitment) -> list[Component]:
    return list(Calendar.from_ical(commitments_ics(promises)).walk("VEVENT"))


def test_a_day_is_an_event_of_that_whole_day() -> None:
    (event,) = events(PROMISE)
    assert event.decoded("dtstart") == date(2025, 6, 1)
    assert event.decoded("dtend") == date(2025, 6, 2)
    assert str(event["uid"]) == "c1a2b3c4d5@detente"
    assert str(event["status"]) == "TENTATIVE"
    assert str(event["summary"]).startswith("Ukraine: free them; all,")


def test_the_description_tells_all_that_binds() -> None:
    (event,) = events(PROMISE)
    told = str(event["description"])
    for words in ("promised to Russia", "by 1 June", "if it rains", "United Nations",
                  "Russia says: broken", f"detente show {STATEMENT.id}"):  # fmt: skip
        assert words in told


def test_a_month_is_an_event_over_the_month_and_no_day_is_none() -> None:
    month = replace(PROMISE, deadline=Moment("2025-06", Precision.MONTH, Origin.TEXT))
    (event,) = events(month, replace(PROMISE, deadline=None))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (
        date(2025, 6, 1),
        date(2025, 7, 1),
    )


def test_lines_are_folded_escaped_and_end_as_the_standard_says() -> None:
    raw = commitments_ics([replace(PROMISE, what="word " * 60)])
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert b"free them\\; all\\," in commitments_ics([PROMISE])


def test_the_same_promises_give_the_same_file() -> None:
    assert commitments_ics([PROMISE]) == commitments_ics([PROMISE])
