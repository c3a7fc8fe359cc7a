"""The layout of a text: paragraphs, headings, list items, turns of speech."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from detente.model import Document
from detente.statements.datelines import after_dateline

__all__ = ["Block", "BlockKind", "blocks"]


class BlockKind(StrEnum):
    """What a stretch between line breaks is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    MASKED = "masked"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or list item, its bullet or speaker label left out."""

    start: int
    end: int
    kind: BlockKind
    speaker: tuple[int, int] | None = None
    """Where the label stands that names who talks, carried on through the turn."""

    @property
    def told(self) -> bool:
        """Whether its words can state a move."""
        return self.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)


BREAK = re.compile(r"\n")
BULLET = re.compile(r"[ \t]*(?:[•●▪◦‣·*o\-–—]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t]+(?=\S)")
HASHES = re.compile(r"[ \t]*#{1,6}[ \t]*")
LABEL = re.compile(
    r"(?P<name>\[[A-Z][A-Za-z' .]{2,40}\]"
    r"|(?:[A-Z]{2,}|[A-Z]\.)(?:[ .,'’\-()]+(?:[A-Z]{2,}|[A-Z]\.)){0,5})[ ]?(?P<colon>:?)[ \t]+"
)
ASKING = re.compile(r"(?:Q|QUESTION|Question|REPORTER|\[REPORTER\]|\[Reporter\])(?::[ \t]*|[ \t]+)")
CLOSED = tuple(".!?:;,…\"'”’)]")
HEADING_WORDS = 14
SHORT_LINE = 50


def blocks(document: Document) -> tuple[Block, ...]:
    """The layout of a document, in text order, line breaks and masks heeded."""
    found: list[Block] = []
    speaker: tuple[int, int] | None = None
    asking = False
    turns = _has_turns(document.text)
    for start, end in _stretches(document):
        words = document.text[start:end]
        if document.masked(start, end):
            found.append(Block(start, end, BlockKind.MASKED, speaker))
            continue
        if turns and (asked := ASKING.match(words)):
            asking, speaker = True, None
            found.append(Block(start + asked.end(), end, BlockKind.QUESTION))
            continue
        label = LABEL.match(words) if turns else None
        if label and (label["colon"] or label["name"][0] == "["):
            asking, speaker = False, (start + label.start("name"), start + label.end("name"))
            start += label.end()
        found.append(_block(document.text, start, end, speaker, asking))
    return tuple(found)


def _block(text: str, start: int, end: int, speaker: tuple[int, int] | None, asking: bool) -> Block:
    """One line told apart as item, heading, question or paragraph."""
    words = text[start:end]
    if asking:
        return Block(start, end, BlockKind.QUESTION)
    if mark := HASHES.match(words):
        return Block(start + mark.end(), end, BlockKind.HEADING, speaker)
    if (mark := BULLET.match(words)) and not words.lstrip().startswith("o "):
        return Block(start + mark.end(), end, BlockKind.ITEM, speaker)
    if speaker is None and len(words.split()) <= HEADING_WORDS and not words.endswith(CLOSED):
        return Block(start, end, BlockKind.HEADING)
    return Block(start + after_dateline(words), end, BlockKind.PARAGRAPH, speaker)


def _has_turns(text: str) -> bool:
    """Whether the text is a transcript: at least two lines carry a label."""
    labelled = 0
    for start, end in _lines(text):
        label = LABEL.match(text, start, end)
        labelled += bool(label and label["colon"]) or bool(ASKING.match(text, start, end))
    return labelled >= 2 or bool(re.search(r"^\[[A-Z][A-Z']{3,}\] ", text, re.MULTILINE))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between line breaks, soft wraps joined, blanks at the ends left out."""
    start = 0
    for stop in [*(m.start() for m in BREAK.finditer(text)), len(text)]:
        if stop < len(text) and _wrapped(text, start, stop):
            continue
        piece = text[start:stop]
        first = start + len(piece) - len(piece.lstrip())
        if first < (last := start + len(piece.rstrip())):
            yield first, last
        start = stop + 1


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    """Lines, cut where a mask begins or ends within them."""
    edges = sorted({edge for m in document.masks for edge in (m.start, m.end)})
    for start, end in _lines(document.text):
        cuts = [start, *(edge for edge in edges if start < edge < end), end]
        for first, last in pairwise(cuts):
            piece = document.text[first:last]
            if piece.strip():
                yield first + len(piece) - len(piece.lstrip()), first + len(piece.rstrip())


def _wrapped(text: str, start: int, stop: int) -> bool:
    """Whether a line break only wraps a long line: the next begins in lower case."""
    line = text[start:stop].rstrip().rsplit("\n", 1)[-1]
    after = text[stop + 1 : stop + 2]
    return (
        len(line) >= SHORT_LINE
        and not line.endswith(tuple(".!?:"))
        and (after.islower() or (after.isalnum() and line[-1].islower() and "\n\n" in text))
    )
