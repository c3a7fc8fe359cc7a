"""Page furniture in a text: masked, never deleted."""

import re
from collections.abc import Iterator

from detente.documents.layout import HeadLine, head_lines
from detente.model import Mask
from detente.vocabulary.furniture import furniture_patterns

__all__ = ["masks"]

NO_BREAK = "\u00a0"
LINE = re.compile(r"[^\n]+")
HEADLINE = 140
"""Characters up to which a line below "Related posts" is a headline."""
LONGEST = 700
"""Characters that a line of furniture has at most."""
ENDS = re.compile(r"""[.!?]["'”’)]*$""")
"""A line that ends like a sentence."""


def masks(text: str, names: tuple[str, ...] = (), known: tuple[Mask, ...] = ()) -> tuple[Mask, ...]:
    """All stretches of furniture in text order, none touching another.

    `names` are the outlet and the authors: a line above the article that holds only
    them is furniture. `known` are masks that the layout gave.
    """
    plain = text.replace(NO_BREAK, " ")
    return _merged([*known, *_whole_lines(plain), *_inline(plain), *_names(plain, names)])


def _whole_lines(text: str) -> Iterator[Mask]:
    """Lines that are furniture as a whole, and headlines below their heading."""
    patterns = furniture_patterns()
    below = ""
    for match in LINE.finditer(text):
        line = match[0].strip()
        if not line:
            continue
        opener = _reason(line, patterns.openers)
        if below and (opener or len(line) > HEADLINE or ENDS.search(line)):
            below = ""
        why = opener or _reason(line, patterns.lines) or below
        below = opener or below
        if why:
            yield Mask(match.start(), match.end(), why)


def _reason(line: str, patterns: tuple[tuple[str, re.Pattern[str]], ...]) -> str:
    """Why a line is furniture; empty where it is not."""
    if len(line) > LONGEST:
        return ""
    return next((why for why, pattern in patterns if pattern.fullmatch(line)), "")


def _inline(text: str) -> Iterator[Mask]:
    """Furniture that ran into a paragraph when a page was copied."""
    for why, pattern in furniture_patterns().inline:
        for match in pattern.finditer(text):
            yield Mask(match.start(), match.end(), why)


def _names(text: str, names: tuple[str, ...]) -> Iterator[Mask]:
    """Lines above the article that only repeat the outlet or an author."""
    wanted = {name.casefold() for name in names if name}
    for line in head_lines(text):
        if not line.is_first and _only_names(line, wanted):
            yield Mask(line.start, line.end, "byline")


def _only_names(line: HeadLine, names: set[str]) -> bool:
    """Whether a line holds an outlet or author and nothing else."""
    words = re.sub(r"^by\s+", "", line.text.casefold())
    return words in names or line.repeated


def _merged(found: list[Mask]) -> tuple[Mask, ...]:
    """The masks in order, those that touch made one."""
    merged: list[Mask] = []
    for mask in sorted(found, key=lambda m: (m.start, m.end)):
        if merged and mask.start < merged[-1].end:
            last = merged.pop()
            mask = Mask(last.start, max(last.end, mask.end), last.why)
        merged.append(mask)
    return tuple(merged)
