"""How each addressee took a proposal, and on whose word that rests."""

import re
from collections.abc import Mapping, Sequence

from detente.model import (
    Answer,
    Holding,
    Moment,
    Origin,
    Response,
    SourceKind,
    State,
    Statement,
    Teller,
    Unknown,
)
from detente.positions.cells import rows_of
from detente.positions.claims import claims_of
from detente.positions.holdings import settle
from detente.positions.order import first_told
from detente.positions.terms import any_of
from detente.vocabulary.terms import term_words

__all__ = ["responses", "since_told", "teller"]

_ANSWERS = {
    State.GIVES: Answer.ACCEPTED,
    State.GIVES_IF: Answer.ACCEPTED_IF,
    State.NOT_GIVEN: Answer.NOT_ACCEPTED,
    State.REFUSES: Answer.REJECTED,
    State.OPEN: Answer.DEFERRED,
    State.AWAITED: Answer.AWAITED,
    State.UNKNOWN: Answer.UNKNOWN,
    State.CONTESTED: Answer.CONTESTED,
}


def responses(
    items: Sequence[Statement | Unknown],
    sides: frozenset[str],
    published: Mapping[str, Moment | None],
) -> list[Response]:
    """The answers of all who answered, by party, then in the order of Answer.

    `sides` are the proposers and addressees: anyone else who tells of an answer is a
    mediator. A party has several answers where sources tell several states of it.
    """
    by_party: dict[str, list[Statement | Unknown]] = {}
    for item in items:
        parties = item.subject if isinstance(item, Unknown) else item.speaker.party
        for party in rows_of(parties):
            by_party.setdefault(party, []).append(item)
    found = []
    for party, told in sorted(by_party.items()):
        merged: dict[Answer, list[Holding]] = {}
        for holding in _settled(told, published):
            if answer := _answer(holding):
                merged.setdefault(answer, []).append(holding)
        found += [_response(party, a, merged[a], sides) for a in Answer if a in merged]
    return found


def since_told(statements: Sequence[Statement]) -> Moment | None:
    """The first day that a text itself tells; the date of a report tells no such day."""
    days = [s.said_on for s in statements]
    return first_told([d for d in days if d is not None and d.origin is Origin.TEXT])


def teller(statement: Statement, sides: frozenset[str]) -> Teller:
    """Who tells of a statement: its own party, another one, the unnamed, the outlet."""
    if not statement.chain:
        quoted = re.search(r"[“”\"]", statement.span.exact)
        return Teller.ITSELF if quoted else Teller.OUTLET
    last = statement.chain[-1]
    if last.kind is SourceKind.ANONYMOUS:
        return Teller.UNNAMED
    if last.kind in (SourceKind.SOCIAL, SourceKind.BROADCAST):
        return Teller.ITSELF
    if not last.party:
        return Teller.OUTLET
    if last.party in statement.speaker.parties:
        return Teller.ITSELF
    return Teller.OTHER_SIDE if last.party in sides else Teller.MEDIATOR


def _settled(
    told: Sequence[Statement | Unknown], published: Mapping[str, Moment | None]
) -> tuple[Holding, ...]:
    statements = [i for i in told if isinstance(i, Statement)]
    claims = claims_of(statements, [i for i in told if isinstance(i, Unknown)], published)
    return settle([c for c in claims if not c.past] or claims).current


def _answer(holding: Holding) -> Answer | None:
    answer = _ANSWERS.get(holding.state)
    if answer is not Answer.ACCEPTED:
        return answer
    words = " ".join(s.span.exact for s in holding.statements)
    if any_of(term_words().in_principle).search(words):
        return Answer.IN_PRINCIPLE
    return Answer.YES_BUT if any_of(term_words().but).search(words) else answer


def _response(
    party: str, answer: Answer, holdings: Sequence[Holding], sides: frozenset[str]
) -> Response:
    statements = tuple(s for h in holdings for s in h.statements)
    tellers = [teller(s, sides) for s in statements]
    since = since_told(statements) if answer is Answer.AWAITED else None
    return Response(
        party,
        answer,
        statements,
        tuple(u for h in holdings for u in h.unknowns),
        min(tellers, key=list(Teller).index, default=Teller.OUTLET),
        since,
    )
