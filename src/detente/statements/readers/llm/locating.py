"""Where a text holds some words: exactly, else but for blanks, marks and case."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Place", "Words"]

SAME = str.maketrans(
    {c: "'" for c in "’‘‚‛ʼ`´′"} | {c: '"' for c in "“”„‟«»″"} | {c: "-" for c in "‐‑‒–—―−"}
)
EDGES = "\"' .,;:…[]()"
GAP = re.compile(r"\s*(?:\.\.\.|\[\.\.\.\])\s*")
"""How a quotation shows that it leaves words out."""
FARTHEST = 600
"""Characters that a quotation may leave out."""
BREAKS = " <["
"""After these a blank does not count: it may only keep control words of models apart."""
LINE = re.compile(r"^\s*\[\d+\]\s*")


class Place(NamedTuple):
    """A stretch of a text."""

    start: int
    end: int

    def apart(self, other: "Place") -> int:
        """Characters between two places; 0 where they touch or overlap."""
        return max(other.start - self.end, self.start - other.end, 0)


class Words:
    """A text in which quotations are looked up."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded, self._at = _folded(text)

    def quoted(self, quote: str, near: Place | None = None) -> Place | None:
        """The place of a quotation, the one nearest to where it should be; else None."""
        quote = LINE.sub("", quote)
        if not any(c.isalnum() for c in quote):
            return None
        exact = [Place(m.start(), m.end()) for m in re.finditer(re.escape(quote), self.text)]
        found = exact or self._like(quote) or self._like(quote.strip(EDGES))
        return self._nearest(found or self._gapped(quote), near)

    def named(self, name: str, near: Place) -> Place | None:
        """The place of a name in whole words, the one nearest to some stretch; else None."""
        found = [p for p in self._like(name.strip(EDGES)) if self._whole(p)]
        return self._nearest(found, near)

    def holds(self, name: str) -> bool:
        """Whether the text has a name in whole words."""
        return any(self._whole(p) for p in self._like(name.strip(EDGES)))

    def _like(self, quote: str) -> list[Place]:
        """All places that differ in blanks, marks and case at most."""
        wanted = _folded(quote)[0].strip()
        if not wanted:
            return []
        return [
            self._place(m.start(), m.end()) for m in re.finditer(re.escape(wanted), self._folded)
        ]

    def _gapped(self, quote: str) -> list[Place]:
        """All places of a quotation that leaves words out in its middle."""
        pieces = [p.strip(EDGES) for p in GAP.split(_folded(quote)[0])]
        pieces = [p for p in pieces if any(c.isalnum() for c in p)]
        if len(pieces) < 2:
            return []
        starts = [m.start() for m in re.finditer(re.escape(pieces[0]), self._folded)]
        ends = [self._after(pieces, start) for start in starts]
        return [self._place(start, end) for start, end in zip(starts, ends, strict=True) if end]

    def _after(self, pieces: list[str], start: int) -> int:
        """Where pieces end that begin at a character and follow closely; 0 if they do not."""
        end = start
        for piece in pieces:
            found = self._folded.find(piece, end, end + FARTHEST + len(piece))
            if found < 0:
                return 0
            end = found + len(piece)
        return end

    def _place(self, start: int, end: int) -> Place:
        return Place(self._at[start], self._at[end - 1] + 1)

    def _whole(self, place: Place) -> bool:
        before = self.text[max(place.start - 1, 0) : place.start]
        return not (before.isalnum() or self.text[place.end : place.end + 1].isalnum())

    def _nearest(self, found: list[Place], near: Place | None) -> Place | None:
        whole = [p for p in found if self._whole(p)] or found
        return min(whole, key=lambda p: p.apart(near) if near else 0, default=None)


def _folded(text: str) -> tuple[str, list[int]]:
    """A text in small letters with plain marks and single blanks, and where each was."""
    letters: list[str] = []
    at: list[int] = []
    for i, letter in _letters(text):
        if letter == " " and (not letters or letters[-1] in BREAKS):
            continue
        letters.append(letter)
        at.append(i)
    return "".join(letters), at


def _letters(text: str) -> Iterator[tuple[int, str]]:
    """Each letter that counts, with the place of the one that it stands for."""
    for i, c in enumerate(text):
        if c.isspace():
            yield i, " "
        elif c == "…":
            yield from ((i, "."),) * 3
        elif unicodedata.category(c) not in ("Cf", "Cc", "Co", "Cn", "Cs"):
            for letter in c.translate(SAME).casefold():
                yield i, letter
