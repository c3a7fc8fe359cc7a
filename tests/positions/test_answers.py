from typing import Any

import pytest

from detente.model import (
    Act,
    Answer,
    Certainty,
    Moment,
    Origin,
    Precision,
    Source,
    SourceKind,
    Span,
    Statement,
    Teller,
    UnknownKind,
)
from detente.positions.answers import Circumstances, responses, since_told, teller
from tests.factory import document, moment, statement, unknown

TEXT = (
    "Kyiv accepts the truce. Kyiv accepts the truce in principle. "
    "Kyiv accepts the truce but wants arms. "
    "Moscow is silent. Kyiv says “yes” to the truce. Kyiv did not rule out the truce. "
    "Kyiv took note of the truce."
)
DOC = document(TEXT)
SIDES = frozenset({"Ukraine", "Russia", "United States"})
TOLD = Circumstances({DOC.id: DOC.published})


def said(words: str, act: Act = Act.ACCEPT, **fields: Any) -> Statement:
    return statement(DOC, words, "Ukraine", act, "ceasefire", **fields)


def answers(*items: Any) -> list[Answer]:
    return [r.answer for r in responses(items, SIDES, TOLD)]


@pytest.mark.parametrize(
    ("statement", "answer"),
    [
        (said("Kyiv accepts the truce"), Answer.ACCEPTED),
        (said("Kyiv accepts the truce in principle"), Answer.IN_PRINCIPLE),
        (said("Kyiv accepts the truce but wants arms"), Answer.YES_BUT),
        (said("Kyiv accepts the truce", condition=Span.of(TEXT, 0, 4)), Answer.ACCEPTED_IF),
        (said("Kyiv accepts the truce", certainty=Certainty.NEGATED), Answer.NOT_ACCEPTED),
        (said("Kyiv accepts the truce", certainty=Certainty.UNKNOWN), Answer.UNKNOWN),
        (said("Kyiv accepts the truce", Act.REJECT), Answer.REJECTED),
        (said("Kyiv accepts the truce", Act.DEFER), Answer.DEFERRED),
        (said("Kyiv did not rule out the truce", Act.DEFER), Answer.NEITHER),
        (said("Kyiv accepts the truce", Act.REJECT, certainty=Certainty.NEGATED), Answer.NEITHER),
        (said("Kyiv took note of the truce", Act.DEFER), Answer.NOTED),
    ],
)
def test_each_move_is_an_answer(statement: Statement, answer: Answer) -> None:
    assert answers(statement) == [answer]


def test_the_later_answer_counts_and_opposites_are_contested() -> None:
    early = said("Kyiv accepts the truce in principle", said_on=moment("2025-03-11"))
    late = said("Kyiv accepts the truce but wants arms", Act.REJECT)
    assert answers(early, late) == [Answer.REJECTED]
    chain = (Source("a minister", SourceKind.OFFICIAL),)
    told = said("Kyiv accepts the truce in principle", chain=chain)
    assert answers(told, late) == [Answer.CONTESTED]


def test_an_awaited_answer_rests_on_its_unknown() -> None:
    gap = unknown(DOC, "Moscow is silent", UnknownKind.ANSWER, "Russia", "ceasefire")
    (response,) = responses([gap], SIDES, TOLD)
    assert (response.party, response.answer, response.unknowns) == (
        "Russia",
        Answer.AWAITED,
        (gap,),
    )
    assert (response.since, response.teller) == (None, Teller.OUTLET)


def link(kind: SourceKind, party: str = "") -> dict[str, tuple[Source, ...]]:
    return {"chain": (Source("somebody", kind, party=party),)}


@pytest.mark.parametrize(
    ("fields", "who"),
    [
        ({}, Teller.OUTLET),
        (link(SourceKind.ANONYMOUS), Teller.UNNAMED),
        (link(SourceKind.SOCIAL), Teller.ITSELF),
        (link(SourceKind.OFFICIAL, "Ukraine"), Teller.ITSELF),
        (link(SourceKind.OFFICIAL, "United States"), Teller.OTHER_SIDE),
        (link(SourceKind.OFFICIAL, "Qatar"), Teller.MEDIATOR),
        (link(SourceKind.AGENCY), Teller.OUTLET),
    ],
)
def test_the_last_link_is_who_tells(fields: dict[str, Any], who: Teller) -> None:
    assert teller(said("Kyiv accepts the truce", **fields), SIDES) is who


def test_a_quoted_word_is_its_own() -> None:
    assert teller(said("Kyiv says “yes” to the truce"), SIDES) is Teller.ITSELF


def test_only_a_day_that_the_text_tells_is_since_when() -> None:
    told = Moment("2025-03-11", Precision.DAY, Origin.TEXT)
    assert since_told([said("Kyiv accepts the truce")]) is None
    assert since_told([said("Kyiv accepts the truce", said_on=told)]) == told
