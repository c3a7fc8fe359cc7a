"""The cell rule told plainly, every claim against every other: slow, to compare with."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain

from detente.model import Certainty, Holding, Origin, State, Statement, Unknown
from detente.positions.claims import Claim, restates
from detente.positions.contest import HALF
from detente.positions.holdings import Settled
from detente.positions.order import before, first_told, last_told, newest
from detente.positions.references import reference
from detente.positions.states import OPPOSITES, REPLACED, REPLACING, SURENESS
from detente.positions.terms import fits, shares
from detente.positions.words import components, nearly_equal

Group = list[Claim]
"""Claims that tell the same content."""


def plainly_settled(claims: Sequence[Claim]) -> Settled:
    """The claims of one cell by the cell rule; the order of claims is of no account.

    Wants and denials accumulate. Among the rest, a later dated claim replaces an
    earlier one whose terms fit; opposites that no date tells apart are contested, unless
    one report tells both, of different things.
    """
    groups = components(claims, restates)
    outdated = [any(_replaces(other, g) for other in groups) for g in groups]
    kept = [g for g, old in zip(groups, outdated, strict=True) if not old]
    gone = [hold(g) for g, old in zip(groups, outdated, strict=True) if old]
    holdings = [
        hold(list(chain.from_iterable(side)), State.CONTESTED if len(side) > 1 else None)
        for side in components(kept, _contests)
    ]
    return Settled(tuple(sorted(holdings, key=_rank)), tuple(sorted(gone, key=_age)))


def hold(claims: Sequence[Claim], state: State | None = None) -> Holding:
    """One holding of some claims, by their own state unless another is given."""
    statements = [c.item for c in claims if isinstance(c.item, Statement)]
    unknowns = [c.item for c in claims if isinstance(c.item, Unknown)]
    told = [_sureness(s.certainty) for s in statements] or [SURENESS.index(Certainty.UNKNOWN)]
    state = state or claims[0].state
    days = [c.said_on for c in claims if c.said_on is not None]
    awaited = state is State.AWAITED
    return Holding(
        state,
        tuple(sorted(statements, key=newest)),
        tuple(sorted(unknowns, key=lambda u: (u.document, u.span, u.id))),
        SURENESS[min(told)],
        first_told([d for d in days if not awaited or d.origin is Origin.TEXT]),
        last_told(days),
    )


def _replaces(later: Group, earlier: Group) -> bool:
    if later[0].state not in REPLACING or earlier[0].state not in REPLACED:
        return False
    follows = any(all(before(old.said_on, new.said_on) for old in earlier) for new in later)
    return follows and _fit(later, earlier)


def _contests(one: Group, other: Group) -> bool:
    positive, negative = OPPOSITES
    a, b = one[0].state, other[0].state
    opposite = (a in positive and b in negative) or (a in negative and b in positive)
    return opposite and _fit(one, other) and any(_clash(x, y) for x in one for y in other)


def _clash(one: Claim, other: Claim) -> bool:
    """Whether two opposites are on one thing: by words, terms or what they point at.

    A report does not gainsay itself on "the truce", but one teller may gainsay another.
    """
    if nearly_equal(one.text, other.text, HALF):
        return True
    a, b = one.item, other.item
    if not (isinstance(a, Statement) and isinstance(b, Statement)):
        return False
    two_tellers = a.document != b.document or a.chain != b.chain
    return two_tellers and (shares(one.terms, other.terms) or _one_head(one.text, other.text))


def _one_head(one: str, other: str) -> bool:
    """Whether two texts point back by one noun: "the truce", "this truce"."""
    a, b = reference(one), reference(other)
    if a is None or b is None:
        return False
    return a.words.split()[-1].lower() == b.words.split()[-1].lower()


def _fit(one: Iterable[Claim], other: Group) -> bool:
    return all(fits(a.terms, b.terms) for a in one for b in other)


def _sureness(certainty: Certainty) -> int:
    return SURENESS.index(certainty)


def _age(holding: Holding) -> tuple[date, str, tuple[str, ...]]:
    since = holding.since.day if holding.since else date.min
    return since, holding.state, tuple(i.id for i in holding.items)


def _rank(holding: Holding) -> tuple[int, int, tuple[str, int, str]]:
    first = holding.items[0]
    latest = holding.told_on.day.toordinal() if holding.told_on else 0
    place = first.document, first.span.start, first.id
    return list(State).index(holding.state), -latest, place
