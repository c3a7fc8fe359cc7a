"""What has come in: reports a page at a time, and on which days each outlet was heard."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple

from detente.model import SourceKind
from detente.model.note import Seen
from detente.model.shelf import Covered, PageEnd, Shelf, Tally
from detente.record import Held, Reader, Record, inbox
from detente.record.asked import documents_at
from detente.record.inbox import Carrying, Tie
from detente.record.notes import seen_by
from detente.record.shelf import coverage as covered
from detente.record.shelf import page_end, shelved, tallies
from detente.vocabulary.outlets import find_outlet
from detente.workspace.kept import kept_beside

__all__ = [
    "Arrival", "Carrying", "Coverage", "Listed", "arrival", "arrivals", "copies", "coverage",
    "outlets",
]  # fmt: skip

SPAN = timedelta(days=59)
"""From the first to the last day that are shown where no others are asked for."""
LONGEST = timedelta(days=366)
"""From the first to the last day that are shown at most: each is a square."""
SHOWN = 200
"""Copies of one report that are shown at most."""
SOME = 12
"""Copies of a report that are looked at for the agencies that they credit."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One report of the list, with what is tied to it."""

    held: Held
    tally: Tally = field(default_factory=Tally)
    seen: tuple[Seen, ...] = ()
    """Who has gone through the whole of it."""
    carrying: Carrying = field(default_factory=Carrying)
    agencies: tuple[str, ...] = ()
    """Those whose text it and its copies are."""
    ties: tuple[Tie, ...] = ()

    def tied(self, kind: str, *, later: bool) -> tuple[int, ...]:
        """The later texts or translations of it, or the earlier texts or originals."""
        mine = self.held.number
        if later:
            return tuple(t.document for t in self.ties if t.kind == kind and t.other == mine)
        return tuple(t.other for t in self.ties if t.kind == kind and t.document == mine)


class Listed(NamedTuple):
    """A page of the list."""

    arrivals: tuple[Arrival, ...]
    after: PageEnd | None
    """Where the next page begins; None behind the last."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """On which days which outlets were heard."""

    since: date
    until: date
    covered: tuple[Covered, ...] = ()


def arrivals(record: Record, shelf: Shelf) -> Listed:
    """A page of reports, the newest first."""
    with record.reading() as reader:
        found = shelved(reader, replace(shelf, limit=shelf.limit + 1))
        shown = found[: shelf.limit]
        after = page_end(shown[-1]) if len(found) > len(shown) else None
        return Listed(_made(reader, shown), after)


def arrival(record: Record, number: int) -> Arrival:
    """One report as the list has it; UnknownEntry where there is none of the number."""
    with record.reading() as reader:
        return _made(reader, [reader.document(number)])[0]


def copies(record: Record, number: int) -> tuple[Arrival, ...]:
    """The first reports that repeat one, in the order in which they came in."""
    with record.reading() as reader:
        reader.document(number)
        held = documents_at(reader, inbox.copies(reader, number, SHOWN))
        return _made(reader, [held[n] for n in sorted(held)])


def outlets(record: Record) -> tuple[str, ...]:
    """The outlets of all reports, in alphabetical order."""

    def found() -> tuple[str, ...]:
        with record.reading() as reader:
            return tuple(inbox.outlets(reader))

    return kept_beside(record, "outlets", found)


def coverage(
    record: Record, today: date, since: date | None = None, until: date | None = None
) -> Coverage:
    """How many reports of each outlet there are day by day.

    Where no days are told: the last 60, or the last 60 before the newest report.
    """
    asked = "coverage", today, since, until
    return kept_beside(record, asked, lambda: _coverage(record, today, since, until))


def _coverage(record: Record, today: date, since: date | None, until: date | None) -> Coverage:
    with record.reading() as reader:
        if until is None:
            newest = inbox.newest_day(reader)
            until = newest if newest is not None and newest < today - SPAN else today
            until = max(until, since) if since else until
        since = min(max(since or until - SPAN, until - LONGEST), until)
        return Coverage(since, until, tuple(covered(reader, since, until)))


def _made(reader: Reader, shown: Sequence[Held]) -> tuple[Arrival, ...]:
    """Reports with what is tied to them, in their order."""
    numbers = [held.number for held in shown]
    told, seen = tallies(reader, numbers), seen_by(reader, numbers)
    carrying, ties = inbox.carriers(reader, numbers), inbox.ties(reader, numbers)
    return tuple(
        Arrival(
            held,
            told.get(n, Tally()),
            seen.get(n, ()),
            carrying.get(n, Carrying()),
            _agencies(reader, held, n in carrying),
            tuple(t for t in ties if n in (t.document, t.other)),
        )
        for n, held in zip(numbers, shown, strict=True)
    )


def _agencies(reader: Reader, held: Held, repeated: bool) -> tuple[str, ...]:
    """The agencies whose text a report and its copies are."""
    there = [held.document]
    if repeated:
        numbers = inbox.copies(reader, held.number, SOME)
        there += (one.document for one in documents_at(reader, numbers).values())
    credited = {d.agency for d in there if d.agency}
    named = dict.fromkeys(name for d in there for name in (d.agency, d.outlet) if name)
    return tuple(name for name in named if name in credited or _is_agency(name))


def _is_agency(name: str) -> bool:
    listed = find_outlet(name)
    return listed is not None and listed.source_kind is SourceKind.AGENCY
