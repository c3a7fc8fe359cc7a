"""Which told facts bear out which expected ones."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from detente.evaluation.negotiation_facts import Expected, Kind, Place, Told, touching

__all__ = ["Matched", "Matcher", "answers_one", "same_party"]

JOINT = " + "
DAY = timedelta(days=1)
"""How far the day of a change may lie from the expected one."""
ALIKE = {"if": "only if", "unless": "only if", "until": "only after", "before": "only after"}
"""Kinds of condition that count as one: texts word them alike."""


@dataclass(frozen=True, slots=True)
class Matched:
    """A told fact that bears out an expected one."""

    expected: Expected
    told: Told
    right: bool
    """Whether not only party and place agree, but also all that is told of it."""


@dataclass(frozen=True, slots=True)
class Matcher:
    """Matches the told facts of a dossier with what is expected of it.

    A told fact is found where its party is one of the expected ones and its words touch
    some of the expected places; of a contradiction those of both accounts, of a proposal
    whoever is told to make it. It is right where also issue and value are among the expected
    ones, the proposer is right, a change's day lies within one day, and an answer is to an
    expected proposal. Several told facts may bear out one expected fact, and one several;
    only proposals are matched one to one.
    """

    proposals: Mapping[str, Expected]
    """The expected ones by their ids."""
    tabled: Mapping[str, Told]
    """The told ones by theirs."""

    def matches(self, expected: Sequence[Expected], told: Sequence[Told]) -> list[Matched]:
        """Every pair, in the order of what is expected."""
        pairs = [
            Matched(e, t, self._right(e, t)) for e in expected for t in told if self._found(e, t)
        ]
        one_to_one = any(e.kind is Kind.PROPOSAL for e in expected)
        return _one_to_one(pairs) if one_to_one else pairs

    def _found(self, expected: Expected, told: Told) -> bool:
        proposed = expected.kind is Kind.PROPOSAL
        if not (proposed or same_party(expected.parties, told.parties)):
            return False
        if not expected.against:
            return touching(told.places, expected.places) > 0
        sides = (told.places, told.against), (told.against, told.places)
        return any(
            touching(one, expected.places) and touching(other, expected.against)
            for one, other in sides
        )

    def _right(self, expected: Expected, told: Told) -> bool:
        valued = not expected.values or _plain(told.value) in map(_plain, expected.values)
        on_time = not (expected.on and told.on) or abs(expected.on - told.on) <= DAY
        issued = not told.issues or not expected.issues or bool(told.issues & expected.issues)
        whose = same_party(expected.parties, told.parties)
        return valued and on_time and issued and whose and self._to(expected, told)

    def _to(self, expected: Expected, told: Told) -> bool:
        """Whether an answer is to one of the proposals to which it may be."""
        if not expected.to:
            return True
        tabled = self.tabled.get(told.to)
        return tabled is not None and any(
            touching(tabled.places, self.proposals[key].places) for key in expected.to
        )


def same_party(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two sets of parties share one, moving alone or jointly.

    Where none is expected any will do; where none is told there is nothing to share.
    """
    expected = {p for party in some for p in party.split(JOINT)}
    return not expected or bool(expected & {p for party in others for p in party.split(JOINT)})


def answers_one(places: Sequence[Place], expected: Expected) -> bool:
    """Whether some words lie where a fact is told, of a contradiction on both sides."""
    sides = [side for side in (expected.places, expected.against) if side]
    return all(touching(places, side) for side in sides)


def _plain(value: str) -> str:
    return ALIKE.get(value, value)


def _one_to_one(pairs: Sequence[Matched]) -> list[Matched]:
    """The pairs that share most first, each expected and told fact in one at most."""
    ordered = sorted(pairs, key=lambda m: (-_shared(m), m.expected.id, m.told.id))
    taken: set[str] = set()
    kept = []
    for pair in ordered:
        ends = {f"expected {pair.expected.id}", f"told {pair.told.id}"}
        if not ends & taken:
            taken |= ends
            kept.append(pair)
    return sorted(kept, key=lambda m: m.expected.id)


def _shared(pair: Matched) -> int:
    return touching(pair.expected.places, pair.told.places)
