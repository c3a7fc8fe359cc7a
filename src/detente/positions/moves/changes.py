"""What moved between two days, per party and issue."""

from collections.abc import Iterable, Sequence
from datetime import date

from detente.model import Reading
from detente.model.change import Change, ChangeKind
from detente.positions.cells import cells
from detente.positions.moves.asked import EVERYTHING, Asked
from detente.positions.moves.celled import moved
from detente.positions.moves.contents import Dated, contents_of
from detente.positions.moves.silence import silence_of, silences
from detente.positions.moves.surroundings import Surroundings
from detente.positions.moves.told import by_cell
from detente.positions.moves.window import Window
from detente.positions.pool import Pool, gather

__all__ = ["changes", "changes_in", "in_order"]

_RANK = (
    ChangeKind.CONTRADICTED,
    ChangeKind.REVERSED,
    ChangeKind.ANSWERED,
    ChangeKind.SOFTENED,
    ChangeKind.HARDENED,
    ChangeKind.NEW,
    ChangeKind.SILENT,
    ChangeKind.REPEATED,
)
"""What tells most of those of one day first."""


def changes(
    readings: Sequence[Reading],
    since: date | None = None,
    until: date | None = None,
    asked: Asked = EVERYTHING,
) -> tuple[Change, ...]:
    """All moves from a day up to another, both inclusive, the newest day first.

    Nothing said after `until` is seen; each move is by what was told before its own day.
    """
    return changes_in(gather(readings, until), Window.of(since, until), asked)


def changes_in(pool: Pool, window: Window, asked: Asked = EVERYTHING) -> tuple[Change, ...]:
    """The same of what is gathered already."""
    told = by_cell(pool)
    around = Surroundings(
        [Dated(t.item, t.day) for some in told.values() for t in some], pool.documents
    )
    found: list[Change] = []
    for (party, issue), position in cells(pool).items():
        if asked.holds((party,), issue):
            cell = contents_of(position, told[party, issue])
            found += moved(cell, window, around, asked.repeated)
    days = {place: [t.day for t in some] for place, some in told.items()}
    for silence in silences(days, window):
        party, issue = silence.party, silence.issue
        last = [Dated(t.item, t.day) for t in told[party, issue] if t.day == silence.last]
        change = silence_of(silence, last)
        if change and around.still(last, silence.day) and asked.holds((party,), issue):
            found.append(change)
    return in_order(found)


def in_order(found: Iterable[Change]) -> tuple[Change, ...]:
    """Changes of the newest day first, those of one day by what tells most."""
    return tuple(
        sorted(
            found, key=lambda c: (-c.on.toordinal(), _RANK.index(c.kind), -len(c.items), _key(c))
        )
    )


def _key(change: Change) -> tuple[str, ...]:
    return change.party, change.issue, str(change.before), str(change.after), change.reason
