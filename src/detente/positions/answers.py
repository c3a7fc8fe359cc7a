"""How each addressee took a proposal, and on whose word that rests."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from detente.model import (
    Act,
    Answer,
    Certainty,
    Holding,
    Moment,
    Origin,
    Response,
    SourceKind,
    State,
    Statement,
    Teller,
    Unknown,
    When,
)
from detente.positions.cells import rows_of
from detente.positions.claims import claims_of
from detente.positions.holdings import settle
from detente.positions.offers.conditions import conditions_of
from detente.positions.offers.tying import tied
from detente.positions.order import first_told
from detente.positions.terms import any_of
from detente.positions.voices import Voices, side_of
from detente.vocabulary.offers import offer_words
from detente.vocabulary.terms import term_words

__all__ = ["Circumstances", "responses", "since_told", "teller"]

EMPTY: Voices = {}
_SHADED = frozenset({State.OPEN, State.NOT_GIVEN, State.UNKNOWN})
"""The states whose words may tell more than that nothing is decided."""
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


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What it takes to read answers."""

    published: Mapping[str, Moment | None]
    """The day of each document."""
    voices: Voices = field(default_factory=dict)
    """Whose voice a name in a chain is."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """For the id of each answer the rule that ties it to the proposal."""


def responses(
    items: Sequence[Statement | Unknown],
    sides: frozenset[str],
    told: Circumstances,
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
    for party, answers in sorted(by_party.items()):
        merged: dict[Answer, list[Holding]] = {}
        for holding in (*_settled(answers, told.published), *_open(answers)):
            if answer := _answer(holding):
                merged.setdefault(answer, []).append(holding)
        found += [_response(party, a, merged[a], sides, told) for a in Answer if a in merged]
    return found


def since_told(statements: Sequence[Statement]) -> Moment | None:
    """The first day that a text itself tells; the date of a report tells no such day."""
    days = [s.said_on for s in statements]
    return first_told([d for d in days if d is not None and d.origin is Origin.TEXT])


def teller(statement: Statement, sides: frozenset[str], known: Voices = EMPTY) -> Teller:
    """Who tells of a statement: its own party, another one, the unnamed, the outlet.

    `known` tells whose voice a name is where the chain does not.
    """
    if not statement.chain:
        quoted = re.search(r"[“”\"]", statement.span.exact)
        return Teller.ITSELF if quoted else Teller.OUTLET
    last = statement.chain[-1]
    if last.kind is SourceKind.ANONYMOUS:
        return Teller.UNNAMED
    if last.kind in (SourceKind.SOCIAL, SourceKind.BROADCAST):
        return Teller.ITSELF
    side = side_of(last, known)
    if not side:
        return Teller.OUTLET
    if side in statement.speaker.parties:
        return Teller.ITSELF
    return Teller.OTHER_SIDE if side in sides else Teller.MEDIATOR


def _settled(
    told: Sequence[Statement | Unknown], published: Mapping[str, Moment | None]
) -> tuple[Holding, ...]:
    statements = [i for i in told if isinstance(i, Statement)]
    claims = claims_of(statements, [i for i in told if isinstance(i, Unknown)], published)
    return settle([c for c in claims if not c.past] or claims).current


def _open(told: Sequence[Statement | Unknown]) -> Iterator[Holding]:
    """Refusals that were not made: "did not rule out" is no yes and no no."""
    refused = (i for i in told if isinstance(i, Statement) and i.act is Act.REJECT)
    for said in refused:
        if said.certainty is Certainty.NEGATED and said.when is not When.PAST:
            yield Holding(State.OPEN, (said,), told_on=said.said_on)


def _answer(holding: Holding) -> Answer | None:
    words = " ".join(i.span.exact for i in holding.items)
    negated = any(
        s.act is Act.REJECT and s.certainty is Certainty.NEGATED for s in holding.statements
    )
    if negated or (holding.state in _SHADED and _says(offer_words().neither, words)):
        return Answer.NEITHER
    if holding.state in _SHADED and _says(offer_words().noted, words):
        return Answer.NOTED
    answer = _ANSWERS.get(holding.state)
    if answer is not Answer.ACCEPTED:
        return answer
    if _says(term_words().in_principle, words):
        return Answer.IN_PRINCIPLE
    return Answer.YES_BUT if _says(term_words().but, words) else answer


def _says(cues: tuple[str, ...], words: str) -> bool:
    return any_of(cues).search(words) is not None


def _response(
    party: str,
    answer: Answer,
    holdings: Sequence[Holding],
    sides: frozenset[str],
    told: Circumstances,
) -> Response:
    statements = tuple(s for h in holdings for s in h.statements)
    unknowns = tuple(u for h in holdings for u in h.unknowns)
    tellers = [teller(s, sides, told.voices) for s in statements]
    since = since_told(statements) if answer is Answer.AWAITED else None
    return Response(
        party,
        answer,
        statements,
        unknowns,
        min(tellers, key=list(Teller).index, default=Teller.OUTLET),
        since,
        conditions_of(statements) if answer is Answer.ACCEPTED_IF else (),
        tuple(tied(i, told.rules.get(i, "")) for i in _ids(statements, unknowns)),
    )


def _ids(statements: Sequence[Statement], unknowns: Sequence[Unknown]) -> list[str]:
    return [*(s.id for s in statements), *(u.id for u in unknowns)]
