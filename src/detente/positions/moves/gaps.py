"""Who is how far from whom on the ordered terms of an issue, and how that moved."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from detente.model import Reading, State, When
from detente.model.ruling import Ruling
from detente.model.term import Gap, Term
from detente.positions.cells import rows_of
from detente.positions.options import terms_in
from detente.positions.order import said_by
from detente.positions.pool import Pool, gather
from detente.positions.stance import stance
from detente.positions.within import EVERYTHING, Within

__all__ = ["gap_history", "gaps", "gaps_in"]

HOLDS = frozenset({State.WANTS, State.GIVES, State.GIVES_IF})
"""The states in which a party holds a term."""


class _Held(NamedTuple):
    """A term that a party tells on a day."""

    day: int
    party: str
    term: str
    rank: int
    statement: str


def gaps(
    readings: Sequence[Reading],
    at: date | None = None,
    rulings: Sequence[Ruling] = (),
    within: Within = EVERYTHING,
) -> tuple[Gap, ...]:
    """How far any two parties are apart now, the most told scale of an issue first.

    What a party told last on a scale is what it holds; several terms told on one day, or
    an analyst's order that ties terms, make the bounds.
    """
    pool = gather(readings, at)
    return gaps_in(pool, terms_in(pool, rulings, within), within)


def gaps_in(pool: Pool, found: Iterable[Term], within: Within = EVERYTHING) -> tuple[Gap, ...]:
    """The same of what is gathered already, with the terms that it tells."""
    now: dict[tuple[str, str, tuple[str, str]], Gap] = {}
    for scale, gap in _history(pool, found):
        now[gap.issue, scale, gap.parties] = gap
    return tuple(gap for gap in now.values() if _shown(gap, within))


def gap_history(
    readings: Sequence[Reading],
    at: date | None = None,
    rulings: Sequence[Ruling] = (),
    within: Within = EVERYTHING,
) -> tuple[Gap, ...]:
    """Each gap from the day on which it came to be so, those of one scale together."""
    pool = gather(readings, at)
    told = _history(pool, terms_in(pool, rulings, within))
    return tuple(gap for _, gap in told if _shown(gap, within))


def _shown(gap: Gap, within: Within) -> bool:
    return within.shows(gap.parties)


def _history(pool: Pool, found: Iterable[Term]) -> Iterator[tuple[str, Gap]]:
    scales: dict[tuple[str, str], list[Term]] = {}
    for term in found:
        if term.rank is not None:
            scales.setdefault((term.issue, term.scale), []).append(term)
    for (issue, scale), ordered in scales.items():
        told = sorted({held for term in ordered for held in _told(term, pool)})
        parties = sorted({held.party for held in told})
        for pair in combinations(parties, 2):
            own = [held for held in told if held.party in pair]
            yield from ((scale, gap) for gap in _course(issue, pair, own))


def _told(term: Term, pool: Pool) -> Iterator[_Held]:
    for said in term.statements:
        if stance(said) not in HOLDS or said.when is When.PAST or term.rank is None:
            continue
        day = said_by(pool.documents[said.document], said.said_on).toordinal()
        for party in rows_of(said.speaker.party):
            yield _Held(day, party, term.id, term.rank, said.id)


def _course(issue: str, pair: tuple[str, str], told: Sequence[_Held]) -> Iterator[Gap]:
    """The gap of two parties after each day on which it changed."""
    last: Gap | None = None
    for day in sorted({held.day for held in told}):
        one, other = (_holds(told, party, day) for party in pair)
        if not one or not other:
            continue
        steps = [abs(a.rank - b.rank) for a in one for b in other]
        held = tuple(dict.fromkeys(h.term for h in (*one, *other)))
        ids = tuple(dict.fromkeys(h.statement for h in (*one, *other)))
        gap = Gap(issue, pair, min(steps), max(steps), held, date.fromordinal(day), ids)
        if last is None or (gap.low, gap.high, gap.terms) != (last.low, last.high, last.terms):
            yield gap
            last = gap


def _holds(told: Sequence[_Held], party: str, day: int) -> list[_Held]:
    """What a party told on the last day on which it told anything by then."""
    own = [held for held in told if held.party == party and held.day <= day]
    latest = max((held.day for held in own), default=0)
    return sorted((h for h in own if h.day == latest), key=lambda h: (h.rank, h.term, h.statement))
