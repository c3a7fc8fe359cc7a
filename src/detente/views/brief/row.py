"""A line of a dossier's lists: an id, who, what, how it stands, on whose word."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.model import Item
from detente.vocabulary.display import short

__all__ = ["Row", "short_ids"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list."""

    ids: tuple[str, ...]
    """Already short; what commands take."""
    who: str
    text: str
    tag: str = ""
    standing: str = ""
    """A mark and a word that tell whether a person has checked it."""
    details: tuple[str, ...] = ()
    state: tuple[str, str] = ("", "")
    """A symbol and word before the text, and their style."""
    struck: bool = False
    """Whether it is kept but counts no more."""
    below: tuple["Row", ...] = ()
    """Lines that belong to it, such as answers to a proposal."""


def short_ids(items: Iterable[Item]) -> tuple[str, ...]:
    """The short ids of some items, each once."""
    return tuple(dict.fromkeys(short(item.id) for item in items))
