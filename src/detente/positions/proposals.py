"""Proposals apart from their names, and each addressee's answer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from detente.model import Answer, Proposal, Reading, Response, Statement, item_id
from detente.positions.answers import responses, since_told
from detente.positions.cells import rows_of
from detente.positions.gist import clip
from detente.positions.order import newest
from detente.positions.pool import Pool, gather
from detente.positions.table import Tabled, table
from detente.positions.terms import terms_of, wording

__all__ = ["proposals", "proposals_of"]

NAME_LENGTH = 90
"""Characters of a proposal's name at most."""


def proposals(readings: Sequence[Reading], at: date | None = None) -> tuple[Proposal, ...]:
    """What was put forward, by issue and terms, the newest first.

    A proposal is known by those who put it forward, or by the answers that point at it.
    An addressee of whom no answer is told is awaited.
    """
    return proposals_of(gather(readings, at))


def proposals_of(pool: Pool) -> tuple[Proposal, ...]:
    """The proposals of what is gathered already."""
    return tuple(sorted((_proposal(t, pool) for t in table(pool)), key=_order))


def _proposal(tabled: Tabled, pool: Pool) -> Proposal:
    put = tuple(sorted(tabled.put_forward, key=newest))
    proposers = tuple(sorted({p for s in put for p in rows_of(s.speaker.party)}))
    asked = {t for s in put for t in s.targets} - set(proposers)
    published = {key: d.published for key, d in pool.documents.items()}
    told = responses(tabled.answers, frozenset(asked | set(proposers)), published)
    silent = sorted(asked - {r.party for r in told})
    since = since_told(put)
    awaited = [Response(p, Answer.AWAITED, since=since) for p in silent]
    answers = [
        replace(r, since=r.since or since) if r.answer is Answer.AWAITED else r for r in told
    ]
    name = _name(tabled, put)
    first = min((*put, *tabled.answers), key=lambda i: (i.document, i.span.start, i.id))
    return Proposal(
        item_id("p", first.document, first.span.start, 0, tabled.issue, name.casefold()),
        tabled.issue,
        name,
        proposers,
        put,
        tuple(sorted(asked | {r.party for r in told})),
        tuple(sorted((*answers, *awaited), key=lambda r: r.party)),
    )


def _name(tabled: Tabled, put: Sequence[Statement]) -> str:
    if tabled.names:
        return min(tabled.names, key=lambda n: (not terms_of(n).days, len(n), n))
    return clip(wording(min(put, key=newest)), NAME_LENGTH)


def _order(proposal: Proposal) -> tuple[int, str, int, str]:
    told = [i for r in proposal.responses for i in r.items]
    statements = [*proposal.statements, *(i for i in told if isinstance(i, Statement))]
    days = [s.said_on.day.toordinal() for s in statements if s.said_on]
    places = [(i.document, i.span.start) for i in (*statements, *told)]
    return -max(days, default=0), *min(places, default=("", 0)), proposal.id
