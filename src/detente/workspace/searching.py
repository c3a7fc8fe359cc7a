"""Reports found by their words."""

from dataclasses import dataclass
from datetime import date

__all__ = ["Hit"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that holds the words, and what stands on the record from it."""

    document: str
    """Its id."""
    number: int
    day: date
    """By when it was surely said."""
    outlet: str
    title: str
    snippet: str
    """The words with what stands around them."""
    items: tuple[str, ...] = ()
    """Ids of the items whose words the snippet touches."""
