"""The wordings of a term, and the one that tells most."""

from collections.abc import Sequence

from detente.model import Statement
from detente.model.term import Wording
from detente.positions.figures import figures_of
from detente.positions.options.marks import marks_of
from detente.positions.references import proposal_name
from detente.positions.terms import wording

__all__ = ["told_name", "wordings"]

MOSTLY = 0.5
"""Share of a wording's telling words that a shorter name must hold to stand for it."""


def wordings(statements: Sequence[Statement]) -> tuple[Wording, ...]:
    """How the record words a term, the most frequent first; statements newest first."""
    found: dict[str, list[Statement]] = {}
    for said in reversed(statements):
        found.setdefault(" ".join(wording(said).split()).casefold(), []).append(said)
    told = [Wording(_shown(same), tuple(s.id for s in same)) for same in found.values()]
    return tuple(sorted(told, key=lambda w: (-len(w.statements), w.words.casefold(), w.words)))


def told_name(told: Sequence[Wording]) -> str:
    """The wording that tells most: the most frequent, with its numbers, the shortest.

    Of a whole clause the words that name a truce or plan by its terms, where they hold
    most of what it tells.
    """
    most = len(told[0].statements)
    frequent = [w.words for w in told if len(w.statements) == most]
    best = min(frequent, key=lambda w: (-len(figures_of(w)), len(w), w))
    name = proposal_name(best)
    whole = len(marks_of(best).stems)
    return name if name and len(marks_of(name).stems) >= MOSTLY * whole else best


def _shown(same: Sequence[Statement]) -> str:
    """One writing of equal wordings, whatever came first: small letters before capitals."""
    return max(" ".join(wording(s).split()) for s in same)
