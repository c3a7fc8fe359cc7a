"""What part each actor plays in words: who mediates, guarantees, hosts, backs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from detente.model.role import RoleKind
from detente.positions.edges.naming import Naming
from detente.vocabulary.named import Named
from detente.vocabulary.parts import Frames, may_tell_part, part_frames

__all__ = ["Part", "parts_told"]

RIGHT_BY = 8
"""Characters between the words of a part and an actor named right after them at most."""
TOUCHING = 2
"""Characters between such words and an actor named right before them at most."""
NEAR = 24
"""Characters between such words and their subject at most."""
_LEAD = re.compile(r"[\s,:—–-]*(?:(?:the|both|by|from|former)\s+)*", re.I)
"""What may stand between the words of a part and the first actor after them."""
_OWNER = re.compile(r"(?:['’]s?)?[\s,]*(?:(?!and\b|its\b|their\b|with\b)\w+\s+)?", re.I)
"""What may stand between a party and "closest ally"."""
LISTED = 10
"""Characters between two names of one list at most."""
STOPS = ".;:!?\n"
KINDS = {
    "mediator": RoleKind.MEDIATOR,
    "guarantor": RoleKind.GUARANTOR,
    "host": RoleKind.HOST,
    "ally": RoleKind.ALLY,
}


class Part(NamedTuple):
    """A part that some words give to an actor."""

    party: str
    kind: RoleKind
    toward: tuple[str, ...] = ()
    """Of an ally, whose."""


def parts_told(words: str, naming: Naming) -> Iterator[Part]:
    """Every part that some words give to parties that they name."""
    if not may_tell_part(words):
        return
    for name, frames in part_frames().items():
        if any(pattern.search(words) for pattern in frames):
            named = naming.named(words)
            read = _allies if KINDS[name] is RoleKind.ALLY else _players
            for party, toward in read(words, frames, named, naming):
                yield Part(party, KINDS[name], toward)


def _players(
    words: str, frames: Frames, named: tuple[Named, ...], naming: Naming
) -> Iterator[tuple[str, tuple[str, ...]]]:
    places = (
        *(_after(words, m.end(), named, RIGHT_BY) for m in frames.after.finditer(words)),
        *(_before(words, m.start(), named, TOUCHING) for m in frames.beside.finditer(words)),
        *(_before(words, m.start(), named, NEAR) for m in frames.subject.finditer(words)),
        *(naming.parties(m["who"]) for m in frames.joined.finditer(words)),
    )
    for parties in places:
        yield from ((party, ()) for party in parties)


def _allies(
    words: str, frames: Frames, named: tuple[Named, ...], naming: Naming
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Who backs whom: "A-backed B", "B, backed by A", "B's ally A", "A, an ally of B"."""
    pairs = [
        *(
            (naming.parties(m["who"]), _after(words, m.end(), named, RIGHT_BY)[:1])
            for m in frames.joined.finditer(words)
        ),
        *(
            (_after(words, m.end(), named, RIGHT_BY), _owner(words, m.start(), named))
            for m in frames.after.finditer(words)
        ),
        *(
            (
                _before(words, m.start(), named, RIGHT_BY),
                _after(words, m.end(), named, RIGHT_BY)[:1],
            )
            for m in frames.subject.finditer(words)
        ),
    ]
    for backers, own in pairs:
        yield from ((a, (b,)) for a in backers for b in own if a != b)


def _owner(words: str, at: int, named: tuple[Named, ...]) -> list[str]:
    """The party right before "closest ally" or "backed by"."""
    last = [one for one in named if one.end <= at][-1:]
    return [one.party for one in last if _OWNER.fullmatch(words[one.end : at])]


def _after(words: str, at: int, named: tuple[Named, ...], near: int) -> list[str]:
    """The actors of the list that begins just after a place."""
    found: list[str] = []
    last = at
    for one in named:
        between = words[last : one.start]
        if one.start < at:
            continue
        if not found and not _LEAD.fullmatch(between):
            break
        if len(between) > (LISTED if found else near) or any(s in between for s in STOPS):
            break
        found.append(one.party)
        last = one.end
    return found


def _before(words: str, at: int, named: tuple[Named, ...], near: int) -> list[str]:
    """The actors of the list that ends just before a place."""
    found: list[str] = []
    last = at
    for one in reversed(named):
        between = words[one.end : last]
        if one.end > at:
            continue
        if len(between) > (LISTED if found else near) or any(s in between for s in STOPS):
            break
        found.append(one.party)
        last = one.start
    return found[::-1]
