"""The story of a negotiation, read off all that counts in a dossier."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from detente.model import Proposal, Reading, RootCount, Statement
from detente.model.change import Change
from detente.model.commitment import Commitment
from detente.model.contradiction import Contradiction
from detente.model.ruling import Ruling
from detente.model.story import Apart, Part, Story
from detente.model.term import Term
from detente.positions import edges as stage
from detente.positions.awaiting import awaiting_in
from detente.positions.cells import rows_of
from detente.positions.moves.changes import changes_in
from detente.positions.moves.contradictions import contradictions_in
from detente.positions.moves.gaps import gaps_in
from detente.positions.moves.told import by_cell
from detente.positions.moves.window import Window
from detente.positions.options import terms_in
from detente.positions.order import said_by
from detente.positions.pool import Pool, gather
from detente.positions.proposals import proposals_in
from detente.positions.within import EVERYTHING, Within
from detente.workspace.positions.courses import Cells, courses
from detente.workspace.weighing.footing import standing

__all__ = ["Wished", "story"]

T = TypeVar("T")
FEW = 6
"""Reports that tell something below which a brief of them tells everything by itself."""
DAYS = 2
"""From the first to the last at least."""
LATELY = timedelta(days=13)
"""With the last day itself two weeks."""
AT_ONCE = 5_000
"""Statements that all but courses and moves is looked for in: the last ones."""
MOST = 3
"""Lines of a part."""


@dataclass(frozen=True, slots=True)
class Wished:
    """Whose moves on what, and of which days, a story tells."""

    within: Within = EVERYTHING
    since: date | None = None
    """From which day on moves are told; None is the last two weeks."""
    at: date | None = None
    rulings: Sequence[Ruling] = ()


def story(readings: Sequence[Reading], wished: Wished) -> Story | None:
    """What of a negotiation fits two pages; None where a few reports of a day or two tell it."""
    end = wished.at or gather(readings).latest()
    pool = gather(readings, end)  # what no date tells was got later, and has no place on a line
    cells = by_cell(pool)
    told = [t for some in cells.values() for t in some]
    days = [t.day for t in told]
    few = len({t.item.document for t in told}) < FEW
    if few or end is None or max(days) - min(days) < DAYS:
        return None
    return _Teller(pool, readings, wished, end).story(date.fromordinal(min(days)), cells)


class _Teller:
    """Chooses and counts what there is of each kind."""

    def __init__(self, pool: Pool, readings: Sequence[Reading], wished: Wished, end: date) -> None:
        self._all, self._wished, self._end = pool, wished, end
        self._looked, self._pool = _begin(pool), pool
        if begin := self._looked:
            self._pool = gather([r for r in readings if said_by(r.document) >= begin], end)
        self._said = {s.id: s for s in pool.statements}

    def story(self, begin: date, cells: Cells) -> Story:
        """All parts."""
        pool, end, shows = self._pool, self._end, self._wished.within.shows
        since = self._wished.since or end - LATELY
        told, tabled = terms_in(pool, self._wished.rulings), proposals_in(pool)
        edges = stage.tied(stage.waiting_in(pool), told)
        kept = [e for e in edges if shows((*rows_of(e.party), *e.by, *e.movers), e.issue)]
        return Story(
            begin,
            end,
            since,
            courses(cells, self._wished.within, self._count),
            self._changes(since),
            self._part(
                [
                    o
                    for o in awaiting_in(pool, tabled, end)
                    if shows((o.party, *o.asked_by), o.issue)
                ],
                lambda o: (i.id for i in o.items),
            ),
            self._contradictions(tabled),
            self._part(kept, lambda e: (s.id for s in e.statements)),
            self._part(
                stage.circles(kept), lambda c: (s.id for e in c.edges for s in e.statements), 2
            ),
            self._commitments(),
            self._part(
                [r for r in stage.roles_in(pool) if shows((r.party, *r.track))],
                lambda r: (e.item for e in r.evidence),
                MOST + 1,
            ),
            self._gaps(told),
            self._looked,
        )

    def _changes(self, since: date) -> Part[Change]:
        shows = self._wished.within.shows
        found = changes_in(self._all, Window.of(since, self._end))
        kept = [c for c in found if shows(rows_of(c.party), c.issue)]
        return self._part(kept, lambda c: c.items, MOST + 2)

    def _contradictions(self, tabled: Sequence[Proposal]) -> Part[Contradiction]:
        shows = self._wished.within.shows
        found = [c for c in contradictions_in(self._pool, tabled) if shows(c.parties, c.issue)]
        roots = tuple(
            (self._count(s.id for s in c.one), self._count(s.id for s in c.other))
            for c in found[:MOST]
        )
        return Part(tuple(found[:MOST]), len(found), roots)

    def _commitments(self) -> Part[Commitment]:
        shows = self._wished.within.shows
        found = [
            c
            for c in stage.commitments_in(self._pool)
            if shows((*rows_of(c.obligor), *c.beneficiaries), c.issue)
        ]
        found.sort(key=lambda c: (c.deadline is None, not c.tellings))
        return self._part(found, lambda c: (s.id for s in c.statements), MOST + 1)

    def _gaps(self, terms: Sequence[Term]) -> Part[Apart]:
        within, names = self._wished.within, {t.id: t.name for t in terms}
        own = terms_in(self._pool, self._wished.rulings, within) if within.issues else terms
        found = gaps_in(self._pool, own, within)
        told = [Apart(g, tuple(names.get(t, t) for t in g.terms)) for g in found]
        return self._part(told, lambda a: a.gap.statements, 2)

    def _part(
        self, found: Sequence[T], items: Callable[[T], Iterable[str]], most: int = MOST
    ) -> Part[T]:
        shown = tuple(found[:most])
        return Part(shown, len(found), tuple((self._count(items(one)),) for one in shown))

    def _count(self, items: Iterable[str]) -> RootCount:
        """On how many independent roots some statements rest."""
        said: list[Statement] = [self._said[i] for i in dict.fromkeys(items) if i in self._said]
        return standing(said, self._all.documents).roots


def _begin(pool: Pool) -> date | None:
    """The day of the first of the last statements; None where no more are told."""
    if len(pool.statements) <= AT_ONCE:
        return None
    days = sorted(said_by(pool.documents[s.document]) for s in pool.statements)
    return days[-AT_ONCE]
