"""How far a claim is to be believed, by stated rules."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from detente.model import Chain, Grading, Reliability, full_chain
from detente.model.grade import Assessed
from detente.model.root import Root, RootCount, Rooted, Witness
from detente.positions.roots.comparing import Compared
from detente.positions.roots.counting import bounds
from detente.positions.roots.ground import Ground
from detente.positions.roots.houses import house
from detente.vocabulary.credibility import CredibilityRule, credibility_rules, unreliable

__all__ = ["Trust", "assess", "reliability_on"]

BY_GRADE = list(Reliability)
"""A first, F last."""


def assess(rooted: Rooted, ground: Ground, trust: "Trust") -> Rooted:
    """The same claim with the reliability of its roots, and its credibility by the rules."""
    roots = tuple(replace(r, reliability=_best(r, ground, trust)) for r in rooted.roots)
    graded = replace(rooted, roots=roots)
    facts = _facts(graded, _opposed(rooted, ground, trust))
    rule = next(rule for rule in credibility_rules() if _fits(rule, facts))
    told = Assessed(rule.grade, rule.reason, rule.name, None, facts.own)
    return replace(graded, assessed=told)


def reliability_on(day: date, gradings: Sequence[Grading]) -> Reliability:
    """The last of a source's grades given by a day, else the first after it; F for none."""
    told = sorted(gradings, key=lambda g: (g.since, g.event))
    by_then = [g for g in told if g.since <= day]
    found = by_then[-1:] or told[:1]
    return found[0].grade if found else Reliability.UNKNOWN


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the rules look at."""

    own: bool
    denied: bool
    opposed: bool
    others_only: bool
    established: RootCount
    best: Reliability


class Trust:
    """Grades of sources by name, on a day."""

    def __init__(self, gradings: Sequence[Grading]) -> None:
        self._told: dict[str, list[Grading]] = {}
        for grading in gradings:
            self._told.setdefault(grading.source, []).append(grading)

    def of(self, name: str, day: date) -> Reliability:
        """Of a source by its name in the text, else of the outlet that it belongs to."""
        told = self._told.get(name) or self._told.get(house(name), [])
        return reliability_on(day, told)

    def way(self, chain: Chain, day: date) -> Reliability:
        """Of a way of the word: that of its root, no better than any graded link."""
        named = [link.name for link in chain if link.named]
        grades = [self.of(name, day) for name in named]
        if not grades or grades[-1] is Reliability.UNKNOWN:
            return Reliability.UNKNOWN
        return max((g for g in grades if g is not Reliability.UNKNOWN), key=BY_GRADE.index)


def _best(root: Root, ground: Ground, trust: Trust) -> Reliability:
    """The grade of the best way to a root; an unnamed one's is that of its carrier."""
    grades = [
        trust.way(way.chain, document.said_by())
        for way in root.ways
        for document in ground.carriers(way.documents)
    ]
    return min(grades, key=BY_GRADE.index, default=Reliability.UNKNOWN)


def _opposed(rooted: Rooted, ground: Ground, trust: Trust) -> bool:
    """Whether any account to the contrary rests on a root that is not unreliable."""
    for said in (ground.statements[key] for key in rooted.opposed):
        chain = full_chain(ground.documents[said.document], said.chain)
        if trust.way(chain, ground.day(said)) not in unreliable():
            return True
    return False


def _facts(rooted: Rooted, opposed: bool) -> _Facts:
    roots = rooted.roots
    place = {root.id: i for i, root in enumerate(roots)}
    ties = [
        Compared(_pair(place[t.one], place[t.other]), t.tie, t.reason, t.ruling)
        for t in rooted.ties
    ]
    sound = {place[r.id] for r in roots if r.reliability not in unreliable()}
    return _Facts(
        any(Witness.OWN in root.witnesses for root in roots),
        bool(rooted.denied),
        opposed,
        bool(roots) and all(set(root.witnesses) == {Witness.OTHER} for root in roots),
        bounds(sound, ties),
        _best_of([r.reliability for r in roots]),
    )


def _best_of(grades: Sequence[Reliability]) -> Reliability:
    """The best grade; F where all known ones are unreliable and one is not known."""
    best = min(grades, key=BY_GRADE.index, default=Reliability.UNKNOWN)
    return Reliability.UNKNOWN if best in unreliable() and Reliability.UNKNOWN in grades else best


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)


def _fits(rule: CredibilityRule, facts: _Facts) -> bool:
    """Whether all conditions of a rule hold."""
    asked = (
        (rule.own, facts.own),
        (rule.denied, facts.denied),
        (rule.opposed, facts.opposed),
        (rule.others_only, facts.others_only),
    )
    return (
        all(wanted is None or wanted is found for wanted, found in asked)
        and facts.established.low >= rule.at_least
        and (rule.at_most is None or facts.established.low <= rule.at_most)
        and facts.established.high >= rule.perhaps
        and (not rule.reliability or facts.best in rule.reliability)
    )
