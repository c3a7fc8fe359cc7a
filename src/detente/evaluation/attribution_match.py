"""When two attributions agree, and which of them answer one another."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from detente.evaluation.attribution_text import Tokens, TokenSet
from detente.model import Attribution

__all__ = [
    "ENOUGH",
    "Unit",
    "iou",
    "match",
    "pairs",
    "same_content",
    "same_exactly",
    "same_fully",
    "same_source",
    "same_strictly",
    "units",
]

T = TypeVar("T")
ENOUGH = 0.5
"""Intersection over union from which two contents, or sources, are the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """An attribution in tokens."""

    roles: dict[str, TokenSet]
    """Source, cue and content by their names."""
    spoken: dict[str, TokenSet]
    """The same without punctuation."""
    head: int | None
    """The word that stands for the source."""

    @property
    def source(self) -> TokenSet:
        """The tokens of its source."""
        return self.roles["source"]

    @property
    def cue(self) -> TokenSet:
        """The tokens of its cue."""
        return self.roles["cue"]

    @property
    def content(self) -> TokenSet:
        """The tokens of its content."""
        return self.roles["content"]


def units(attributions: Sequence[Attribution], tokens: Tokens) -> Iterator[Unit]:
    """The attributions that cover any token, in tokens."""
    for told in attributions:
        places = {"source": told.source, "cue": told.cue, "content": told.content}
        roles = {name: tokens.within(found) for name, found in places.items()}
        if any(roles.values()):
            spoken = {name: tokens.spoken(role) for name, role in roles.items()}
            yield Unit(roles, spoken, tokens.head(roles["source"]))


def iou(a: TokenSet, b: TokenSet) -> float:
    """Intersection over union; 0 where either is empty."""
    if not a or not b:
        return 0.0
    common = len(a & b)
    return common / (len(a) + len(b) - common)


def match(
    ours: Sequence[T],
    theirs: Sequence[T],
    agree: Callable[[T, T], bool],
    weight: Callable[[T, T], object],
) -> list[tuple[int, int]]:
    """One-to-one pairs that agree, by number, the heaviest first."""
    agreeing = [
        (weight(a, b), -i, -j)
        for i, a in enumerate(ours)
        for j, b in enumerate(theirs)
        if agree(a, b)
    ]
    taken: set[int] = set()
    taken_theirs: set[int] = set()
    found = []
    for _, i, j in sorted(agreeing, reverse=True):
        if i not in taken and j not in taken_theirs:
            taken.add(i)
            taken_theirs.add(j)
            found.append((-i, -j))
    return found


def pairs(
    ours: Sequence[Unit], theirs: Sequence[Unit], agree: Callable[[Unit, Unit], bool]
) -> list[tuple[int, int]]:
    """Pairs of attributions, the best content and then the best source first."""
    return match(ours, theirs, agree, _nearness)


def same_content(a: Unit, b: Unit) -> bool:
    """Whether half of what either content covers is in both."""
    return iou(a.content, b.content) >= ENOUGH


def same_source(a: Unit, b: Unit) -> bool:
    """Whether the head of one source is in the other, or both are empty."""
    if not a.source or not b.source:
        return not a.source and not b.source
    return a.head in b.source or b.head in a.source


def same_fully(a: Unit, b: Unit) -> bool:
    """Whether content and source are the same."""
    return same_content(a, b) and same_source(a, b)


def same_strictly(a: Unit, b: Unit) -> bool:
    """The same, with the extent of the source, and a token of the cue."""
    near = iou(a.source, b.source) >= ENOUGH or not (a.source or b.source)
    return same_fully(a, b) and near and bool(a.cue & b.cue)


def same_exactly(a: Unit, b: Unit) -> bool:
    """Whether content and source are equal in words, with a token of the cue."""
    equal = all(a.spoken[role] == b.spoken[role] for role in ("content", "source"))
    return equal and bool(a.cue & b.cue)


def _nearness(a: Unit, b: Unit) -> tuple[float, float]:
    return iou(a.content, b.content), iou(a.source, b.source)
