from typing import Any

import pytest

from detente.model import Act, Document, Link, LinkKind, Statement
from detente.statements.links import link
from tests.factory import document, span, statement

ANSWERS, EXCHANGE = LinkKind.ANSWERS, LinkKind.IN_EXCHANGE_FOR
TALKS = (
    "Iran demanded that Oman close the strait. Oman rejected the demand. "
    "Later Oman offered two patrols in exchange for 40 visas."
)


def moves(doc: Document, *told: tuple[str, str, Act, dict[str, Any]]) -> list[Statement]:
    return [
        statement(doc, words, party, act, "process", **rest) for words, party, act, rest in told
    ]


def links_of(found: tuple[Statement, ...]) -> list[tuple[Link, ...]]:
    return [s.links for s in found]


ASKED = ("Iran demanded that Oman close the strait", "Iran", Act.DEMAND, {"targets": ("Oman",)})


def test_an_answer_goes_to_what_it_answers() -> None:
    doc = document(TALKS)
    told = moves(
        doc, ASKED, ("Oman rejected the demand", "Oman", Act.REJECT, {"targets": ("Iran",)})
    )
    assert links_of(link(told, doc.text)) == [(), (Link(ANSWERS, told[0].id),)]


@pytest.mark.parametrize(
    "answer",
    [
        ("Oman rejected the demand", "Iran", Act.REJECT, {"targets": ("Oman",)}),
        ("Oman rejected the demand", "Oman", Act.ASSESS, {"targets": ("Iran",)}),
        ("Oman rejected the demand", "Qatar", Act.REJECT, {}),
    ],
    ids=["its own side's", "no answering act", "nobody addressed it"],
)
def test_what_answers_nothing_has_no_link(
    answer: tuple[str, str, Act, dict[str, Any]],
) -> None:
    doc = document(TALKS)
    assert links_of(link(moves(doc, ASKED, answer), doc.text)) == [(), ()]


def test_another_issue_is_answered_only_within_the_answer() -> None:
    doc = document("Oman turned down Iran's plan to close the strait. Oman turned the plan down.")
    plan = statement(doc, "Iran's plan to close the strait", "Iran", Act.PROPOSE, "economy")
    whole = statement(
        doc, "Oman turned down Iran's plan to close the strait", "Oman", Act.REJECT, "process"
    )
    again = statement(
        doc, "Oman turned the plan down", "Oman", Act.REJECT, "process", targets=("Iran",)
    )
    found = link([plan, whole, again], doc.text)
    assert links_of(found) == [(), (Link(ANSWERS, plan.id),), ()]


def test_the_nearest_of_several_is_answered() -> None:
    doc = document("Iran asked Oman for oil. Iran asked Oman for gas. Oman refused Iran's request.")
    told = moves(
        doc,
        ("Iran asked Oman for oil", "Iran", Act.DEMAND, {"targets": ("Oman",)}),
        ("Iran asked Oman for gas", "Iran", Act.DEMAND, {"targets": ("Oman",)}),
        ("Oman refused Iran's request", "Oman", Act.REJECT, {"targets": ("Iran",)}),
    )
    assert links_of(link(told, doc.text))[2] == (Link(ANSWERS, told[1].id),)


@pytest.mark.parametrize(("words", "found"), [("the offer", True), ("a visit", False)])
def test_far_off_an_answer_must_point(words: str, found: bool) -> None:
    doc = document(f"Iran offered Oman gas. {'It rained. ' * 120}Oman accepted {words}.")
    told = moves(
        doc,
        ("Iran offered Oman gas", "Iran", Act.OFFER, {"targets": ("Oman",)}),
        (f"Oman accepted {words}", "Oman", Act.ACCEPT, {"targets": ("Iran",)}),
    )
    assert bool(link(told, doc.text)[1].links) is found


def test_a_charge_is_denied_and_not_accepted() -> None:
    doc = document("Iran accused Oman of fraud. Oman denied Iran's charge.")
    charge = ("Iran accused Oman of fraud", "Iran", Act.ACCUSE, {"targets": ("Oman",)})
    denial = ("Oman denied Iran's charge", "Oman", Act.DENY, {"targets": ("Iran",)})
    told = moves(doc, charge, denial)
    assert links_of(link(told, doc.text))[1] == (Link(ANSWERS, told[0].id),)
    taken = moves(doc, charge, (*denial[:2], Act.ACCEPT, denial[3]))
    assert links_of(link(taken, doc.text))[1] == ()


def test_what_comes_later_is_answered_only_in_the_same_sentence() -> None:
    doc = document("Oman refused gas, the gas that Iran offered Oman. Iran offered Oman oil.")
    refusal = ("Oman refused gas", "Oman", Act.REJECT, {"targets": ("Iran",)})
    same = moves(doc, refusal, ("the gas that Iran offered Oman", "Iran", Act.OFFER, {}))
    assert links_of(link(same, doc.text))[0] == (Link(ANSWERS, same[1].id),)
    later = moves(doc, refusal, ("Iran offered Oman oil", "Iran", Act.OFFER, {}))
    assert links_of(link(later, doc.text))[0] == ()


def test_a_bargain_goes_to_what_its_condition_names() -> None:
    doc = document(TALKS)
    given = ("Oman offered two patrols", "Oman", Act.OFFER)
    wanted: tuple[str, str, Act, dict[str, Any]] = ("40 visas", "Oman", Act.DEMAND, {})
    told = moves(doc, (*given, {"condition": span(doc, "in exchange for 40 visas")}), wanted)
    assert links_of(link(told, doc.text)) == [(Link(EXCHANGE, told[1].id),), ()]
    free = moves(doc, (*given, {"condition": span(doc, "for 40 visas")}), wanted)
    assert links_of(link(free, doc.text)) == [(), ()]


def test_in_return_alone_means_what_the_side_gave_before() -> None:
    doc = document("Oman offered patrols. Iran waited. In return Oman wants visas.")
    told = moves(
        doc,
        ("Oman offered patrols", "Oman", Act.OFFER, {}),
        ("In return Oman wants visas", "Oman", Act.DEMAND, {"condition": span(doc, "In return")}),
    )
    assert links_of(link(told, doc.text)) == [(), (Link(EXCHANGE, told[0].id),)]
    assert links_of(link(told[1:], doc.text)) == [()]


def test_links_that_are_there_are_kept_once() -> None:
    doc = document(TALKS)
    answer = ("Oman rejected the demand", "Oman", Act.REJECT, {"targets": ("Iran",)})
    once = link(moves(doc, ASKED, answer), doc.text)
    assert link(once, doc.text) == once
