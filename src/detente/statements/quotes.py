"""Stretches of direct speech, paired by the type of the marks."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from detente.statements.blocks import Block, BlockKind

__all__ = ["Quote", "quote_at", "quotes"]

OPENING = {"“": "”", "‘": "’", "„": "“”", "«": "»", '"': '"', "''": "''"}
"""Each opening mark with those that may close it."""
UNCLOSED = 1200
"""Characters of a quotation without an end; a longer one is a stray mark."""
SCARE_WORDS = 3
"""Up to so many words a quotation is a borrowed phrase, not speech."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation within a paragraph, its marks included."""

    start: int
    end: int
    closed: bool
    """Whether its closing mark stands in the paragraph; else it may go on in the next."""
    words: int

    @property
    def speech(self) -> bool:
        """Whether it is long enough to be somebody's sentence."""
        return self.words > SCARE_WORDS


@lru_cache(maxsize=2)
def quotes(text: str, blocks: tuple[Block, ...]) -> tuple[Quote, ...]:
    """All quotations in text order; an odd mark ends with its paragraph."""
    found: list[Quote] = []
    for block in blocks:
        if block.kind is not BlockKind.MASKED:
            found += _in_block(text, block.start, block.end)
    return tuple(found)


def _in_block(text: str, start: int, end: int) -> list[Quote]:
    found: list[Quote] = []
    opened, closing = -1, ""
    for at in range(start, end):
        mark = text[at]
        straight = text[opened] == '"' if opened >= 0 else False
        if mark in OPENING and (opened < 0 or straight) and _opens(text, at, start):
            opened, closing = at, OPENING[mark]
        elif opened >= 0 and mark in closing and _closes(text, at):
            found.append(_quote(text, opened, at + 1, True))
            opened = -1
    if opened >= 0 and end - opened <= UNCLOSED:
        found.append(_quote(text, opened, end, False))
    return found


def _opens(text: str, at: int, start: int) -> bool:
    """Whether a mark can open a quotation: a straight one stands before a word, not after."""
    if text[at] != '"':
        return True
    after = text[at + 1 : at + 2]
    return bool(after.strip()) and (at == start or not _ends_a_word(text[at - 1]))


def _closes(text: str, at: int) -> bool:
    """Whether a mark can close a quotation: a single one is no apostrophe in a word."""
    apostrophe = text[at] == "’" and text[at + 1 : at + 2].isalnum()
    return not text[at - 1].isspace() and not apostrophe


def _ends_a_word(before: str) -> bool:
    return before.isalnum() or before in ".,;:!?…)"


def _quote(text: str, start: int, end: int, closed: bool) -> Quote:
    return Quote(start, end, closed, len(text[start:end].split()))


def quote_at(found: tuple[Quote, ...], char: int) -> Quote | None:
    """The quotation in which a character stands."""
    at = bisect_right([q.start for q in found], char) - 1
    return found[at] if at >= 0 and char < found[at].end else None
