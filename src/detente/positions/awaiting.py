"""Who owes an answer to what, since when."""

from collections.abc import Container, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from detente.model import (
    Act,
    Answer,
    Proposal,
    Reading,
    Response,
    Statement,
    Unknown,
    UnknownKind,
    When,
)
from detente.model.proposal import OWING, Owed
from detente.positions.cells import rows_of
from detente.positions.edges.naming import Naming, naming_of
from detente.positions.offers.overtaking import Agreements
from detente.positions.order import first_told
from detente.positions.pool import Pool, gather
from detente.positions.proposals import proposals_in
from detente.vocabulary.gist import clip, gist

__all__ = ["awaiting", "awaiting_in"]

GIVEN = frozenset(Answer) - OWING - {Answer.UNKNOWN}
ASKING = frozenset({Act.DEMAND, Act.OFFER, Act.PROPOSE})
LENGTH = 120
"""Characters of what is asked at most."""


def awaiting(readings: Sequence[Reading], at: date | None = None) -> tuple[Owed, ...]:
    """Every answer that is owed on a day, the longest owed first, the undated last.

    Told where a text says that it is awaited, or that the party asked for time; inferred
    where somebody was asked in plain words and no answer of any kind is told. What a later
    agreement with whoever asked overtakes is owed no more.
    """
    pool = gather(readings, at)
    return awaiting_in(pool, proposals_in(pool), at)


def awaiting_in(pool: Pool, made: Sequence[Proposal], at: date | None = None) -> tuple[Owed, ...]:
    """The same of what is gathered already, with the proposals that it tells."""
    today = at or pool.latest()
    found = [o for p in made for r in _owing(p) for o in _owed(p, r, pool, today)]
    known = {item.id for p in made for r in p.responses for item in r.items}
    loose = [u for u in pool.unknowns if u.id not in known and u.kind is UnknownKind.ANSWER]
    settled = _Settled(Agreements.of(pool.statements), naming_of(pool.statements))
    asking = _asking(pool.statements, {u.document for u in loose})
    for gap in loose:
        owed = _loose(gap, asking.get(gap.document, ()), pool, today)
        found += [o for o in owed if not settled.closes(o, gap)]
    return tuple(sorted(found, key=_order))


class _Settled(NamedTuple):
    """What tells whether an answer to no known proposal is owed no more."""

    agreements: Agreements
    naming: Naming

    def closes(self, owed: Owed, gap: Unknown) -> bool:
        """Whether the party later agreed with whoever asked it, or is named where it is told."""
        askers = owed.asked_by or self.naming.parties(gap.span.exact)
        if owed.since is None:
            return False
        return bool(self.agreements.after(owed.since.last_day, owed.issue, owed.party, askers))


def _owing(proposal: Proposal) -> Iterable[Response]:
    """The owing answers of parties that have not answered otherwise, nor agreed since."""
    given = {r.party for r in proposal.responses if r.answer in GIVEN}
    owing = (r for r in proposal.responses if r.answer in OWING and r.overtaken is None)
    return (r for r in owing if r.party not in given)


def _owed(proposal: Proposal, response: Response, pool: Pool, today: date | None) -> Iterable[Owed]:
    asked = [s for s in proposal.statements if s.said_on is not None and s.when is not When.PAST]
    days = [s.said_on for s in (*asked, *response.statements) if s.said_on is not None]
    days += [m for u in response.unknowns if (m := pool.published(u)) is not None]
    since = response.since or first_told(days)
    putting = {s.id for s in proposal.statements}
    told = any(i.id not in putting for i in response.items)
    yield Owed(
        response.party,
        response.answer,
        proposal.id,
        proposal.issue,
        proposal.terms,
        proposal.proposers,
        response.items,
        told,
        since,
        (today - since.day).days if since and today else None,
    )


def _loose(
    gap: Unknown, asking: Sequence[Statement], pool: Pool, today: date | None
) -> Iterable[Owed]:
    """An answer that a report says is awaited, without telling to which proposal.

    It is held to be to the last move before it in the report that asks the party.
    """
    since = pool.published(gap)
    for party in rows_of(gap.subject):
        before = [s for s in asking if s.span.start < gap.span.start and party in s.targets]
        asked = max(before, key=lambda s: (s.span.start, s.id), default=None)
        yield Owed(
            party,
            Answer.AWAITED,
            "",
            gap.issue,
            gist(asked, LENGTH) if asked else clip(gap.span.exact, LENGTH),
            rows_of(asked.speaker.party) if asked else (),
            (gap, asked) if asked else (gap,),
            since=since,
            days=(today - since.day).days if since and today else None,
        )


def _asking(
    statements: Iterable[Statement], documents: Container[str]
) -> dict[str, list[Statement]]:
    """By report, the moves that ask somebody for something."""
    found: dict[str, list[Statement]] = {}
    for said in statements:
        if said.document in documents and said.act in ASKING and said.when is not When.PAST:
            found.setdefault(said.document, []).append(said)
    return found


def _order(owed: Owed) -> tuple[bool, int, str, str, str]:
    first = min((i.id for i in owed.items), default="")
    return owed.days is None, -(owed.days or 0), owed.party, owed.proposal, first
