"""Which party a pointer means: its shares summed over mentions."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detente.model import INDEPENDENT, UNKNOWN_PARTY, joined
from detente.statements.readers.local.features import INDEPENDENT_SLOT, OTHER_SLOT
from detente.statements.readers.local.heads import Floats
from detente.statements.readers.local.network import Text
from detente.statements.readers.local.windows import Window

__all__ = ["Choice", "addressed", "owner", "owners", "speaker", "strongest"]

SIDE, JOINT, ALONE, UNTOLD = range(4)
"""The classes of the head `holder`: one side, several jointly, independent, unknown."""
PARTNER = 0.2
"""The share that a party has at least to be named as one of several."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value with its probability, and the next best."""

    value: str
    score: float
    runner_up: str = ""
    runner_up_score: float = 0.0


def owner(text: Text, window: Window, at: int) -> str:
    """The party of the innermost mention at a place; empty if none."""
    slot = int(window.pieces.slot[at])
    if slot < OTHER_SLOT:
        return text.parties[slot - 1] if slot else ""
    if slot == OTHER_SLOT and (piece := int(window.place[at])) >= 0:
        inner = [m for m in text.mentions if m.start <= piece < m.end]
        return min(inner, key=lambda m: m.end - m.start).party if inner else ""
    return INDEPENDENT if slot == INDEPENDENT_SLOT else UNKNOWN_PARTY


def owners(text: Text, window: Window) -> list[str]:
    """The party at each place of a window."""
    return [owner(text, window, at) for at in range(len(window.place))]


def speaker(shares: Floats, held: Sequence[str], holder: Floats) -> Choice:
    """The party that moves: shares of parties weighed by sort of holder."""
    single, together = _summed(shares, held)
    chances = {INDEPENDENT: float(holder[ALONE]), UNKNOWN_PARTY: float(holder[UNTOLD])}
    for party, share in single.items():
        chances[party] = float(holder[SIDE]) * share
    pair = _together(single, together) or max(single, key=single.__getitem__, default="")
    if pair:
        chances[pair] = chances.get(pair, 0.0) + float(holder[JOINT])
    return strongest(chances)


def _summed(shares: Floats, held: Sequence[str]) -> tuple[dict[str, float], dict[str, float]]:
    """The shares of single parties (adding up to 1) and of joined ones."""
    single: dict[str, float] = {}
    together: dict[str, float] = {}
    for share, party in zip(shares.tolist(), held, strict=True):
        if party and party not in (INDEPENDENT, UNKNOWN_PARTY):
            into = together if " + " in party else single
            into[party] = into.get(party, 0.0) + share
    whole = sum(single.values())
    return {p: s / whole for p, s in single.items()} if whole > 1e-6 else {}, together


def _together(single: dict[str, float], together: dict[str, float]) -> str:
    """The parties that move jointly, if any do."""
    named = max(together, key=together.__getitem__, default="")
    if named and together[named] > PARTNER:
        return named
    strong = [p for p in sorted(single, key=lambda p: -single[p])[:4] if single[p] >= PARTNER]
    return joined(strong) if len(strong) > 1 else named


def strongest(chances: dict[str, float]) -> Choice:
    """The most probable value and the next."""
    first, second, *_ = *sorted(chances.items(), key=lambda c: -c[1]), ("", 0.0), ("", 0.0)
    return Choice(first[0], first[1], second[0], second[1])


def addressed(chances: Floats, held: Sequence[str]) -> dict[str, float]:
    """How probably each single party is meant, by its best mention."""
    found: dict[str, float] = {}
    for chance, party in zip(np.asarray(chances).tolist(), held, strict=True):
        for one in party.split(" + ") if party else ():
            if one not in (INDEPENDENT, UNKNOWN_PARTY):
                found[one] = max(found.get(one, 0.0), chance)
    return found
