"""A report as a model is shown it: numbered lines that nothing in them can break out of."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.model import Document
from detente.statements.blocks import BlockKind, blocks

__all__ = ["Line", "lines", "numbered", "shown"]

LONGEST = 1_000
"""Characters of a line; a longer paragraph is cut between sentences."""
SENTENCE = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
CONTROL = re.compile(r"<(?=[|｜/a-zA-Z_])|\[(?=/?(?:INST|SYSTEM_PROMPT|TOOL_|AVAILABLE_TOOLS|IMG))")
"""How the control words of chat models begin: a blank after it makes them plain text."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or list item, or a part of a long one, with its number."""

    number: int
    """From 1, over the whole report."""
    start: int
    end: int


def lines(document: Document) -> tuple[Line, ...]:
    """All that can be read of a report, furniture left out."""
    found = [place for block in _blocks(document) for place in _cut(document.text, *block)]
    return tuple(Line(n, *place) for n, place in enumerate(found, 1))


def numbered(document: Document, some: Sequence[Line]) -> str:
    """Some lines, each with its number before it."""
    return "\n".join(
        f"[{line.number}] {shown(document.text[line.start : line.end])}" for line in some
    )


def shown(text: str) -> str:
    """Words on one line, without invisible characters and the control words of chat models."""
    visible = "".join(c for c in text if c.isprintable() or c.isspace())
    return CONTROL.sub(lambda found: f"{found[0]} ", " ".join(visible.split()))


def _blocks(document: Document) -> Iterator[tuple[int, int]]:
    """The layout's blocks, each with its bullet or the label of who speaks."""
    before = 0
    for block in blocks(document):
        start = before + _blank(document.text[before : block.end])
        if block.kind is not BlockKind.MASKED and start < block.end:
            yield start, block.end
        before = block.end


def _blank(text: str) -> int:
    return len(text) - len(text.lstrip())


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch in pieces of bearable length, cut after a sentence if there is any."""
    ends = [found.end() for found in SENTENCE.finditer(text, start, end)]
    while end - start > LONGEST:
        last = bisect_right(ends, start + LONGEST) - 1
        cut = ends[last] if last >= 0 and ends[last] > start else 0
        cut = cut or text.rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
        yield start, start + len(text[start:cut].rstrip())
        start = cut + _blank(text[cut:end])
    if start < end:
        yield start, end
