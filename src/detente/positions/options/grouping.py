"""Statements of one issue that mean one option, found by numbers and words."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from detente.model import Act, Contents, Statement
from detente.positions.figures import Figure, exact
from detente.positions.options.linkage import Matrix, complete_link
from detente.positions.options.marks import Marks, clash, marks_of
from detente.positions.stance import stance

__all__ = ["LEAST", "MOST", "core", "grouped", "is_option", "may_mean"]

LEAST = 0.41
"""Share of telling words that two wordings of one option have in common.

Chosen for a precision of 0.9 on the tune half of training/annotations/terms.jsonl.
"""
SHARED = 2
"""Telling words and numbers that two wordings share at least, unless they hold the same."""
MOST = 1500
"""Distinct wordings of one block that are compared each with each."""

Key = tuple[frozenset[tuple[str, float]], frozenset[str]]


@dataclass(slots=True)
class _Point:
    """Statements that nothing in their words tells apart."""

    marks: Marks
    key: Key
    statements: list[Statement] = field(default_factory=list)

    @property
    def hash(self) -> str:
        """Sort key that no order of arrival changes."""
        return hashlib.sha256(min(core(s) for s in self.statements).encode()).hexdigest()


def core(statement: Statement) -> str:
    """The words that tell what is asked or given.

    The content where it is told, else the span without the words for who moves and
    without a condition at its end.
    """
    if statement.content is not None:
        return statement.content.exact
    words, start, speaker = statement.span.exact, statement.span.start, statement.speaker
    if statement.condition and start < statement.condition.start < statement.span.end:
        words = words[: statement.condition.start - start]
    if speaker.start is not None and speaker.end is not None and start <= speaker.start:
        words = f"{words[: speaker.start - start]} {words[speaker.end - start :]}"
    return words


def is_option(statement: Statement) -> bool:
    """Whether a statement tells a concrete option, and takes a stand on it.

    A denial is about what was said, and "the deal" about something told elsewhere.
    """
    told = statement.contents is not Contents.UNDISCLOSED
    return told and may_mean(statement) and not marks_of(core(statement)).vague


def may_mean(statement: Statement) -> bool:
    """Whether a person may say which option a statement means: it takes a stand on one."""
    return statement.act is not Act.DENY and stance(statement) is not None


def grouped(statements: Iterable[Statement]) -> list[list[Statement]]:
    """Statements of one issue, those of one option together; their order is of no account.

    Only what tells the same numbers and scope is compared. Of more than MOST distinct
    wordings of one block the most told are grouped; each further one goes to the group all
    of whose most told wordings it is like, or stays alone.
    """
    blocks: dict[Key, list[_Point]] = {}
    for point in _points(statements):
        blocks.setdefault(point.key, []).append(point)
    found = []
    for points in blocks.values():
        points.sort(key=lambda p: p.hash)
        if len(points) > MOST:
            points.sort(key=lambda p: -len(p.statements))
        for group in _linked(points):
            found.append([s for place in group for s in points[place].statements])
    return found


def _points(statements: Iterable[Statement]) -> list[_Point]:
    by_words: dict[str, list[Statement]] = {}
    for said in statements:
        by_words.setdefault(core(said), []).append(said)
    marks = {words: marks_of(words) for words in by_words}
    told = {f for m in marks.values() for f in m.figures}
    found: dict[tuple[Key, Marks], _Point] = {}
    for words, same in by_words.items():
        key = _key(marks[words], told)
        numbers = frozenset(f"{value:g} {kind}" for kind, value in key[0])
        plain = replace(marks[words], figures=frozenset(), stems=marks[words].stems | numbers)
        point = found.setdefault((key, plain), _Point(plain, key))
        point.statements += same
    return list(found.values())


def _key(marks: Marks, told: Iterable[Figure]) -> Key:
    """The numbers that a wording means, rounded ones as the exact ones, and its scope."""
    meant = (exact(f, told) if f.rounded else f for f in marks.figures)
    return frozenset((f.kind, f.value) for f in meant), marks.scope


def _linked(points: Sequence[_Point]) -> list[list[int]]:
    if len(points) == 1:
        return [[0]]
    first, rest = points[:MOST], points[MOST:]
    cores = complete_link(_alike(first, first), LEAST)
    groups = [list(group) for group in cores]
    for start in range(0, len(rest), MOST):
        alike = _alike(rest[start : start + MOST], first)
        least = np.stack([alike[:, group].min(axis=1) for group in cores], axis=1)
        _place(least, MOST + start, groups)
    return groups


def _place(least: Matrix, start: int, groups: list[list[int]]) -> None:
    """Put further points into the groups all of whose members they are most like."""
    best = least.argmax(axis=1)
    for offset, home in enumerate(best):
        if least[offset, home] >= LEAST:
            groups[home].append(start + offset)
        else:
            groups.append([start + offset])


def _alike(some: Sequence[_Point], others: Sequence[_Point]) -> Matrix:
    """How much of their telling words each two points share; 0 where they clash."""
    column = {
        w: i for i, w in enumerate(sorted({w for p in (*some, *others) for w in p.marks.stems}))
    }
    one, other = _rows(some, column), _rows(others, column)
    counts = one.sum(axis=1)[:, None] + other.sum(axis=1)[None, :]
    shared = one @ other.T
    alike: Matrix = 2 * shared / np.maximum(counts, 1)
    alike[(shared < SHARED) & (alike < 1)] = 0
    both = some is others  # of two points either order tells the same
    for i, j in np.argwhere(np.triu(alike >= LEAST, 1) if both else alike >= LEAST):
        if clash(some[i].marks, others[j].marks):
            alike[i, j] = 0
            if both:
                alike[j, i] = 0
    return alike


def _rows(points: Sequence[_Point], column: dict[str, int]) -> Matrix:
    rows = np.zeros((len(points), len(column)), np.float32)
    for row, point in zip(rows, points, strict=True):
        row[[column[w] for w in point.marks.stems]] = 1
    return rows
