"""On how many independent roots a claim of the dossier rests."""

from detente.model import Entry, RootCount, Statement
from detente.positions.roots import rooted
from detente.record import Reader
from detente.workspace.weighing.roots import ground_of

__all__ = ["roots_of"]


def roots_of(reader: Reader, entry: Entry) -> RootCount:
    """The independent roots of a claim; a person's own notes are none.

    A meeting or an unknown makes no claim, and has none.
    """
    if not isinstance(entry.item, Statement):
        return RootCount(0, 0)
    return rooted(entry.item, ground_of(reader, entry.item), reader.rulings()).count
