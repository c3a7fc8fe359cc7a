from dataclasses import replace

from detente.model import (
    Act,
    Answer,
    Demand,
    Proposal,
    Response,
    Source,
    SourceKind,
    Standing,
    Teller,
)
from detente.model.proposal import Version
from detente.record import Held
from detente.views.brief.offered import demand_row, proposal_row
from tests.factory import document, moment, statement

DOC = document()
HELD = {DOC.id: Held(2, DOC, "2025-03-14", "test 1", counts=True)}
WISH = statement(
    DOC, "Russia demands that Ukraine stay out of NATO", "Russia", Act.DEMAND, "alliance"
)
NO = statement(DOC, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance")


def test_a_demand_tells_target_standing_and_how_much_rests_on_it() -> None:
    other = replace(WISH, id="s999", checked=True, chain=(Source("aides", SourceKind.ANONYMOUS),))
    last_known = Standing.LAST_KNOWN
    demand = Demand("Russia", ("Ukraine",), "alliance", last_known, (WISH, other), moment("2025"))
    row = demand_row(demand, HELD)
    assert row.who == "Russia → Ukraine"
    assert row.tag == "last known"
    assert row.standing == "┄ 1 of 2 checked"
    assert row.details == (
        "alliances", "earlier, 2025", "2 statements", "reported by Sample Wire", "and 1 other way",
    )  # fmt: skip


def test_a_proposal_has_each_answer_below_it() -> None:
    answers = (
        Response("Ukraine", Answer.REJECTED, (NO,), teller=Teller.MEDIATOR),
        Response("France", Answer.AWAITED, (WISH,)),
    )
    row = proposal_row(Proposal("p1", "alliance", "a deal", (), (WISH,), (), answers), HELD)
    assert row.who == "no one named"
    assert "who put it forward is not told" in row.details
    refused, awaited = row.below
    assert refused.who == "✕ Ukraine: rejected"
    assert refused.details == (
        "told by a mediator", "since 13 March 2025", "reported by Sample Wire",
    )  # fmt: skip
    assert awaited.who == "⋯ France: awaited"
    assert awaited.text == "asked, no answer yet; since when is not told"


def test_both_sides_of_a_contested_answer_are_told() -> None:
    yes = replace(NO, id="s8", act=Act.ACCEPT, content=None)
    contested = Response("Ukraine", Answer.CONTESTED, (NO, replace(yes, span=WISH.span)))
    row = proposal_row(Proposal("p1", "alliance", "a deal", (), (), (), (contested,)), HELD)
    assert row.standing == ""
    assert row.below[0].text.count("; ") == 1


def test_conditions_names_and_what_it_is_not_are_told() -> None:
    yes = replace(NO, act=Act.ACCEPT)
    answer = Response(
        "Ukraine", Answer.ACCEPTED_IF, (yes,), conditions=("if it is safe", "if both")
    )
    made = Proposal(
        "p123456789", "alliance", "a deal", ("Turkey",), (WISH,), (), (answer,),
        names=("Ankara deal", "Istanbul deal"), on_behalf=("Russia",), namesakes=("p2", "p3", "p4"),
        perhaps=("p2",), issues=("alliance", "ceasefire"),
        versions=(Version("a", ("s1",)), Version("b", ("s2",))),
    )  # fmt: skip
    row = proposal_row(made, HELD)
    assert row.ids[0] == "p12345678"
    assert row.who == "Turkey for Russia"
    for words in (
        "alliances and ceasefire", "called “Ankara deal” and 1 more", "told in 2 ways",
        "shares a name with p2 and p3 and 1 more", "perhaps the same as p2",
    ):  # fmt: skip
        assert words in row.details
    assert row.below[0].details[0] == "on condition: if it is safe; if both"
