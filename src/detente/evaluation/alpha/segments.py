"""A text as coders cut it into what matters and the gaps between."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

__all__ = ["Continuum", "GAP", "Segment", "flattened", "whole"]

GAP = ""
"""The value of what a coder did not mark."""


class Segment(NamedTuple):
    """A stretch of a text and the value that a coder gave it."""

    start: int
    end: int
    value: str


class Continuum(NamedTuple):
    """One text and what each of its coders marked in it."""

    length: int
    """In characters."""
    coders: Sequence[Sequence[Segment]]
    """The segments of each, as `flattened` gives them."""


def flattened(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """Segments in order, none of which overlaps another.

    Where two overlap, the one that begins later begins where the other ends; one that
    lies within another is left out.
    """
    found: list[Segment] = []
    for each in sorted(segments):
        start = max(each.start, found[-1].end if found else 0)
        if start < each.end:
            found.append(Segment(start, each.end, each.value))
    return tuple(found)


def whole(segments: Sequence[Segment], length: int) -> tuple[Segment, ...]:
    """The segments with the gaps between them, from the text's beginning to its end."""
    found: list[Segment] = []
    at = 0
    for each in segments:
        if at < each.start:
            found.append(Segment(at, each.start, GAP))
        found.append(each)
        at = each.end
    return (*found, Segment(at, length, GAP)) if at < length else tuple(found)
