"""The rules by which a claim is graded from 1 to 6."""

from dataclasses import dataclass
from functools import cache

from detente.errors import VocabularyError
from detente.model import Credibility, Reliability
from detente.vocabulary.files import read_yaml

__all__ = ["CredibilityRule", "credibility_rules", "unreliable"]


@dataclass(frozen=True, slots=True)
class CredibilityRule:
    """One rule; a condition at its default is not looked at."""

    name: str
    grade: Credibility
    reason: str
    """In words, for people."""
    own: bool | None = None
    """Whether the party tells of itself."""
    denied: bool | None = None
    """Whether the party itself says otherwise, then or later."""
    opposed: bool | None = None
    """Whether another account says otherwise."""
    others_only: bool | None = None
    """Whether all roots are voices of other sides."""
    at_least: int = 0
    """Established distinct roots, perhaps-ties joined."""
    at_most: int | None = None
    perhaps: int = 0
    """Roots if no perhaps-tie is joined."""
    reliability: frozenset[Reliability] = frozenset()
    """The best grade of a root is one of these; empty asks for none."""


@cache
def credibility_rules() -> tuple[CredibilityRule, ...]:
    """The rules in their order; the last one fits every claim.

    Raises:
        VocabularyError: The last rule has a condition, or confirms with fewer than two roots.
    """
    rules = tuple(_rule(dict(row)) for row in read_yaml("credibility.yaml")["rules"])
    last = rules[-1]
    if last != CredibilityRule(last.name, last.grade, last.reason):
        raise VocabularyError("credibility.yaml: the last rule has a condition", "leave it out")
    if any(r.grade is Credibility.CONFIRMED and r.at_least < 2 for r in rules):
        raise VocabularyError(
            "credibility.yaml: a claim is confirmed by two roots at least", "set at_least to 2"
        )
    return rules


@cache
def unreliable() -> frozenset[Reliability]:
    """The grades of sources that establish nothing."""
    return frozenset(map(Reliability, read_yaml("credibility.yaml")["unreliable"]))


def _rule(row: dict[str, object]) -> CredibilityRule:
    graded = row.pop("reliability", ())
    letters = frozenset(map(Reliability, graded if isinstance(graded, list) else ()))
    grade = Credibility(str(row.pop("grade")))
    return CredibilityRule(grade=grade, reliability=letters, **row)  # type: ignore[arg-type] # as the schema tells
