"""One fault of the vocabulary, told by file and entry."""

from typing import NamedTuple

__all__ = ["Fault"]


class Fault(NamedTuple):
    """What is wrong where."""

    file: str
    entry: str
    message: str

    def __str__(self) -> str:
        """In one line: file, entry, message."""
        return ": ".join(part for part in self if part)
