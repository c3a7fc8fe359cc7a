"""A line of a dossier's lists: an id, who, what, how it stands, on whose word."""

from dataclasses import dataclass

__all__ = ["Row"]


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
