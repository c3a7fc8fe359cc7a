"""Where parties stood from day to day, by what the record keeps of each cell."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from typing import TypeVar
from weakref import WeakKeyDictionary

from detente.errors import DossierBusy, ReadOnlyDossier
from detente.model import CellStands, Entry, Overview
from detente.positions.overview import overview
from detente.record import Reader, Record, scratch
from detente.record.asked import entries_by_id
from detente.record.cells import checked_among
from detente.record.days import Until, days_changed, newest_of, shown_at, shown_by
from detente.record.engine import MEMORY
from detente.record.events import head
from detente.workspace import refreshing

__all__ = ["Glimpses", "Until", "cell", "days", "glimpses", "glimpses_of", "matrix", "words"]

KEPT = 4
"""Replayed records whose cells are kept, the last asked for."""
MATRICES = 24
"""Days of which the matrix is kept, the last asked for; each is about 1 MB at most."""
Place = tuple[str, str]
K = TypeVar("K")
V = TypeVar("V")


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
    """The days on which anything in the matrix changed; kept until something is recorded."""
    _refreshed(record)
    with record.reading() as reader:
        number = _last(reader)
        kept = _days.setdefault(record.engine, {}) if _kept(record) else {}
        if number not in kept:
            kept.clear()
            kept[number] = tuple(map(date.fromordinal, days_changed(reader.connection)))
        return kept[number]


def matrix(record: Record, at: date | None = None) -> Overview:
    """Party by issue on a day; the last days asked for are kept until something is recorded."""
    _refreshed(record)
    with record.reading() as reader:
        key = at, _last(reader)
        kept = _matrices.setdefault(record.engine, OrderedDict()) if _kept(record) else _none()
        found = kept.get(key) or refreshing.overview(reader, at)
    _keep(kept, key, found, MATRICES)
    return found


def cell(record: Record, party: str, issue: str, until: Until) -> CellStands:
    """What a cell shows on a day."""
    if until.known is not None:
        return glimpses(record, until.known).at(until.at).cell(party, issue)
    _refreshed(record)
    with record.reading() as reader:
        shown = shown_at(reader.connection, party, issue, until.at) or CellStands(party, issue)
        checked = checked_among(reader.connection, [s.newest for s in shown.stands])
    stands = tuple(replace(s, checked=s.newest in checked) for s in shown.stands)
    return replace(shown, stands=stands)


def words(record: Record, party: str, issue: str, until: Until, some: slice) -> tuple[Entry, ...]:
    """Some of what counts in a cell, the newest first, statements and unknowns."""
    with record.reading() as reader:
        ids = newest_of(reader.connection, party, issue, until, some.stop)[some]
        found = entries_by_id(reader, ids)
    return tuple(found[key] for key in ids if key in found)


def glimpses_of(record: Record, party: str, known: datetime | None = None) -> Glimpses:
    """The cells of a party from day to day."""
    if known is not None:
        whole = glimpses(record, known)
        own = {place: shown for place, shown in whole.cells.items() if place[0] == party}
        return replace(whole, cells=own)
    _refreshed(record)
    return _read(record, party)


def glimpses(record: Record, known: datetime) -> Glimpses:
    """All cells from day to day as they were known by a time.

    The history is replayed once; the last few that were asked for are kept as long as
    nothing is recorded.
    """
    with record.reading() as reader:
        key = known, _last(reader)
    kept = _replayed.setdefault(record.engine, OrderedDict()) if _kept(record) else _none()
    found = kept.get(key)
    if found is None:
        with scratch(record, known) as made:
            refreshing.refresh(made)
            found = replace(_read(made, ""), known=known)
    _keep(kept, key, found, KEPT)
    return found


_days: WeakKeyDictionary[object, dict[int, tuple[date, ...]]] = WeakKeyDictionary()
_replayed: WeakKeyDictionary[object, OrderedDict[tuple[datetime, int], Glimpses]] = (
    WeakKeyDictionary()
)
_matrices: WeakKeyDictionary[object, OrderedDict[tuple[date | None, int], Overview]] = (
    WeakKeyDictionary()
)
"""By the engine of a record, so that what one visitor may see is never shown to another."""


def _kept(record: Record) -> bool:
    """Whether the last event tells that nothing changed.

    The part of a dossier that a clearance permits is in memory, and reports leave it
    without an event: it is asked anew each time.
    """
    return record.name != MEMORY


def _none() -> "OrderedDict[K, V]":
    return OrderedDict()


def _keep(kept: "OrderedDict[K, V]", key: K, value: V, most: int) -> None:
    """Keep what was asked for last; several threads may do so at once."""
    kept[key] = value
    with suppress(KeyError):
        kept.move_to_end(key)
        while len(kept) > most:
            kept.popitem(last=False)


def _last(reader: Reader) -> int:
    event = head(reader.connection)
    return event.number if event else 0


def _refreshed(record: Record) -> None:
    with suppress(ReadOnlyDossier, DossierBusy):  # then the cells show what they showed before
        refreshing.refresh(record)


def _read(record: Record, party: str) -> Glimpses:
    with record.reading() as reader:
        rows = groupby(shown_by(reader.connection, party), key=lambda s: (s.party, s.issue))
        return Glimpses({place: [(s.day, s.stands) for s in some] for place, some in rows})
