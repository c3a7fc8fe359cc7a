"""Printed lines to paragraphs: hyphens undone, page margins left out."""

import re
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["PrintedLine", "paragraphs_of", "without_margins"]

SHORT = 0.8
"""A line shorter than this share of the usual one may end a paragraph."""
GAP = 1.3
"""A gap wider than this many usual ones parts paragraphs."""
REPEATED = 3
"""Pages on which a margin line stands at least."""
HYPHEN = re.compile(r"(\w+)[-\u00ad\u2010]$")
ENDS = re.compile(r"""[.!?:]["'”’)]*$""")
LONGEST_WORD = 40
LISTED = re.compile(r"(?:[•·▪●–]|\d{1,2}[.)]|\([a-z0-9]\)) ?")
NUMBER = re.compile(r"(?:page )?[-–]? ?\d{1,4} ?[-–]?(?: ?(?:of|/) ?\d{1,4})?", re.I)


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line and the distance from the line before it, in points."""

    text: str
    gap: float = 0.0
    """0 on top of a page."""


def without_margins(pages: Sequence[Sequence[PrintedLine]]) -> list[list[PrintedLine]]:
    """The pages without page numbers and without lines that head or foot many pages."""
    edges = Counter(shape for page in pages for shape in {_shape(page[i]) for i in _edges(page)})
    return [
        [line for i, line in enumerate(page) if i not in _edges(page) or _is_text(line, edges)]
        for page in pages
    ]


def _edges(page: Sequence[PrintedLine]) -> set[int]:
    """The places of the first two and the last two lines."""
    return {i for i in (0, 1, len(page) - 2, len(page) - 1) if 0 <= i < len(page)}


def _is_text(line: PrintedLine, edges: Counter[str]) -> bool:
    return not NUMBER.fullmatch(line.text) and edges[_shape(line)] < REPEATED


def _shape(line: PrintedLine) -> str:
    """A line without its figures, which change from page to page."""
    return re.sub(r"\d+", "#", line.text)


def paragraphs_of(pages: Sequence[Sequence[PrintedLine]]) -> str:
    """The running text, one blank line between paragraphs."""
    lines = [line for page in pages for line in page if line.text]
    if not lines:
        return ""
    usual = statistics.quantiles([len(line.text) for line in lines], n=10)[7] if lines[1:] else 0
    gaps = [line.gap for line in lines if line.gap > 0]
    spacing = statistics.median(gaps) if gaps else 0.0
    known = Counter(re.findall(r"[\w-]+", " ".join(line.text for line in lines).lower()))
    out = [lines[0].text]
    for before, line in pairwise(lines):
        if not _parted(before, line, usual, spacing):
            out[-1] = _joined(out[-1], line.text, known)
        elif _both_listed(before, line):
            out += ["\n", line.text]
        else:
            out += ["\n\n", line.text]
    return "".join(out)


def _parted(before: PrintedLine, line: PrintedLine, usual: float, spacing: float) -> bool:
    """Whether a new paragraph begins with a line."""
    if line.gap > GAP * spacing > 0 or LISTED.match(line.text):
        return True
    return len(before.text) < SHORT * usual and bool(
        ENDS.search(before.text) or not line.text[:1].islower()
    )


def _both_listed(before: PrintedLine, line: PrintedLine) -> bool:
    return bool(LISTED.match(before.text) and LISTED.match(line.text))


def _joined(out: str, line: str, known: Counter[str]) -> str:
    """Two lines of a paragraph made one, a word that was parted made whole."""
    match = HYPHEN.search(out[-LONGEST_WORD:])
    if match is None or not line[:1].islower():
        return f"{out} {line}"
    rest = re.match(r"\w+", line)
    whole, hyphened = (f"{match[1]}{mark}{rest[0] if rest else ''}".lower() for mark in ("", "-"))
    keep = known[hyphened] > known[whole]
    return out[:-1] + ("-" if keep else "") + line
