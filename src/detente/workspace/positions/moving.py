"""What moved in a dossier, read off what the record keeps of each cell."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime

from detente.model import State, Statement, Stretch
from detente.model.change import Change, ChangeKind
from detente.positions.cells import rows_of
from detente.positions.course import Told as Dayed
from detente.positions.course import course
from detente.positions.moves.asked import EVERYTHING, Asked
from detente.positions.moves.celled import moved
from detente.positions.moves.changes import in_order
from detente.positions.moves.contents import Cell, Dated, content
from detente.positions.moves.contents import in_order as contents_in_order
from detente.positions.moves.silence import LOOKED_BACK, silence_of, silences
from detente.positions.moves.window import Window
from detente.positions.stance import stance
from detente.record import Reader, Record, cells, moments, scratch
from detente.record.asked import entries_by_id, refining
from detente.vocabulary.moves import move_rules
from detente.workspace.lookup.naming import as_named
from detente.workspace.positions.around import RecordAround
from detente.workspace.positions.tending import bring_up

__all__ = ["Asked", "changes", "changes_in"]


def changes(
    record: Record,
    since: date | datetime | None = None,
    until: date | None = None,
    asked: Asked = EVERYTHING,
    known: datetime | None = None,
) -> tuple[Change, ...]:
    """All moves from a day up to another, both inclusive, the newest day first.

    Since a time: all moves on any day that rest on a report recorded after it, and the
    silences since its day. Nothing is told that rests on what the record hides. Raises
    UnknownName for a party or issue that nothing names.
    """
    with _fresh(record, known) as reader:
        wanted = as_named(reader, asked)
        if isinstance(since, datetime):
            found = _news(reader, since, until, wanted)
        else:
            found = changes_in(reader, Window.of(since, until), wanted)
        if not record.hidden:
            return found
        shown = entries_by_id(reader, [key for each in found for key in each.items])
        return tuple(each for each in found if shown.keys() >= set(each.items))


def _news(reader: Reader, since: datetime, until: date | None, asked: Asked) -> tuple[Change, ...]:
    first, new = moments.news(reader.connection, since)
    day = min(first or since.toordinal(), since.toordinal())
    found = changes_in(reader, Window.of(date.fromordinal(day), until), asked)
    return tuple(
        change
        for change in found
        if not new.isdisjoint(change.items)
        or (change.kind is ChangeKind.SILENT and change.on >= since.date())
    )


@contextmanager
def _fresh(record: Record, known: datetime | None) -> Iterator[Reader]:
    """A reader of a record whose cells are worked out; by `known` it is replayed."""
    if known is not None:
        with scratch(record, known) as made, _fresh(made, None) as reader:
            yield reader
        return
    bring_up(record)  # what is stale still is worked out in passing
    with record.reading() as reader:
        yield reader


def changes_in(reader: Reader, window: Window, asked: Asked) -> tuple[Change, ...]:
    """The same by a reader, with the party and the issue by their names on the record."""
    connection, around = reader.connection, RecordAround(reader)
    stale = {place for place, _ in cells.stale_places(connection)}
    told = [
        place
        for issue in _issues(reader, asked)
        for place in moments.places_told(connection, window.after, window.until, asked.party, issue)
    ]
    found: list[Change] = []
    for place in (p for p in told if rows_of(p[0])):
        cell = _cell(reader, place, window, whole=place in stale)
        found += moved(cell, window, around, asked.repeated)
    return in_order((*found, *_silent(reader, window, asked, around)))


def _issues(reader: Reader, asked: Asked) -> tuple[str, ...]:
    """The issue asked for and those that refine it; all are one empty name."""
    return (asked.issue, *(refining(reader, asked.issue) if asked.issue else ()))


def _cell(reader: Reader, place: cells.Place, window: Window, whole: bool) -> Cell:
    """A cell with all that was told of what is new in the window, of the rest the newest.

    What the record keeps tells how all that is told by now is brought together; where later
    days are not to be seen it is worked out from all that was told before them.
    """
    connection = reader.connection
    kept = cells.kept_stretches(connection, place)
    latest = max((max(s.start, s.until or 0) for s in kept), default=0)
    if whole or latest > window.until:
        return _whole(reader, place, window.until)
    held = [s for s in kept if s.until is None and s.state is not State.NONE]
    fresh = cells.told_in(connection, place, window.after + 1 - move_rules().calm, ())
    days = {t.item.id: t.day for t in fresh}
    needed = {i for s in held for i in _needed(s, days)} - days.keys()
    known = {t.item.id: t for t in _by_id(reader, place, needed)}
    known |= {t.item.id: t for t in fresh}
    found = []
    for stretch in held:
        items = [Dated(known[i].item, known[i].day) for i in stretch.items if i in known]
        found += [
            replace(c, past=stretch.past, replaced=stretch.replaced)
            for c in content(stretch.state, items, stretch.items)
        ]
    return Cell(*place, contents_in_order(found), _beside(fresh))


def _needed(stretch: Stretch, fresh: dict[str, int]) -> Sequence[str]:
    """All items of what was told anew or is contested, else the newest."""
    if stretch.state is State.CONTESTED or any(i in fresh for i in stretch.items):
        return stretch.items
    return stretch.items[:1]


def _by_id(reader: Reader, place: cells.Place, ids: Iterable[str]) -> list[cells.Told]:
    wanted = sorted(ids)
    return cells.told_in(reader.connection, place, date.max.toordinal(), wanted) if wanted else []


def _whole(reader: Reader, place: cells.Place, until: int) -> Cell:
    """A cell by all that was told up to a day."""
    told = [t for t in cells.told_in(reader.connection, place) if t.day <= until]
    published = cells.published_of(reader.connection, (t.document for t in told))
    by_id = {t.item.id: t for t in told}
    dayed = [Dayed(t.item, t.day, published.get(t.document)) for t in told]
    found = []
    for stretch in course(*place, dayed):
        if stretch.until is None and stretch.state is not State.NONE:
            items = [Dated(by_id[i].item, by_id[i].day) for i in stretch.items]
            found += [
                replace(c, past=stretch.past, replaced=stretch.replaced)
                for c in content(stretch.state, items)
            ]
    return Cell(*place, contents_in_order(found), _beside(told))


def _beside(told: Iterable[cells.Told]) -> tuple[Dated, ...]:
    found = [
        Dated(t.item, t.day)
        for t in told
        if isinstance(t.item, Statement) and stance(t.item) is None
    ]
    return tuple(
        sorted(found, key=lambda d: (-d.day, d.item.document, d.item.span.start, d.item.id))
    )


def _silent(reader: Reader, window: Window, asked: Asked, around: RecordAround) -> Iterator[Change]:
    """Who fell silent in the window, by the days on which all on the issue was told."""
    days = (LOOKED_BACK + 1) * move_rules().silence
    connection, start = reader.connection, max(window.after - days, 0)
    told = {
        place: days
        for issue in _issues(reader, asked)
        for place, days in moments.days_told(connection, start, window.until, issue=issue).items()
        if rows_of(place[0])
    }
    for silence in silences(told, window):
        if asked.party in ("", silence.party):
            place = silence.party, silence.issue
            last = [Dated(t.item, t.day) for t in moments.told_on(connection, place, silence.last)]
            change = silence_of(silence, last)
            if change and around.still(last, silence.day):
                yield change
