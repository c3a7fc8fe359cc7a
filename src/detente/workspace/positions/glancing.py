"""Where parties stood from day to day, by what the record keeps of each cell."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from typing import TypeVar

from detente.model import CellStands, Entry, Item, Overview, Statement, When
from detente.model.change import Change
from detente.positions.overview import overview
from detente.positions.stance import stance
from detente.positions.states import OPPOSITES
from detente.record import Record, scratch
from detente.record.asked import entries_by_id, items_by_id
from detente.record.cells import version
from detente.record.claims import waiting
from detente.record.days import Until, days_changed, newest_in, shown_at, shown_by
from detente.record.engine import MEMORY
from detente.record.sharing import once
from detente.workspace.kept import Kept
from detente.workspace.positions import refreshing
from detente.workspace.positions.moving import changes
from detente.workspace.positions.tending import bring_up, is_tended

__all__ = [
    "Glimpses",
    "Until",
    "awaited",
    "cell",
    "checked",
    "days",
    "glimpses",
    "glimpses_of",
    "matrix",
    "news",
    "sides",
    "unnamed",
    "words",
]

V = TypeVar("V")
_days = Kept[tuple[date, ...]](2)
_matrices = Kept[Overview](24)
"""The days asked for last; each is about 1 MB of a large dossier."""
_sides = Kept["dict[Place, Sides]"](24)
_unnamed = Kept[frozenset[str]](24)
_replayed = Kept["Glimpses"](4)
_parties = Kept["Glimpses"](8)
_news = Kept[tuple[Change, ...]](8)
FIRST, SIDES = 8, 40
"""Items of a contested cell among which its two sides are looked for, the newest."""
Place = tuple[str, str]
Sides = tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Glimpses:
    """What cells showed, from which day on."""

    cells: Mapping[Place, Sequence[tuple[int, CellStands]]]
    """By party and issue; days count as `date.toordinal` does, ascending."""
    known: datetime | None = None

    def days(self) -> tuple[date, ...]:
        """The days on which any cell changed, ascending."""
        found = sorted({day for shown in self.cells.values() for day, _ in shown})
        return tuple(map(date.fromordinal, found))

    def at(self, day: date | None) -> Overview:
        """Party by issue on a day; without one, as all that is told has it."""
        last = day.toordinal() if day else date.max.toordinal()
        found = []
        for shown in self.cells.values():
            place = bisect_right(shown, last, key=lambda s: s[0])
            if place:
                found.append(shown[place - 1][1])
        return overview(found, day, self.known)


def days(record: Record) -> tuple[date, ...]:
    """The days on which anything in the matrix changed, ascending."""
    bring_up(record)

    def found() -> tuple[date, ...]:
        with record.reading() as reader:
            return tuple(map(date.fromordinal, days_changed(reader.connection)))

    return _by_cells(_days, record, (), found)


def matrix(record: Record, at: date | None = None) -> Overview:
    """Party by issue on a day, but for which words a person has checked: `checked` tells."""
    bring_up(record)
    in_passing = not is_tended(record)

    def found() -> Overview:
        with record.reading() as reader:
            return refreshing.bare(reader, at, in_passing)

    return _by_cells(_matrices, record, at, found)


def checked(record: Record, shown: Iterable[CellStands]) -> tuple[CellStands, ...]:
    """Some cells, with whether a person has checked the newest words of each state."""
    with record.reading() as reader:
        return refreshing.marked(reader, shown)


def awaited(record: Record) -> frozenset[Place]:
    """The cells that are being worked out anew, and show what they showed before."""
    if not is_tended(record):
        return frozenset()
    return frozenset((party, issue) for party, issue, _ in _stale(record))


def cell(record: Record, party: str, issue: str, until: Until) -> CellStands:
    """What a cell shows on a day."""
    if until.known is not None:
        return glimpses(record, until.known).at(until.at).cell(party, issue)
    bring_up(record)
    with record.reading() as reader:
        shown = shown_at(reader.connection, party, issue, until.at) or CellStands(party, issue)
        return refreshing.marked(reader, [shown])[0]


def words(record: Record, party: str, issue: str, until: Until, some: slice) -> tuple[Entry, ...]:
    """Some of what counts in a cell, the newest first, statements and unknowns."""
    place = party, issue
    with record.reading() as reader:
        ids = newest_in(reader.connection, [place], until, some.stop)[place][some]
        found = entries_by_id(reader, ids)
    return tuple(found[key] for key in ids if key in found)


def sides(record: Record, places: Iterable[Place], until: Until) -> dict[Place, Sides]:
    """Of contested cells the newest statement of either side, among the last ones told."""
    asked = tuple(places)
    return _by_cells(_sides, record, (asked, until), lambda: _told_sides(record, asked, until))


def unnamed(record: Record, ids: Iterable[str]) -> frozenset[str]:
    """Those of some statements in cells whose words end at an unnamed source."""
    asked = frozenset(ids)

    def found() -> frozenset[str]:
        with record.reading() as reader:
            items = items_by_id(reader, asked)
        return frozenset(
            key
            for key, item in items.items()
            if isinstance(item, Statement) and item.chain and not item.chain[-1].named
        )

    return _by_cells(_unnamed, record, asked, found)


def _told_sides(record: Record, places: Sequence[Place], until: Until) -> dict[Place, Sides]:
    found: dict[Place, Sides] = {}
    left = list(places)
    with record.reading() as reader:
        for many in (FIRST, SIDES):
            ids = newest_in(reader.connection, left, until, many) if left else {}
            told = items_by_id(reader, (key for some in ids.values() for key in some))
            for place, some in ids.items():
                found[place] = _either_side(told[key] for key in some if key in told)
            left = [place for place in left if len(found[place]) < len(OPPOSITES)]
    return found


def _either_side(items: Iterable[Item]) -> Sides:
    found: dict[int, Statement] = {}
    for said in items:
        if isinstance(said, Statement) and said.when is not When.PAST:
            for side in (n for n, states in enumerate(OPPOSITES) if stance(said) in states):
                found.setdefault(side, said)
    return tuple(found.values())


def news(record: Record, since: datetime) -> tuple[Change, ...]:
    """All that moved by what was recorded since a time, the newest day first."""
    return _news.get(record, since, lambda: changes(record, since))


def glimpses_of(record: Record, party: str, known: datetime | None = None) -> Glimpses:
    """The cells of a party from day to day."""
    if known is not None:
        whole = glimpses(record, known)
        own = {place: shown for place, shown in whole.cells.items() if place[0] == party}
        return replace(whole, cells=own)
    bring_up(record)
    return _parties.get(record, party, lambda: _read(record, party))


def glimpses(record: Record, known: datetime) -> Glimpses:
    """All cells from day to day as they were known by a time: the history is replayed."""

    def found() -> Glimpses:
        with scratch(record, known) as made:
            refreshing.refresh(made)
            return replace(_read(made, ""), known=known)

    return _replayed.get(record, known, found)


def _by_cells(some: Kept[V], record: Record, asked: Hashable, make: Callable[[], V]) -> V:
    """What a question about cells leads to, made anew when any of them changes.

    Where nobody tends the cells, what is stale is worked out in passing: then after any event.
    """
    if not is_tended(record) or record.name == MEMORY:
        return some.get(record, (asked, _stale(record)), make)
    return some.at(record, 0, (asked, _state(record)), make)


def _state(record: Record) -> tuple[str, frozenset[tuple[str, str, int]]]:
    """How the cells stand: what is kept of them, and which are stale."""
    with record.reading() as reader:
        kept = once(reader.connection, "cells", lambda: version(reader.connection))
    return kept, _stale(record)


def _stale(record: Record) -> frozenset[tuple[str, str, int]]:
    """What is stale: it becomes another without an event when a cell is worked out."""
    with record.reading() as reader:
        return once(reader.connection, "stale", lambda: waiting(reader.connection))


def _read(record: Record, party: str) -> Glimpses:
    with record.reading() as reader:
        rows = groupby(shown_by(reader.connection, party), key=lambda s: (s.party, s.issue))
        return Glimpses({place: [(s.day, s.stands) for s in some] for place, some in rows})
