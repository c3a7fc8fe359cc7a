"""The lines above an article: title, byline, date and the like."""

import re
from dataclasses import dataclass

__all__ = ["HeadLine", "head_lines", "title_line"]

LINE = re.compile(r"[^\n]+")
PARAGRAPH = 140
"""Characters from which a line is running text."""
ENDS = re.compile(r"""[.!?:]["'”’)]*$""")
MOST = 12
"""Lines that a head has at most."""
LONGEST_TITLE = 200


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


def title_line(text: str) -> str:
    """The first line where it stands apart like a title, else empty."""
    first, _, rest = text.lstrip().partition("\n")
    first = first.strip()
    apart = rest.startswith("\n") or rest.lstrip(" \t").startswith("\n")
    is_title = 0 < len(first) <= LONGEST_TITLE and len(first.split()) > 2 and not ENDS.search(first)
    return first if apart and is_title and rest.strip() else ""


def _repeated(lines: list[str], index: int) -> bool:
    """Whether a line of at most five words comes again in the head."""
    line = lines[index].casefold()
    others = [other.casefold() for place, other in enumerate(lines) if place != index]
    return len(line.split()) <= 5 and any(
        other == line or other.startswith(line + " ") for other in others
    )
