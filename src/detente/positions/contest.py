"""Which groups of claims that no date tells apart contest each other."""

from collections.abc import Iterable, Sequence

from detente.positions.groups import Group, Voice
from detente.positions.states import OPPOSITES
from detente.positions.terms import fits, shares
from detente.positions.words import nearly_equal

__all__ = ["Contest", "fit"]

HALF = 0.5
"""Share of words by which two moves in one report are on the same thing."""
_SIDES = {state: side for side, states in enumerate(OPPOSITES) for state in states}


class Contest:
    """Kept groups, and which of them gainsay which.

    Opposites whose terms fit do where they are on one thing: by words, terms or what they
    point at. A report does not gainsay itself on "the truce", but one teller may gainsay
    another.
    """

    def __init__(self) -> None:
        self._rivals: dict[Group, set[Group]] = {}
        self._apart: dict[tuple[Group, Group], tuple[int, int]] = {}
        """How many texts of two groups were compared and found to be apart."""

    def put(self, groups: Iterable[Group], among: Sequence[Group] | None = None) -> None:
        """Take in groups that are new or changed; let go those that hold no more.

        They are set against all that were put before, or against some of them alone.
        """
        changed = list(groups)
        for group in changed:
            self.leave(group)
        for group in changed:
            if group.alive and not group.replaced and group.state in _SIDES:
                others = list(self._rivals) if among is None else among
                self._rivals[group] = {o for o in others if self._between(group, o)}
                for rival in self._rivals[group]:
                    self._rivals[rival].add(group)

    def leave(self, group: Group) -> None:
        """Let go a group."""
        for rival in self._rivals.pop(group, ()):
            self._rivals[rival].discard(group)

    def side_by_side(self, group: Group) -> tuple[Group, ...]:
        """A group with all that contest it, directly or over others."""
        found, waiting = {group: None}, [group]
        while waiting:
            for rival in self._rivals.get(waiting.pop(), ()):
                if rival not in found:
                    found[rival] = None
                    waiting.append(rival)
        return tuple(found)

    def _between(self, one: Group, other: Group) -> bool:
        if other not in self._rivals or _SIDES[one.state] == _SIDES[other.state]:
            return False
        return fit(one, other) and (_by_terms(one, other) or self._by_words(one, other))

    def _by_words(self, one: Group, other: Group) -> bool:
        if _by_heads(one, other):
            return True
        one, other = (one, other) if one.state in OPPOSITES[0] else (other, one)
        a, b = list(one.texts), list(other.texts)
        m, n = self._apart.get((one, other), (0, 0))
        if _any_near(a[m:], b) or _any_near(a[:m], b[n:]):
            return True
        self._apart[one, other] = len(a), len(b)
        return False


def fit(one: Group, other: Group) -> bool:
    """Whether all that two groups tell can mean the same thing."""
    return all(fits(a, b) for a in one.terms for b in other.terms)


def _by_terms(one: Group, other: Group) -> bool:
    pairs = ((a, b) for a in one.terms for b in other.terms if shares(a, b))
    return any(_two_voices(one.terms[a], other.terms[b]) for a, b in pairs)


def _by_heads(one: Group, other: Group) -> bool:
    return any(_two_voices(one.heads[h], other.heads[h]) for h in one.heads if h in other.heads)


def _two_voices(one: set[Voice], other: set[Voice]) -> bool:
    return len(one | other) > 1


def _any_near(some: list[str], others: list[str]) -> bool:
    return any(nearly_equal(a, b, HALF) for a in some for b in others)
