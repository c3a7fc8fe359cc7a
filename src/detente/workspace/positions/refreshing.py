"""Cells that something new made stale, worked out again."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import replace
from datetime import date
from time import monotonic
from typing import NamedTuple

from detente.model import CellStands, Overview, Stretch, Unknown
from detente.positions.course import Told, changeable, course, in_order, resumed
from detente.positions.glances import glances
from detente.positions.overview import overview as put_together
from detente.record import Reader, Record, cells, claims

__all__ = ["bare", "marked", "overview", "refresh", "sound"]

SOME = 200
"""Cells claimed together."""
HELD = 0.2
"""Seconds for which cells are worked out before they are kept: what changes them is lost."""
AT_ONCE = 400
"""Items that a single change may have worked out: some 20 ms. The rest waits for who asks."""


class _Made(NamedTuple):
    """A cell worked out."""

    day: int
    """From which on it shows what is told here."""
    held: list[Stretch]
    shown: list[tuple[int, CellStands]]


def refresh(
    record: Record, progress: Callable[[int, int], None] | None = None, at_once: bool = False
) -> int:
    """How many cells were worked out: all that are stale, or those that cost little.

    A cell whose news are later than all that it showed goes on from what held; else its
    whole course is worked out anew, while others write: what they change is stale still.
    What is left stale is worked out by who asks next.
    """
    if at_once:
        return _cheap_ones(record)
    with record.reading() as reader:
        waiting = [place for place, _ in cells.stale_places(reader.connection)]
    done = 0
    for start in range(0, len(waiting), SOME):
        done += _some(record, waiting[start : start + SOME])
        if progress is not None:
            progress(min(start + SOME, len(waiting)), len(waiting))
    return done


def _cheap_ones(record: Record) -> int:
    with record.reading() as reader:
        waiting = {place for place, _ in _cheap(reader)}
    if waiting:
        with record.writing() as writer:
            for place, day in cells.stale_places(writer.connection):
                if place in waiting:
                    cells.keep(writer.connection, place, *_worked_out(writer, place, day))
    return len(waiting)


def _some(record: Record, places: Sequence[cells.Place]) -> int:
    """Work out some cells, and keep those on which nothing new bears meanwhile."""
    with record.writing() as writer:
        claimed = claims.claim(writer.connection, places)
    left, done = list(claimed.items()), 0
    while left:
        made, end = [], monotonic() + HELD
        with record.reading() as reader:
            while left and monotonic() < end:
                place, mark = left.pop()
                made.append((place, mark, _worked_out(reader, place, mark % claims.CLAIM)))
        with record.writing() as writer:
            for place, mark, what in made:
                if claims.holds(writer.connection, place, mark):
                    cells.keep(writer.connection, place, *what)
                    done += 1
    return done


def overview(reader: Reader, at: date | None = None) -> Overview:
    """Party by issue on a day, with which words a person has checked."""
    shown = bare(reader, at)
    return replace(shown, cells=marked(reader, shown.cells))


def bare(reader: Reader, at: date | None = None, in_passing: bool = True) -> Overview:
    """Party by issue on a day; cells that are stale still are worked out in passing.

    Unless they are not: then they show what they showed before. It is not told which words
    a person has checked: that is for `marked`.
    """
    shown = {(c.party, c.issue): c for c in cells.glances_at(reader.connection, at)}
    for place, _ in cells.stale_places(reader.connection) if in_passing else ():
        shown.pop(place, None)
        course_of = course(*place, _told(reader, place))
        seen = [g for g in glances(*place, course_of, 0) if at is None or g.day <= at.toordinal()]
        if seen:
            shown[place] = seen[-1].stands
    return put_together(shown.values(), at)


def marked(reader: Reader, shown: Iterable[CellStands]) -> tuple[CellStands, ...]:
    """Some cells, with whether a person has checked the newest words of each state."""
    some = tuple(shown)
    checked = cells.checked_among(reader.connection, (s.newest for c in some for s in c.stands))
    return tuple(_marked(cell, checked) for cell in some)


def _marked(cell: CellStands, checked: Container[str]) -> CellStands:
    if not any(s.newest in checked for s in cell.stands):
        return cell
    stands = tuple(replace(s, checked=s.newest in checked) for s in cell.stands)
    return replace(cell, stands=stands)


def _cheap(reader: Reader) -> list[tuple[cells.Place, int]]:
    """Stale cells, the smallest first, as many as a single change may have worked out."""
    connection = reader.connection
    waiting = claims.unclaimed(connection)
    stale = [(cells.items_in(connection, p, AT_ONCE + 1), p, d) for p, d in waiting]
    found, cost = [], 0
    for items, place, day in sorted(stale):
        cost += items
        if cost > AT_ONCE:
            break
        found.append((place, day))
    return found


def sound(reader: Reader, place: cells.Place) -> bool:
    """Whether what is kept of a cell is what its items lead to."""
    connection = reader.connection
    stretches = course(*place, _told(reader, place))
    held = cells.kept_stretches(connection, place) == _held(stretches)
    shown = [(g.day, g.stands) for g in glances(*place, stretches, 0)]
    return held and cells.kept_glances(connection, place) == shown


def _worked_out(reader: Reader, place: cells.Place, day: int) -> _Made:
    """What is to be kept of a cell that is stale from a day on."""
    known = cells.kept_stretches(reader.connection, place)
    last = _last_day(known)
    if known and last <= day:
        stretches = _gone_on(reader, place, known, day)
        ended = [s for s in known if s.until is not None and s.until < day]
        whole = in_order((*ended, *stretches))
    if not known or last > day or _last_day(whole) < last:  # what went before was not kept
        day = 0
        stretches = whole = course(*place, _told(reader, place))
    return _Made(day, _held(whole), list(glances(*place, stretches, day)))


def _gone_on(
    reader: Reader, place: cells.Place, known: Sequence[Stretch], day: int
) -> Sequence[Stretch]:
    """The course from a day on, by what held the day before and what was told since."""
    alive = [s for s in known if s.start < day and (s.until is None or s.until >= day)]
    later = _told(reader, place, day, ())
    members = sorted({i for s in changeable(alive, later) for i in s.items})
    told = _told(reader, place, day, members) if members else later
    return resumed(*place, told, alive, day)


def _held(stretches: Sequence[Stretch]) -> list[Stretch]:
    """What later news can go on from."""
    last = _last_day(stretches)
    return [s for s in stretches if s.until is None or s.until >= last]


def _last_day(stretches: Sequence[Stretch]) -> int:
    """The last day on which anything began or ended: what came before it is settled."""
    return max((max(s.start, s.until or 0) for s in stretches), default=0)


def _told(
    reader: Reader, place: cells.Place, since: int = 0, also: Sequence[str] | None = None
) -> list[Told]:
    found = cells.told_in(reader.connection, place, since, also)
    gaps = (one.document for one in found if isinstance(one.item, Unknown))
    published = cells.published_of(reader.connection, gaps)
    return [Told(one.item, one.day, published.get(one.document)) for one in found]
