"""Ties of a network that rest on the very same statements, as one line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.model.network import NetworkTie

__all__ = ["Tied", "strongest", "tied"]


@dataclass(frozen=True, slots=True)
class Tied:
    """Parties that are tied alike, by the same statements."""

    parties: tuple[str, ...]
    others: tuple[str, ...]
    """Whom one party is tied to; empty where all are tied with one another."""
    tie: NetworkTie
    """One of the ties: its weight, concepts and statements are those of all."""


def strongest(ties: Iterable[NetworkTie]) -> list[NetworkTie]:
    """Ties by weight, the strongest first."""
    return sorted(ties, key=lambda t: (-abs(t.weight), t.one, t.other))


def tied(ties: Iterable[NetworkTie]) -> tuple[Tied, ...]:
    """Ties by weight, the strongest first; a joint statement of many is one line.

    Parties that all are tied with one another by the same statements are folded, and so
    are those whom one party is tied to; what is neither stays apart.
    """
    alike: dict[tuple[float, frozenset[str]], list[NetworkTie]] = {}
    for tie in strongest(ties):
        alike.setdefault((tie.weight, frozenset(tie.statements)), []).append(tie)
    return tuple(line for same in alike.values() for line in _folded(same))


def _folded(same: Sequence[NetworkTie]) -> list[Tied]:
    first = same[0]
    if len(same) == 1:
        return [Tied((first.one,), (first.other,), first)]
    parties = sorted({p for tie in same for p in (tie.one, tie.other)})
    if 2 * len(same) == len(parties) * (len(parties) - 1):
        return [Tied(tuple(parties), (), first)]
    for hub in (first.one, first.other):
        if all(hub in (tie.one, tie.other) for tie in same):
            return [Tied((hub,), tuple(p for p in parties if p != hub), first)]
    return [Tied((tie.one,), (tie.other,), tie) for tie in same]
