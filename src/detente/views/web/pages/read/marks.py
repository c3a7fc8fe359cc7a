"""A report's text in paragraphs, cut at every border of an item or of page furniture.

No character is left out, added or moved: the pieces, one after the other, are the text,
and a place in a piece is a place in the report.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from detente.model import Mask
from detente.views.brief.harmless import INVISIBLE, visible

__all__ = ["Paragraph", "Piece", "Place", "in_place", "paragraph_at", "paragraphs"]

BLANK = re.compile(r"\n[^\S\n]*\n\s*")
LINE = re.compile(r"\n\s*")
SENTENCE = re.compile(r"(?<=[.!?…][\"”’)\]\s])\s*(?=\S)")
UNWRAPPED = 100
"""Characters of a line, on average, from which on lines are paragraphs of their own."""
LONG = 900
"""Characters of a paragraph from which on it is cut at ends of sentences."""
SHORT = 450
"""Characters of such a part at least."""
BLANKS = re.compile(r"[^\S\n\u00a0]")
MARK = "\ufffd"
STACK = 4
"""Combining marks shown on one letter; more would spill over other lines."""


class Place(NamedTuple):
    """Where an item stands."""

    start: int
    end: int
    item: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch in which the same items, and no others, stand."""

    start: int
    text: str
    items: tuple[str, ...] = ()
    """By their places in the text."""
    furniture: bool = False

    @property
    def shown(self) -> str:
        """What of it a page shows."""
        return in_place(self.text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some pieces that are shown as one paragraph."""

    number: int
    start: int
    pieces: tuple[Piece, ...]
    goes_on: bool = False
    """Whether it only goes on with a paragraph that is too long for one."""

    @property
    def text(self) -> str:
        """All that it holds."""
        return "".join(piece.text for piece in self.pieces)


def paragraphs(text: str, masks: Sequence[Mask], places: Sequence[Place]) -> tuple[Paragraph, ...]:
    """The whole text, each paragraph with what separates it from the next."""
    ordered = sorted(places)
    starts = [place.start for place in ordered]
    longest = max((place.end - place.start for place in ordered), default=0)
    found = []
    for number, (start, end, goes_on) in enumerate(_borders(text)):
        near = ordered[bisect_left(starts, start - longest) : bisect_right(starts, end)]
        here = [place for place in near if place.start < end and place.end > start]
        cut = _pieces(text, (start, end), here, masks)
        found.append(Paragraph(number, start, tuple(cut), goes_on))
    return tuple(found)


def paragraph_at(made: Sequence[Paragraph], start: int, end: int) -> tuple[Paragraph, ...]:
    """The paragraphs that a place touches."""
    starts = [paragraph.start for paragraph in made]
    return tuple(made[max(bisect_right(starts, start) - 1, 0) : bisect_left(starts, end)])


def in_place(text: str) -> str:
    """The text with a visible mark in the place of each character that hides or reorders.

    One character stays one character, so that places keep counting.
    """
    shown = BLANKS.sub(" ", text)
    if shown.isascii() and shown.replace("\n", "").isprintable():
        return shown
    signs = "".join(sign for sign in set(shown) if unicodedata.combining(sign))
    if signs:
        stacked = rf"([{re.escape(signs)}]{{{STACK}}})([{re.escape(signs)}]+)"
        shown = re.sub(stacked, lambda m: m[1] + MARK * len(m[2]), shown)
    return INVISIBLE.sub(_sign, shown)


def _sign(found: re.Match[str]) -> str:
    return found[0] if found[0] == "\n" else visible(found[0])


def _borders(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each paragraph, blanks behind it included."""
    lines = text.count("\n")
    by_line = lines and not BLANK.search(text) and len(text) / (lines + 1) >= UNWRAPPED
    start = 0
    for found in (LINE if by_line else BLANK).finditer(text):
        yield from _parts(text, start, found.end())
        start = found.end()
    if start < len(text):
        yield from _parts(text, start, len(text))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """A paragraph, or the parts of one that is too long to be read or redrawn as one."""
    goes_on, begun = False, start
    if end - start > LONG:
        for found in SENTENCE.finditer(text, start, end):
            if found.end() - begun >= SHORT and end - found.end() >= SHORT:
                yield begun, found.end(), goes_on
                begun, goes_on = found.end(), True
    if begun < end:
        yield begun, end, goes_on


def _pieces(
    text: str, within: tuple[int, int], places: Sequence[Place], masks: Sequence[Mask]
) -> Iterator[Piece]:
    start, end = within
    hidden = [m for m in masks if m.start < end and m.end > start]
    borders = {start, end}
    stretches = [(p.start, p.end) for p in places] + [(m.start, m.end) for m in hidden]
    for first, last in stretches:
        borders |= {max(first, start), min(last, end)}
    for left, right in pairwise(sorted(borders)):
        items = tuple(p.item for p in places if p.start <= left and p.end >= right)
        furniture = any(m.start <= left and m.end >= right for m in hidden)
        yield Piece(left, text[left:right], items, furniture)
