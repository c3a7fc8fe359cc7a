"""A document as the encoder sees it: word pieces and what is known."""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from detente.statements.readers.local.features import Ints

__all__ = ["Mention", "Pieces"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Some words for a party, in pieces; end exclusive."""

    start: int
    end: int
    party: str
    kind: str
    rule: str


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """The pieces of a text; all arrays have one entry a piece."""

    ids: Ints
    starts: Ints
    """In characters of the text, as are `ends`."""
    ends: Ints
    case: Ints
    line: Ints
    """0 within a line, 1 after a line break, 2 after an empty line."""
    quote: Ints
    slot: Ints
    """Which party of the document the innermost mention stands for."""
    kind: Ints
    """What sort of mention a piece belongs to, begun or gone on with."""
    voice: Ints
    """The slot of the party whose words these are by label, report of speech or rule."""
    move: Ints
    """1 + the number of the act that a rule found here."""
    role: Ints
    """1 + the number of the role that a rule gives these words."""
    item: Ints
    """1 meeting, 2 unknown, as a rule has it."""

    def __len__(self) -> int:
        return len(self.ids)

    def take(self, index: NDArray[np.integer] | slice) -> "Pieces":
        """Some of the pieces."""
        return Pieces(*(getattr(self, f.name)[index] for f in fields(self)))

    def at(self, start: int, end: int) -> tuple[int, int]:
        """The pieces that a stretch of characters touches; equal if none."""
        first = int(np.searchsorted(self.ends, start, side="right"))
        return first, max(first, int(np.searchsorted(self.starts, end, side="left")))
