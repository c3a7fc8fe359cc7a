"""Who is how far from whom on the ordered terms of an issue, and how that moved."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, groupby
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

__all__ = ["gap_history", "gap_history_in", "gaps", "gaps_in"]

HOLDS = frozenset({State.WANTS, State.GIVES, State.GIVES_IF})
"""The states in which a party holds a term."""


class _Held(NamedTuple):
    """A term that a party tells on a day."""

    party: str
    day: int
    rank: int
    term: str
    statement: str


class _Course(NamedTuple):
    """What a party tells on a scale on each day on which it tells anything, ascending."""

    days: tuple[int, ...]
    held: tuple[tuple[_Held, ...], ...]

    def by(self, day: int) -> tuple[_Held, ...]:
        """What it told last by a day; empty before it told anything."""
        place = bisect_right(self.days, day)
        return self.held[place - 1] if place else ()


class _Pair(NamedTuple):
    """Two parties that tell terms of one scale."""

    issue: str
    parties: tuple[str, str]
    one: _Course
    other: _Course

    def history(self) -> Iterator[Gap]:
        """The gap after each day on which it changed."""
        last: tuple[object, ...] = ()
        for day in sorted({*self.one.days, *self.other.days}):
            apart = self._apart(day)
            if apart and apart != last:
                yield self._gap(day, *apart)
                last = apart

    def now(self) -> Gap | None:
        """The last of its history, without what went before it."""
        days = sorted({*self.one.days, *self.other.days}, reverse=True)
        last, since = self._apart(days[0]), days[0]
        for day in days[1:]:
            if self._apart(day) != last:
                break
            since = day
        return self._gap(since, *last) if last else None

    def _apart(self, day: int) -> tuple[int, int, tuple[str, ...]] | tuple[()]:
        """Steps at least and at most, and the terms; nothing where one tells none yet."""
        one, other = self.one.by(day), self.other.by(day)
        if not one or not other:
            return ()
        steps = [abs(a.rank - b.rank) for a in one for b in other]
        return min(steps), max(steps), tuple(dict.fromkeys(h.term for h in (*one, *other)))

    def _gap(self, day: int, low: int, high: int, terms: tuple[str, ...]) -> Gap:
        told = (*self.one.by(day), *self.other.by(day))
        ids = tuple(dict.fromkeys(h.statement for h in told))
        return Gap(self.issue, self.parties, low, high, terms, date.fromordinal(day), ids)


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
    return tuple(gap for pair in _pairs(pool, found, within) if (gap := pair.now()))


def gap_history(
    readings: Sequence[Reading],
    at: date | None = None,
    rulings: Sequence[Ruling] = (),
    within: Within = EVERYTHING,
) -> tuple[Gap, ...]:
    """Each gap from the day on which it came to be so, those of one scale together."""
    pool = gather(readings, at)
    return gap_history_in(pool, terms_in(pool, rulings, within), within)


def gap_history_in(
    pool: Pool, found: Iterable[Term], within: Within = EVERYTHING
) -> tuple[Gap, ...]:
    """The same of what is gathered already, with the terms that it tells."""
    return tuple(gap for pair in _pairs(pool, found, within) for gap in pair.history())


def _pairs(pool: Pool, found: Iterable[Term], within: Within) -> Iterator[_Pair]:
    """Each two parties that a view shows and that tell terms of one scale."""
    scales: dict[tuple[str, str], list[Term]] = {}
    for term in found:
        if term.rank is not None:
            scales.setdefault((term.issue, term.scale), []).append(term)
    for (issue, _), ordered in scales.items():
        courses = _courses(held for term in ordered for held in _told(term, pool))
        for pair in combinations(courses, 2):
            if within.shows(pair):
                yield _Pair(issue, pair, courses[pair[0]], courses[pair[1]])


def _courses(told: Iterable[_Held]) -> dict[str, _Course]:
    """By party, in order, what it tells from day to day."""
    found = {}
    for party, own in groupby(sorted({*told}), key=lambda h: h.party):
        days = {day: tuple(some) for day, some in groupby(own, key=lambda h: h.day)}
        found[party] = _Course(tuple(days), tuple(days.values()))
    return found


def _told(term: Term, pool: Pool) -> Iterator[_Held]:
    for said in term.statements:
        if stance(said) not in HOLDS or said.when is When.PAST or term.rank is None:
            continue
        day = said_by(pool.documents[said.document], said.said_on).toordinal()
        for party in rows_of(said.speaker.party):
            yield _Held(party, day, term.rank, term.id, said.id)
