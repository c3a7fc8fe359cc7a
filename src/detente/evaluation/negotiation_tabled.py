"""Whether proposals are told whole, apart from one another, and in their versions."""

from collections.abc import Mapping, Sequence
from typing import Any

from detente.evaluation.negotiation_facts import Expectations, Expected, Kind, Place, Told, touching
from detente.evaluation.negotiation_match import Matched

__all__ = ["score_tabled"]


def score_tabled(
    expected: Expectations, matches: Sequence[Matched], tabled: Sequence[Told]
) -> dict[str, Any]:
    """How many pairs are apart or told as namesakes, how whole each is, and its versions.

    Two proposals are apart where no told one holds places of both that are not places of
    both by right. `gathered` is how many of the places that any told proposal holds lie in
    the one that was matched. A version is told where one of the matched proposal's own
    touches its places, a different one for each.
    """
    facts = {e.id: e for e in expected.of(Kind.PROPOSAL)}
    found = {m.expected.id: m.told for m in matches}
    apart = [pair for pair in expected.apart if _both_told(pair, found)]
    named = [pair for pair in expected.namesakes if _both_told(pair, found)]
    needed = [e for e in facts.values() if not e.optional and e.id in found]
    versions = [(e, found[e.id]) for e in needed if len(e.versions) > 1]
    gathered = [_gathered(e, found[e.id], tabled) for e in needed]
    return {
        "apart": [sum(not _mixed(facts, pair, tabled) for pair in apart), len(apart)],
        "namesakes": [sum(_linked(pair, found) for pair in named), len(named)],
        "gathered": [sum(one for one, _ in gathered), sum(all_ for _, all_ in gathered)],
        "versions": [sum(_versions(e, t) for e, t in versions), _number(versions)],
    }


def _both_told(pair: tuple[str, str], found: Mapping[str, Told]) -> bool:
    return all(key in found for key in pair)


def _mixed(facts: Mapping[str, Expected], pair: tuple[str, str], tabled: Sequence[Told]) -> bool:
    """Whether some told proposal holds what is only the one's and what is only the other's."""
    one, other = (facts[key].places for key in pair)
    only = [_without(one, other), _without(other, one)]
    return any(all(touching(side, t.places) for side in only) for t in tabled)


def _without(some: Sequence[Place], others: Sequence[Place]) -> list[Place]:
    return [place for place in some if not touching([place], others)]


def _linked(pair: tuple[str, str], found: Mapping[str, Told]) -> bool:
    one, other = (found[key] for key in pair)
    return other.id in one.namesakes or one.id in other.namesakes


def _gathered(fact: Expected, told: Told, tabled: Sequence[Told]) -> tuple[int, int]:
    everywhere = [place for t in tabled for place in t.places]
    held = [p for p in fact.places if touching([p], everywhere)]
    return touching(held, told.places), len(held)


def _versions(fact: Expected, told: Told) -> int:
    left = list(told.versions)
    for version in fact.versions:
        mate = next((v for v in left if touching(v, version.places)), None)
        if mate is not None:
            left.remove(mate)
    return len(told.versions) - len(left)


def _number(versions: Sequence[tuple[Expected, Told]]) -> int:
    return sum(len(e.versions) for e, _ in versions)
