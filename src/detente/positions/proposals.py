"""Proposals apart from their names, and each addressee's answer."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from detente.model import (
    Answer,
    Moment,
    Proposal,
    Reading,
    Response,
    Statement,
    Unknown,
    When,
    item_id,
)
from detente.positions.answers import responses, since_told
from detente.positions.cells import rows_of
from detente.positions.order import newest
from detente.positions.pointers import ANSWERING
from detente.positions.pool import Pool, gather
from detente.positions.table import table
from detente.positions.tabled import Tabled, asks_plainly
from detente.positions.terms import terms_of
from detente.vocabulary.gist import gist

__all__ = ["proposals"]

NAME_LENGTH = 90
"""Characters of a proposal's name at most."""


def proposals(readings: Sequence[Reading], at: date | None = None) -> tuple[Proposal, ...]:
    """What was put forward, by issue and terms, the newest first.

    A proposal is known by those who put it forward, or by the answers that point at it.
    An addressee is awaited if a text says so, and if it was asked and nothing at all is
    told that could be its answer: no move of it on the issue, none to the same side.
    """
    pool = gather(readings, at)
    tabled = table(pool)
    heard = _heard(pool, tabled)
    published = {key: d.published for key, d in pool.documents.items()}
    return tuple(sorted((_proposal(t, published, heard) for t in tabled), key=_order))


def _proposal(
    tabled: Tabled, published: Mapping[str, Moment | None], heard: frozenset[tuple[str, str]]
) -> Proposal:
    put = tuple(sorted(tabled.put_forward, key=newest))
    proposers = tuple(sorted(tabled.proposers))
    asked = tabled.asked
    sides = asked.union(proposers)
    told = [
        r for r in responses(tabled.answers, sides, published) if r.party not in tabled.proposers
    ]
    since = since_told(put)
    answers = [
        replace(r, since=r.since or since) if r.answer is Answer.AWAITED else r for r in told
    ]
    answered = {r.party for r in told}
    if any(s.when is not When.PAST for s in put):
        plainly = {p for s in put for p in asked if asks_plainly(s, p)}
        silent = [p for p in sorted(plainly - answered) if _silent(p, tabled, heard)]
        answers += [Response(p, Answer.AWAITED, put, since=since) for p in silent]
    name, issue = _name(tabled, put), _issue(tabled)
    first = min((*put, *tabled.answers), key=lambda i: (i.document, i.span.start, i.id))
    return Proposal(
        item_id("p", first.document, first.span.start, 0, issue, name.casefold()),
        issue,
        name,
        proposers,
        put,
        tuple(sorted(asked | answered)),
        tuple(sorted(answers, key=lambda r: r.party)),
    )


def _heard(pool: Pool, tabled: Sequence[Tabled]) -> frozenset[tuple[str, str]]:
    """Who answers anything on which issue, and who answers which side."""
    on_issue = {
        (party, s.issue)
        for s in pool.statements
        if s.act in ANSWERING and s.when is not When.PAST
        for party in rows_of(s.speaker.party)
    }
    to_side = {
        (party, proposer)
        for t in tabled
        for proposer in t.proposers
        for i in t.answers
        for party in rows_of(_mover(i))
    }
    return frozenset(on_issue | to_side)


def _mover(item: Statement | Unknown) -> str:
    return item.subject if isinstance(item, Unknown) else item.speaker.party


def _silent(party: str, tabled: Tabled, heard: frozenset[tuple[str, str]]) -> bool:
    """Whether no answer of a party is told that could be one to this proposal."""
    could_be = {(party, name) for name in (tabled.issue, *tabled.named_on, *tabled.proposers)}
    return could_be.isdisjoint(heard)


def _issue(tabled: Tabled) -> str:
    """The issue that most of those who put it forward or answer it are on."""
    told = Counter(i.issue for i in (*tabled.put_forward, *tabled.answers))
    return min(told, key=lambda issue: (-told[issue], issue != tabled.issue, issue))


def _name(tabled: Tabled, put: Sequence[Statement]) -> str:
    if tabled.names:
        return min(tabled.names, key=lambda n: (not terms_of(n).days, len(n), n))
    return gist(min(put, key=newest), NAME_LENGTH)


def _order(proposal: Proposal) -> tuple[int, str, int, str]:
    told = [i for r in proposal.responses for i in r.items]
    statements = [*proposal.statements, *(i for i in told if isinstance(i, Statement))]
    days = [s.said_on.day.toordinal() for s in statements if s.said_on]
    places = [(i.document, i.span.start) for i in (*statements, *told)]
    return -max(days, default=0), *min(places, default=("", 0)), proposal.id
