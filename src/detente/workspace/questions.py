"""What a dossier can be asked over time, one thin method a question."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from detente.model import Entry
from detente.model.grade import Assessed
from detente.record import Record
from detente.workspace import roots
from detente.workspace.roots import Claim

__all__ = ["Questions"]


class Questions:
    """Questions about roots, terms, moves, conditions and commitments."""

    record: Record

    def roots(self, key: str, at: date | None = None, known: datetime | None = None) -> Claim:
        """On whose word a statement's claim rests, and how far it is to be believed."""
        return roots.roots(self.record, key, at, known)

    def assessed(self, entries: Iterable[Entry]) -> Mapping[str, Assessed]:
        """How far the claim of each statement is to be believed, by its id."""
        with self.record.reading() as reader:
            return roots.assessed(reader, entries)
