"""On how many independent roots all that is told rests."""

from collections.abc import Iterable, Sequence
from datetime import date

from detente.model import Lineage, Reading, RootCount
from detente.positions.pool import gather
from detente.positions.roots.comparing import compared
from detente.positions.roots.counting import bounds
from detente.positions.roots.ends import ends_of
from detente.positions.roots.hints import Hints, hints_of
from detente.positions.roots.lineages import ways_of

__all__ = ["count_roots", "roots_among"]


def count_roots(readings: Sequence[Reading], at: date | None = None) -> RootCount:
    """How many independent roots all items of some readings rest on."""
    pool = gather(readings, at)
    return _counted(ways_of(pool), hints_of(readings, pool))


def roots_among(ways: Iterable[Lineage], readings: Sequence[Reading] = ()) -> RootCount:
    """The independent roots of some lineages; a person's own notes are none.

    The readings that they are of tell which reports cite an agency, and whose text a
    report is; without them only names and descriptions count.
    """
    told = tuple(ways)
    return _counted(told, hints_of(readings, gather(readings)) if readings else Hints())


def _counted(ways: Sequence[Lineage], hints: Hints) -> RootCount:
    ends = ends_of(ways, hints)
    return bounds(range(len(ends)), compared(ends))
