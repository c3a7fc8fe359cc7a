"""The lines above an article: title, byline, date and the like."""

import re
from dataclasses import dataclass

from detente.documents.dates import find_date
from detente.model import Origin
from detente.vocabulary.furniture import furniture_patterns

__all__ = ["HeadLine", "head_lines", "is_title"]

LINE = re.compile(r"[^\n]+")
PARAGRAPH = 140
"""Characters from which a line is running text."""
ENDS = re.compile(r"""[.!?:]["'”’)]*$""")
MOST = 12
"""Lines that a head has at most."""
LONGEST_TITLE = 200
LEADS = re.compile(r"[\w'‘“«\"$€£]")
"""How a title begins; list marks and heading marks do not."""
NO_TITLE = re.compile(
    r"[Bb]y [A-Z]|.*[a-z]\. [A-Z]|(?:[A-Z][\w.'’-]+,? ){1,3}and (?:[A-Z][\w.'’-]+ ?){1,3}$"
)
"""A byline, a line of two sentences or of two people's names."""
TIME = re.compile(r"\d{1,2}:\d\d")


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A short line before the first full paragraph."""

    start: int
    end: int
    text: str
    is_first: bool
    repeated: bool
    """Whether another line of the head begins with it or is the same."""


def head_lines(text: str) -> tuple[HeadLine, ...]:
    """The short lines before the first paragraph; none where the text starts with one."""
    spans = []
    for match in LINE.finditer(text):
        line = match[0].strip()
        if not line:
            continue
        if len(line) >= PARAGRAPH or (ENDS.search(line) and len(line.split()) > MOST):
            break
        spans.append((match.start(), match.end(), line))
        if len(spans) > MOST:
            return ()
    else:
        return ()
    lines = [line for _, _, line in spans]
    return tuple(
        HeadLine(start, end, line, index == 0, _repeated(lines, index))
        for index, (start, end, line) in enumerate(spans)
    )


def is_title(text: str, first: str) -> bool:
    """Whether the first line of a text stands apart like a title.

    A line of furniture, a time, a list item and a line in capitals are none.
    """
    rest = text.lstrip()[len(first) :].lstrip(" \t").removeprefix("\n").lstrip(" \t")
    apart = rest.startswith("\n") and rest.strip()
    if not apart or len(first) > LONGEST_TITLE or not LEADS.match(first):
        return False
    furniture = any(pattern.fullmatch(first) for _, pattern in furniture_patterns().lines)
    words = first.split()
    return (
        len(words) > 3
        and not (
            NO_TITLE.match(first)
            or ENDS.search(first)
            or TIME.search(first)
            or first.isupper()
            or furniture
        )
        and find_date(first, Origin.TEXT) is None
    )


def _repeated(lines: list[str], index: int) -> bool:
    """Whether a line of at most five words comes again in the head."""
    line = lines[index].casefold()
    others = [other.casefold() for place, other in enumerate(lines) if place != index]
    return len(line.split()) <= 5 and any(
        other == line or other.startswith(line + " ") for other in others
    )
