"""The trained network on this machine: windows in, vectors and tags out."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from detente.statements.readers.local.heads import Floats
from detente.statements.readers.local.pieces import Mention, Pieces
from detente.statements.readers.local.windows import Window

__all__ = ["Encoder", "Seen", "TAGS", "Text", "see"]

TAGS = ("statement", "meeting", "unknown", "source", "cue", "content")
"""What pieces are tagged with, three logits each; the logits of source kinds follow."""


class Encoder(Protocol):
    """What turns a window into vectors [n, width] and logits [n, tags]."""

    def __call__(self, told: Pieces) -> tuple[Floats, Floats]:
        """The vectors and logits of a window."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A document made ready: its pieces, who is named in it, and its windows."""

    pieces: Pieces
    mentions: tuple[Mention, ...]
    parties: tuple[str, ...]
    """The party of each slot, from slot 1 on."""
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What the encoder made of a document."""

    text: Text
    hidden: tuple[Floats, ...]
    """The vectors of each window."""
    logits: Floats
    """Of each piece of the document, from the window that decides it."""
    inside: tuple[Floats, ...]
    """The logits of each window."""

    def tags(self, name: str) -> Floats:
        """The logits of O, B, I of one tag for each piece of the document."""
        at = 3 * TAGS.index(name)
        return self.logits[:, at : at + 3]

    def window(self, start: int, end: int) -> tuple[int, int, int]:
        """The window that sees a span best, and where it stands there."""
        middle = (start + end - 1) // 2
        found, window = next(
            (i, w) for i, w in enumerate(self.text.windows) if w.first <= middle < w.last
        )
        shift = window.shift
        return found, max(start + shift, window.begin), min(end + shift, window.end)


def see(text: Text, encode: Encoder) -> Seen:
    """What an encoder makes of a document."""
    hidden, inside = [], []
    logits: Floats | None = None
    for window in text.windows:
        vectors, tags = encode(window.pieces)
        hidden.append(vectors)
        inside.append(tags)
        if logits is None:
            logits = np.zeros((len(text.pieces), tags.shape[1]), dtype=np.float32)
        shift = window.shift
        logits[window.first : window.last] = tags[window.first + shift : window.last + shift]
    assert logits is not None  # noqa: S101 - every text has a window
    return Seen(text, tuple(hidden), logits, tuple(inside))
