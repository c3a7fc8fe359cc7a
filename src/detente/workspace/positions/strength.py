"""How strongly the parties of a dossier hold what they hold, and on whose word."""

from datetime import date, datetime
from typing import NamedTuple

from detente.model.strength import Strength
from detente.positions.moves.asked import EVERYTHING, Asked
from detente.positions.moves.strength import strengths as found_in
from detente.record import Record
from detente.workspace.lookup.framing import Question, framed
from detente.workspace.lookup.naming import as_named
from detente.workspace.weighing.footing import Footing, footings

__all__ = ["Held", "strengths"]


class Held(NamedTuple):
    """A content that is held, with the roots of all that tells it."""

    strength: Strength
    footing: Footing


def strengths(
    record: Record,
    asked: Asked = EVERYTHING,
    at: date | None = None,
    known: datetime | None = None,
) -> tuple[Held, ...]:
    """Each content that is held; UnknownName for a party or issue that nothing names."""
    whole = date.min if asked.party and asked.issue else None  # one cell is never cut
    question = Question(asked.issue, asked.party, whole, at, known)
    with framed(record, question) as frame:
        found = found_in(frame.readings, at, as_named(frame.reader, asked))
        told = footings(frame.reader, [s.items for s in found])
        return tuple(Held(s, f) for s, f in zip(found, told, strict=True))
