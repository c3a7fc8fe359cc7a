"""A document cut into windows, each led by what the report opens with."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np

from detente.statements.readers.local.features import Ints
from detente.statements.readers.local.pieces import Pieces

__all__ = ["BEFORE", "LEAD", "LONGEST", "Window", "windows"]

LONGEST = 509
"""Pieces of a window, its three separators left out."""
HEAD = 32
"""Pieces of outlet and title before each window."""
LEAD = 40
"""Pieces of the text's beginning before each window but the first."""
BEFORE = 64
"""Pieces that two neighbouring windows share before the part that the later one decides."""
AFTER = 24


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """Pieces with separators, and the place of each in the document."""

    pieces: Pieces
    place: Ints
    """Index of a piece in the document; -1 for separators, outlet and title."""
    first: int
    """The document's pieces from `first` to `last` are decided by this window."""
    last: int
    begin: int
    """Where the body begins, the part that is no lead; it ends before the last separator."""

    @property
    def end(self) -> int:
        """Where the body ends, exclusive."""
        return len(self.place) - 1

    @property
    def shift(self) -> int:
        """What is added to a piece's place in the document for its place in the body."""
        return self.begin - int(self.place[self.begin]) if self.begin < self.end else 0


def windows(text: Pieces, head: Pieces, marks: tuple[int, int]) -> Iterator[Window]:
    """The windows of a document; `marks` are the ids of its separators."""
    opening, closing = (_mark(i) for i in marks)
    head = head.take(slice(0, HEAD))
    body = LONGEST - len(head)
    if len(text) <= body:
        yield _window([opening, head, closing, text, closing], text, 0, 0, len(text))
        return
    first = 0
    while first < len(text):
        start = max(0, first - BEFORE)
        lead = text.take(slice(0, min(LEAD, start)))
        stop = min(len(text), start + body - len(lead))
        last = stop if stop == len(text) else stop - AFTER
        parts = [opening, head, lead, closing, text.take(slice(start, stop)), closing]
        yield _window(parts, text, start, first, last)
        first = last


def _window(parts: list[Pieces], text: Pieces, start: int, first: int, last: int) -> Window:
    joined = Pieces(*(np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(Pieces)))
    place = np.full(len(joined), -1, dtype=np.int32)
    body = len(parts[-2])
    begin = len(joined) - 1 - body
    place[begin:-1] = np.arange(start, start + body)
    if len(parts) == 6:
        lead = len(parts[2])
        at = 1 + len(parts[1])
        place[at : at + lead] = np.arange(lead)
    return Window(joined, place, first, last, begin)


def _mark(number: int) -> Pieces:
    zero = np.zeros(1, dtype=np.int32)
    return Pieces(np.array([number], dtype=np.int32), *[zero] * (len(fields(Pieces)) - 1))
