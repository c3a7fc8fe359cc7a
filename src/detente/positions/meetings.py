"""Meetings, the same one told twice folded into one."""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from detente.model import Meeting, MeetingStatus, Reading
from detente.positions.pool import Pool, gather
from detente.positions.words import components

__all__ = ["meetings"]

NEAR = 2
"""Days between two reports within which "on Tuesday" is the same Tuesday."""
_TOOK_PLACE = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING})
_AHEAD = frozenset({MeetingStatus.PLANNED, MeetingStatus.POSSIBLE})


def meetings(readings: Sequence[Reading], at: date | None = None) -> tuple[Meeting, ...]:
    """Each meeting once, by the mention that tells most; held ones first.

    Two mentions are one meeting if parties and status agree, the channels do not clash,
    and the time is told in the same words or by one of them only, in reports that lie no
    more than two days apart.
    """
    pool = gather(readings, at)

    def same(one: Meeting, other: Meeting) -> bool:
        return _same(one, other) and _near(pool, one, other)

    places: dict[tuple[str, ...], list[Meeting]] = {}
    for meeting in pool.meetings:
        places.setdefault(meeting.parties, []).append(meeting)
    groups = [g for m in places.values() for g in components(m, same, lambda m: _keys(pool, m))]
    return tuple(sorted((_folded(g) for g in groups), key=lambda m: _order(pool, m)))


def _same(one: Meeting, other: Meeting) -> bool:
    family = next((f for f in (_TOOK_PLACE, _AHEAD) if one.status in f), {one.status})
    clash = one.channels and other.channels and not set(one.channels) & set(other.channels)
    a, b = _when(one), _when(other)
    return other.status in family and not clash and (a == b or not a or not b)


def _near(pool: Pool, one: Meeting, other: Meeting) -> bool:
    if one.document == other.document:
        return True
    if _has_year(_when(one)) and _when(one) == _when(other):
        return True
    a, b = pool.published(one), pool.published(other)
    return a is not None and b is not None and abs((a.day - b.day).days) <= NEAR


def _keys(pool: Pool, meeting: Meeting) -> Iterator[Hashable]:
    """Of two mentions that are near each other one key at least is common."""
    yield meeting.document
    when, told = _when(meeting), pool.published(meeting)
    if _has_year(when):
        yield when
    if told is not None:
        day = told.day.toordinal()
        yield from {day // (NEAR + 1), (day + NEAR) // (NEAR + 1)}


def _has_year(when: str) -> bool:
    return re.search(r"\b\d{4}\b", when) is not None


def _when(meeting: Meeting) -> str:
    return " ".join(meeting.when.exact.casefold().split()) if meeting.when else ""


def _folded(group: Sequence[Meeting]) -> Meeting:
    best, *rest = sorted(group, key=_telling)
    return replace(best, also=tuple(sorted({*best.also, *(m.id for m in rest)} - {best.id})))


def _telling(meeting: Meeting) -> tuple[int, str, int, str]:
    told = bool(meeting.when) + len(meeting.channels)
    return -told, meeting.document, meeting.span.start, meeting.id


def _order(pool: Pool, meeting: Meeting) -> tuple[int, int, str, int, str]:
    told = pool.published(meeting)
    day = -told.day.toordinal() if told else 0
    rank = list(MeetingStatus).index(meeting.status)
    return rank, day, meeting.document, meeting.span.start, meeting.id
