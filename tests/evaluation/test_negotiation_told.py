from dataclasses import replace

from detente.evaluation.negotiation_facts import Kind, Place
from detente.evaluation.negotiation_told import (
    changed,
    conditional,
    contradicted,
    proposed,
    rooted,
)
from detente.model import Act, Answer, Proposal, Response, RootCount
from detente.model.change import Change, ChangeKind
from detente.model.contradiction import Contradiction, ContradictionKind
from detente.model.edge import Edge, EdgeKind
from detente.model.proposal import Version
from detente.model.root import Rooted
from tests.evaluation.mini import ACCEPTED, DAY, FIRST, PROPOSED, REFUSED, RIVER, SECOND
from tests.factory import document, span, statement

DOC, LATER = document(FIRST), document(SECOND)
OFFER = statement(DOC, "Avonia proposed a ten-day truce", "Avonia", Act.PROPOSE, "ceasefire")
NO = statement(DOC, "Bordia refused the truce", "Bordia", Act.REJECT, "ceasefire")
WAITS = statement(
    DOC, "Avonia will open the river only if the mines are cleared", "Avonia", Act.OFFER, "economy"
)
YES = statement(LATER, "Bordia has now accepted the truce", "Bordia", Act.ACCEPT, "ceasefire")
PLACES = {OFFER.id: PROPOSED, NO.id: REFUSED, WAITS.id: RIVER, YES.id: ACCEPTED}
ELSEWHERE: dict[str, Place] = {}


def test_a_proposal_comes_with_its_answers() -> None:
    responses = (
        Response("Bordia", Answer.REJECTED, (NO,)),
        Response("Avonia", Answer.AWAITED),
    )
    offer = Proposal(
        "p", "ceasefire", "ten-day truce", ("Avonia",), (OFFER,), (), responses,
        versions=(Version("ten-day truce", (OFFER.id,)),), namesakes=("q",),
    )  # fmt: skip
    tabled, answer = proposed([offer], PLACES)
    assert (tabled.kind, tabled.places, tabled.namesakes) == (
        Kind.PROPOSAL,
        (PROPOSED,),
        frozenset({"q"}),
    )
    assert tabled.versions == ((PROPOSED,),)
    assert (answer.to, answer.value, answer.parties) == ("p", "rejected", frozenset({"Bordia"}))
    assert proposed([offer], ELSEWHERE) == []


def test_a_change_tells_party_issue_day_and_kind() -> None:
    move = Change(
        ChangeKind.REVERSED, "Bordia", "ceasefire", DAY, None, None, "truce", (YES.id,)
    )  # fmt: skip
    (told,) = changed([move], PLACES)
    assert (told.value, told.on, told.places) == ("reversed", DAY, (ACCEPTED,))
    assert (told.parties, told.issues) == (frozenset({"Bordia"}), frozenset({"ceasefire"}))
    assert changed([move], ELSEWHERE) == []


def test_a_condition_is_of_whoever_tells_it_or_moves() -> None:
    words = span(DOC, "only if the mines are cleared")
    edge = Edge(
        "e", EdgeKind.ONLY_IF, "Avonia", "open the river", "economy", "mines cleared", "",
        (), WAITS, words, movers=("Cassia",),
    )  # fmt: skip
    (told,) = conditional([edge], PLACES)
    assert told.parties == frozenset({"Avonia", "Cassia"})
    assert (told.value, told.issues, told.places) == ("only if", frozenset({"economy"}), (RIVER,))
    assert conditional([edge], ELSEWHERE) == []


def test_a_contradiction_has_both_accounts() -> None:
    odds = Contradiction(
        "x", ContradictionKind.ITSELF, ("Bordia",), "ceasefire", (YES,), (NO,), DAY, 1.0, "odds"
    )  # fmt: skip
    (told,) = contradicted([odds], PLACES)
    assert (told.places, told.against) == ((ACCEPTED,), (REFUSED,))
    half = {key: place for key, place in PLACES.items() if key != NO.id}
    assert contradicted([odds], half) == []


def test_a_claim_has_its_bounds() -> None:
    claim = Rooted((YES.id,), (), (), RootCount(1, 2), 1, 1)
    (told,) = rooted([claim], PLACES)
    assert (told.kind, told.low, told.high) == (Kind.ROOTS, 1, 2)
    assert rooted([replace(claim, items=(OFFER.id,))], ELSEWHERE) == []
