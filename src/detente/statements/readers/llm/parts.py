"""A long report in parts that overlap, each responsible for lines of its own."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.statements.readers.llm.lines import Line

__all__ = ["Part", "parts"]

LEAD = 600
"""Characters of the beginning that later parts see again: who is who is told there."""
AROUND = 900
"""Characters on either side that a part sees and another one is responsible for."""


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of one request: those that it answers for, and those that it sees as well."""

    number: int
    of: int
    seen: tuple[Line, ...]
    own: tuple[Line, ...]
    after: int = sys.maxsize
    """Where the lines of the next part begin."""

    def owns(self, start: int) -> bool:
        """Whether what begins at a character is this part's to tell."""
        return (self.number == 1 or start >= self.own[0].start) and start < self.after


def parts(lines: Sequence[Line], size: int) -> tuple[Part, ...]:
    """The lines in parts of at most so many characters, most often a single one."""
    total = sum(map(_length, lines))
    if total <= size or len(lines) < 2:
        return (Part(1, 1, tuple(lines), tuple(lines)),) if lines else ()
    context = min(AROUND, size // 5)
    groups = list(_groups(lines, max(size - 2 * context - LEAD, size // 3)))
    after = [*(group[0].start for group in groups[1:]), sys.maxsize]
    return tuple(
        Part(n, len(groups), _seen(lines, group, context), tuple(group), end)
        for n, (group, end) in enumerate(zip(groups, after, strict=True), 1)
    )


def _groups(lines: Sequence[Line], size: int) -> Iterator[list[Line]]:
    """The lines in groups of about equal length."""
    total = sum(map(_length, lines))
    count = -(-total // size)
    group: list[Line] = []
    done = filled = 0
    for line in lines:
        group.append(line)
        filled += _length(line)
        if filled >= (done + 1) * total / count:
            yield group
            group, done = [], done + 1
    if group:
        yield group


def _seen(lines: Sequence[Line], own: Sequence[Line], context: int) -> tuple[Line, ...]:
    first, last = own[0].number - 1, own[-1].number
    before = _within(lines[:first][::-1], context)
    after = _within(lines[last:], context)
    lead = [line for line in _within(lines, LEAD) if line.number <= first - len(before)]
    return (*lead, *before[::-1], *own, *after)


def _within(lines: Sequence[Line], size: int) -> list[Line]:
    """The first lines, as many as fit; always one if there is any."""
    found: list[Line] = []
    for line in lines:
        size -= _length(line)
        if size < 0 and found:
            break
        found.append(line)
    return found


def _length(line: Line) -> int:
    return line.end - line.start
