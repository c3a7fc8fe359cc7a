"""What a reader found in one document."""

from dataclasses import dataclass, replace

from detente.model.document import Document
from detente.model.meeting import Meeting
from detente.model.statement import Statement
from detente.model.unknown import Unknown

__all__ = ["Reading"]


@dataclass(frozen=True, slots=True)
class Reading:
    """Statements, meetings and unknowns of one document, each in text order."""

    document: Document
    statements: tuple[Statement, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    reader: str = ""
    """Name and version; empty where no reader serves the document."""
    warnings: tuple[str, ...] = ()
    """Why something was not read, in plain words with the remedy."""

    @property
    def suggestions(self) -> tuple[Statement, ...]:
        """The statements below the reader's mark: shown apart, never a fact."""
        return tuple(s for s in self.statements if s.suggested)

    @property
    def counting(self) -> "Reading":
        """The same without its suggestions."""
        return replace(self, statements=tuple(s for s in self.statements if not s.suggested))

    @property
    def was_read(self) -> bool:
        """Whether a reader served the document at all."""
        return bool(self.reader)
