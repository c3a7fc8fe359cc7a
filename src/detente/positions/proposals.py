"""Proposals apart from their names, and each addressee's answer."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from detente.model import Answer, Proposal, Reading, Response, Statement, Unknown, When
from detente.model.proposal import OWING
from detente.positions.answers import Circumstances, responses, since_told
from detente.positions.cells import rows_of
from detente.positions.offers.behalf import on_behalf
from detente.positions.offers.names import names_of, namesakes
from detente.positions.offers.overtaking import Agreements
from detente.positions.offers.tying import tied
from detente.positions.offers.versions import versions
from detente.positions.order import newest
from detente.positions.pointers import ANSWERING
from detente.positions.pool import Pool, gather
from detente.positions.table import table
from detente.positions.tabled import Tabled, asks_plainly
from detente.positions.terms import terms_of
from detente.positions.voices import voices
from detente.vocabulary.gist import clip, gist

__all__ = ["proposals", "proposals_in"]

NAME_LENGTH = 90
"""Characters of a proposal's name at most."""


def proposals(readings: Sequence[Reading], at: date | None = None) -> tuple[Proposal, ...]:
    """What was put forward, by issue and terms, the newest first.

    A proposal is known by those who put it forward, or by the answers that point at it; its
    id is that of its first such item, with another letter before it.
    An addressee is awaited if a text says so, and if it was asked and nothing at all is
    told that could be its answer: no move of it on the issue, none to the same side.
    """
    return proposals_in(gather(readings, at))


def proposals_in(pool: Pool) -> tuple[Proposal, ...]:
    """The same of what is gathered already."""
    tabled = table(pool)
    heard = _heard(pool, tabled)
    published = {key: d.published for key, d in pool.documents.items()}
    told = Circumstances(published, voices(pool.statements))
    agreed = Agreements.of(pool.statements)
    made = [
        _overtaken(_proposal(t, replace(told, rules=t.rules), heard), agreed, pool) for t in tabled
    ]
    ids = {id(t): p.id for t, p in zip(tabled, made, strict=True)}
    shared = namesakes(made)
    perhaps = {
        p.id: {ids[id(o)] for o in t.perhaps if id(o) in ids} - {p.id}
        for t, p in zip(tabled, made, strict=True)
    }
    found = (replace(p, namesakes=shared[p.id], perhaps=tuple(sorted(perhaps[p.id]))) for p in made)
    return tuple(sorted(found, key=_order))


def _proposal(tabled: Tabled, told: Circumstances, heard: frozenset[tuple[str, str]]) -> Proposal:
    put = tuple(sorted(tabled.put_forward, key=newest))
    issues = _issues(tabled)
    name = _name(tabled, put)
    answers = _answers(tabled, put, told, heard)
    own = [i for i in (put or tabled.answers) if i.issue == issues[0]]
    anchor = min(own or put or tabled.answers, key=lambda i: (i.document, i.span.start, i.id))
    return Proposal(
        f"p{anchor.id[1:]}",
        issues[0],
        name,
        tuple(sorted(tabled.proposers)),
        put,
        tuple(sorted({*tabled.asked, *(r.party for r in answers)})),
        tuple(sorted(answers, key=lambda r: r.party)),
        names_of((*put, *tabled.answers)),
        on_behalf(put, tabled.proposers),
        versions(put),
        issues=issues,
    )


def _overtaken(proposal: Proposal, agreed: Agreements, pool: Pool) -> Proposal:
    """The same with the later agreement that makes an owed answer needless.

    It is later than all that puts the proposal forward or says that the answer is owed.
    """
    put = [s for s in proposal.statements if s.when is not When.PAST]
    found = []
    for response in proposal.responses:
        last = max(filter(None, (_last(i, pool) for i in (*put, *response.items))), default=None)
        if response.answer in OWING and last is not None:
            by = agreed.after(last, proposal.issue, response.party, proposal.proposers)
            response = replace(response, overtaken=by)
        found.append(response)
    return replace(proposal, responses=tuple(found))


def _last(item: Statement | Unknown, pool: Pool) -> date | None:
    """The last day on which it can have been told."""
    day = item.said_on if isinstance(item, Statement) else pool.published(item)
    return day.last_day if day else None


def _answers(
    tabled: Tabled,
    put: Sequence[Statement],
    told: Circumstances,
    heard: frozenset[tuple[str, str]],
) -> list[Response]:
    """All answers, and those that nothing tells although they were asked for."""
    sides = tabled.asked.union(tabled.proposers)
    found = responses(tabled.answers, sides, told)
    answers = [r for r in found if r.party not in tabled.proposers]
    since = since_told(put)
    answered = {r.party for r in answers}
    answers = [
        replace(r, since=r.since or since) if r.answer is Answer.AWAITED else r for r in answers
    ]
    if all(s.when is When.PAST for s in put):
        return answers
    asking = {p: tuple(s for s in put if asks_plainly(s, p)) for p in sorted(tabled.asked)}
    for party, asks in asking.items():
        if asks and party not in answered and _silent(party, tabled, heard):
            ties = tuple(tied(s.id, "silence") for s in asks)
            answers.append(Response(party, Answer.AWAITED, asks, since=since, ties=ties))
    return answers


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


def _issues(tabled: Tabled) -> tuple[str, ...]:
    """All issues it is on, the one that most of those who put or answer it are on first."""
    told = Counter(i.issue for i in (*tabled.put_forward, *tabled.answers))
    rest = (i for i in (tabled.issue, *tabled.named_on) if i not in told)
    ranked = sorted(told, key=lambda issue: (-told[issue], issue != tabled.issue, issue))
    return (*ranked, *sorted(rest))


def _name(tabled: Tabled, put: Sequence[Statement]) -> str:
    if tabled.names:
        return min(tabled.names, key=lambda n: (not terms_of(n).days, len(n), n))
    if not put:
        called = names_of(tabled.answers)
        return called[0] if called else clip(tabled.answers[0].span.exact, NAME_LENGTH)
    return gist(min(put, key=newest), NAME_LENGTH)


def _order(proposal: Proposal) -> tuple[int, str, int, str]:
    told = [i for r in proposal.responses for i in r.items]
    statements = [*proposal.statements, *(i for i in told if isinstance(i, Statement))]
    days = [s.said_on.day.toordinal() for s in statements if s.said_on]
    places = [(i.document, i.span.start) for i in (*statements, *told)]
    return -max(days, default=0), *min(places, default=("", 0)), proposal.id
