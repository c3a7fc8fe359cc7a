from dataclasses import replace

from detente.model import Act, Answer, Proposal, Response
from detente.model.proposal import Difference, Tied, Version
from detente.views.cli.compared import compared, proposal_rows
from tests.factory import document, statement

DOC = document("Arland proposes a truce. Borland accepts.")
PUT = statement(DOC, "Arland proposes a truce", "Arland", Act.PROPOSE, "ceasefire")
YES = statement(DOC, "Borland accepts", "Borland", Act.ACCEPT, "ceasefire")
ANSWER = Response("Borland", Answer.ACCEPTED, (YES,), ties=(Tied(YES.id, "it says so", 0.75),))
PLAN = Proposal(
    "p123456789", "ceasefire", "a truce", ("Arland",), (PUT,), (), (ANSWER,), names=("Vardan plan",)
)


def test_what_only_one_version_has_is_marked() -> None:
    told = (
        Difference(kept="a"),
        Difference(removed="60-day", added="70-day"),
        Difference(kept="truce"),
    )
    assert compared(told) == "a [-60-day-] {+70-day+} truce"


def test_what_is_far_from_a_difference_is_left_out() -> None:
    long = " ".join(f"w{n}" for n in range(40))
    told = (Difference(kept=long), Difference(added="now"), Difference(kept=long))
    text = compared(told)
    assert text.startswith("… w34")
    assert "{+now+} w0 w1 w2 w3 w4 w5 …" in text


def test_a_proposal_is_told_with_names_versions_ties_and_what_it_is_not() -> None:
    versions = (
        Version("a truce", (PUT.id,)),
        Version("a long truce", (PUT.id,), changed=(Difference(added="long"),)),
    )
    other = replace(PLAN, id="p999999999", terms="another truce")
    made = replace(PLAN, versions=versions, namesakes=(other.id,), perhaps=(other.id,))
    rows = proposal_rows(made, {}, [other])
    told = [row.who for row in rows]
    assert told == [
        "Arland",
        "called",
        "version 1",
        "version 2",
        "● Borland: accepted",
        "not to be confused",
    ]
    assert rows[3].below[0].text == "{+long+}"
    assert rows[4].below[0].details == ("right 75% of the time when checked",)
    assert rows[5].tag == "shares a name · perhaps the same"
