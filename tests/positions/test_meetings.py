from typing import Any

import pytest

from detente.model import Channel, Meeting, MeetingStatus, Reading, Span
from detente.positions.meetings import meetings
from tests.factory import document, meeting, moment, reading

HELD, PLANNED = MeetingStatus.HELD, MeetingStatus.PLANNED
BOTH = ("Russia", "United States")


def told(
    key: str, when: str = "", day: str = "2025-02-18", status: MeetingStatus = HELD, **fields: Any
) -> tuple[Reading, Meeting]:
    text = f"Envoys met in Riyadh {when}."
    doc = document(text, id=key, published=moment(day))
    span = Span.of(text, text.index(when), text.index(when) + len(when)) if when else None
    parties = fields.pop("parties", BOTH)
    item = meeting(doc, "Envoys met in Riyadh", parties, status, when=span, **fields)
    return reading(doc, item), item


def test_a_meeting_told_twice_is_one_by_the_mention_that_tells_most() -> None:
    (one, _), (two, full) = told("a"), told("b", "on Tuesday", channels=(Channel.IN_PERSON,))
    (found,) = meetings([one, two])
    assert found.when == full.when
    assert found.id == full.id or found.also


@pytest.mark.parametrize(
    "other",
    [
        told("b", "on Monday"),
        told("b", "on Tuesday", "2025-02-25"),
        told("b", "on Tuesday", status=PLANNED),
        told("b", "on Tuesday", parties=("Russia", "Ukraine")),
        told("b", "on Tuesday", channels=(Channel.PHONE,)),
    ],
)
def test_another_day_status_party_or_channel_is_another_meeting(
    other: tuple[Reading, Meeting],
) -> None:
    first, _ = told("a", "on Tuesday", channels=(Channel.IN_PERSON,))
    assert len(meetings([first, other[0]])) == 2


def test_a_dated_meeting_is_the_same_however_late_it_is_told() -> None:
    one, two = (
        told("a", "on 18 February 2025")[0],
        told("b", "on 18 February 2025", "2025-04-01")[0],
    )
    assert len(meetings([one, two])) == 1


def test_held_ones_stand_before_planned_ones() -> None:
    found = meetings([told("a", status=PLANNED)[0], told("b", "today", "2025-03-01")[0]])
    assert [m.status for m in found] == [HELD, PLANNED]


def test_mentions_are_near_over_any_two_days_of_the_calendar() -> None:
    for day in range(1, 10):
        pair = (told("a", "on Tuesday", f"2025-02-0{day}"), told("b", "", f"2025-02-{day + 2:02}"))
        assert len(meetings([r for r, _ in pair])) == 1
        apart = (pair[0], told("b", "", f"2025-02-{day + 3:02}"))
        assert len(meetings([r for r, _ in apart])) == 2


def test_a_day_with_its_year_ties_reports_of_any_date() -> None:
    pair = [
        told(k, "on 18 February 2025", d) for k, d in (("a", "2025-02-18"), ("b", "2026-01-02"))
    ]
    assert len(meetings([r for r, _ in pair])) == 1
