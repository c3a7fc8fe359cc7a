"""How two proposals compare: one, perhaps one, or another."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from detente.model import Statement
from detente.positions.offers.marks import core_words, figures, inexact, near, renewed
from detente.positions.references import reference
from detente.positions.tabled import Tabled
from detente.positions.terms import Terms, joined_terms, meet, wording

__all__ = ["Likeness", "beside", "clash", "told_alike"]

WEEK = timedelta(days=7)
"""How long one name means one proposal, where nothing tells that it is another."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What tells a proposal, or several that are one, from others."""

    terms: Terms
    proposers: frozenset[str]
    issues: frozenset[str]
    figures: frozenset[tuple[int, str]]
    names: frozenset[str]
    """Capitalised words by which it is called ("Witkoff")."""
    words: frozenset[frozenset[str]]
    """The telling words of each wording."""
    days: frozenset[date]
    inexact: bool
    """Whether its length is told inexactly."""
    renewed: bool
    """Whether it calls itself another one than those before it."""

    @classmethod
    def of(cls, home: Tabled) -> "Likeness":
        """That of a proposal as it was first gathered."""
        put = home.put_forward
        texts = [wording(s) for s in put]
        return cls(
            home.terms,
            home.proposers,
            frozenset((home.issue, *home.named_on)),
            frozenset(f for s in put for f in figures(s.span.exact)),
            frozenset(_names(put)),
            frozenset(core_words(t) for t in texts),
            frozenset(s.said_on.day for s in put if s.said_on is not None),
            any(inexact(_around(s)) for s in put),
            any(renewed(s) for s in put),
        )

    def __or__(self, other: "Likeness") -> "Likeness":
        """That of two which are one."""
        return Likeness(
            joined_terms(self.terms, other.terms),
            self.proposers | other.proposers,
            self.issues | other.issues,
            self.figures | other.figures,
            self.names | other.names,
            self.words | other.words,
            self.days | other.days,
            self.inexact or other.inexact,
            self.renewed or other.renewed,
        )


def clash(one: Likeness, other: Likeness) -> bool:
    """Whether something told of two proposals says that they are not one."""
    a, b = one.terms, other.terms
    return (
        not meet(one.proposers, other.proposers)
        or (bool(a.days and b.days) and not near(a.days, b.days))
        or not meet(a.amounts, b.amounts)
        or not meet(a.narrow, b.narrow)
        or not meet(a.length, b.length)
        or not meet(a.extent, b.extent)
        or _came_later(one, other)
        or _came_later(other, one)
    )


def told_alike(one: Likeness, other: Likeness) -> bool:
    """Whether they are one plan, told in other numbers on one day.

    The lengths are nearly equal, and the plan shares a number of things, a name or an issue
    on which one of the lengths is inexact.
    """
    if not near(one.terms.days, other.terms.days) or not _same_days(one, other, timedelta(1)):
        return False
    about = bool(one.issues & other.issues) and (one.inexact or other.inexact)
    return bool(one.figures & other.figures) or bool(one.names & other.names) or about


def beside(one: Likeness, other: Likeness) -> bool:
    """Whether one side puts both forward within a week."""
    return not one.proposers.isdisjoint(other.proposers) and _same_days(one, other, WEEK)


def _same_days(one: Likeness, other: Likeness, most: timedelta) -> bool:
    """Whether they are told within so many days of one another; the undated never are."""
    if not one.days or not other.days:
        return False
    return min(one.days) <= max(other.days) + most and min(other.days) <= max(one.days) + most


def _came_later(new: Likeness, old: Likeness) -> bool:
    """Whether one is called new and the other was all told before it."""
    told = new.renewed and new.days and old.days
    return bool(told) and max(old.days) < min(new.days)


def _names(put: Iterable[Statement]) -> Iterable[str]:
    for said in put:
        found = reference(said.span.exact)
        yield from found.names if found else ()


def _around(said: Statement) -> str:
    return f"{said.span.prefix[-16:]}{said.span.exact}"
