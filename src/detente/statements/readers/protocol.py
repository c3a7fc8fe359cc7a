"""What every reader offers, whatever it is built on."""

from typing import Protocol, runtime_checkable

from detente.model import Attribution, Document, Reading

__all__ = ["Attributor", "Reader"]


class Reader(Protocol):
    """Finds the statements, meetings and unknowns of a document."""

    @property
    def name(self) -> str:
        """Its name, as `get_reader` takes it."""
        ...

    @property
    def version(self) -> str:
        """Raised whenever its readings change."""
        ...

    @property
    def languages(self) -> frozenset[str]:
        """ISO 639-1 codes of the languages that it reads."""
        ...

    @property
    def remote(self) -> bool:
        """Whether texts leave this machine."""
        ...

    @property
    def threshold(self) -> float | None:
        """The score below which a statement is only a suggestion; None where all count."""
        ...

    @property
    def precision(self) -> float | None:
        """The share of statements at that score or above that were right when measured."""
        ...

    def read(self, document: Document) -> Reading:
        """The reading of a document; one not served has no reader and a warning."""
        ...


@runtime_checkable
class Attributor(Protocol):
    """A reader that also tells who says what, whether or not it is a move."""

    def attributions(self, document: Document) -> tuple[Attribution, ...]:
        """Every attribution of a document in text order; none where it is not served."""
        ...
