"""Spans read off the tags of a text's pieces."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from detente.statements.readers.local.heads import Floats, softmax

__all__ = ["Tagged", "runs", "tagged"]

OUTSIDE, BEGUN, INSIDE = range(3)
NEVER = -1e4


@dataclass(frozen=True, slots=True)
class Tagged:
    """A span of pieces, end exclusive."""

    start: int
    end: int
    begun: float
    """The probability that a span begins at its first piece."""
    inside: float
    """The mean probability of its pieces to belong to a span."""


def tagged(logits: Floats, lean: float = 0.0) -> Iterator[Tagged]:
    """The most probable spans by Viterbi ([n, 3] logits of O, B, I).

    `lean` is added to the logits of B and I: above 0 finds more.
    """
    if not len(logits):
        return
    chances = softmax(logits)
    raised = logits.copy()
    raised[:, BEGUN:] += lean
    path = _path(raised - raised.max(-1, keepdims=True))
    start = -1
    for at, tag in enumerate([*path, OUTSIDE]):
        if start >= 0 and tag != INSIDE:
            inside = float((1 - chances[start:at, OUTSIDE]).mean())
            yield Tagged(start, at, float(chances[start, BEGUN]), inside)
            start = -1
        if tag == BEGUN:
            start = at


def _path(scores: Floats) -> list[int]:
    """The best sequence in which no span goes on that was not begun."""
    moves = np.zeros((3, 3), dtype=np.float32)
    moves[OUTSIDE, INSIDE] = NEVER
    best = scores[0] + np.array([0, 0, NEVER], dtype=np.float32)
    back = np.zeros(scores.shape, dtype=np.int64)
    for at in range(1, len(scores)):
        ways = best[:, None] + moves
        back[at] = ways.argmax(0)
        best = ways.max(0) + scores[at]
    path = [int(best.argmax())]
    for at in range(len(scores) - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return path[::-1]


def runs(chosen: Iterable[int], gap: int = 0) -> list[tuple[int, int]]:
    """Places as runs, end exclusive; those at most `gap` apart are one."""
    found: list[tuple[int, int]] = []
    for at in sorted(int(i) for i in chosen):
        if found and at - found[-1][1] <= gap:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found
