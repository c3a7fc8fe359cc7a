from typing import Any

from detente.model import Act, Document, Link, LinkKind, Reading, Statement, Unknown, UnknownKind
from detente.positions.pool import gather
from detente.positions.proposals import proposals
from detente.positions.table import table
from detente.positions.tabled import Tabled
from detente.positions.terms import Terms
from tests.factory import document, reading, statement, unknown


def told(*readings: Reading) -> dict[str, Tabled]:
    found = table(gather(readings))
    return {min(t.names, default=""): t for t in found}


def words(tabled: Tabled) -> set[str]:
    return {a.span.exact for a in tabled.answers}


def line(doc: Document, text: str, party: str, act: Act, **fields: Any) -> Statement:
    return statement(doc, text, party, act, "ceasefire", **fields)


TWO = document(
    "Washington proposes a 30-day ceasefire. Kyiv accepts this truce. "
    "Paris proposes a 60-day ceasefire. "
    "Moscow rejects the 30-day truce. Moscow weighs the truce. Kyiv agrees to a halt for 60 days. "
    "Moscow accepts the energy truce. Any truce is in doubt."
)
THIRTY = line(TWO, "Washington proposes a 30-day ceasefire", "United States", Act.PROPOSE)
SIXTY = line(TWO, "Paris proposes a 60-day ceasefire", "France", Act.PROPOSE)


def test_another_length_is_another_proposal() -> None:
    assert set(told(reading(TWO, THIRTY, SIXTY))) == {"30-day ceasefire", "60-day ceasefire"}


def test_a_bare_reference_is_to_the_last_one_named_before_it() -> None:
    yes = line(TWO, "Kyiv accepts this truce", "Ukraine", Act.ACCEPT)
    weighs = line(TWO, "Moscow weighs the truce", "Russia", Act.DEFER)
    found = told(reading(TWO, THIRTY, SIXTY, yes, weighs))
    assert words(found["30-day ceasefire"]) == {"Kyiv accepts this truce"}
    assert words(found["60-day ceasefire"]) == {"Moscow weighs the truce"}


def test_terms_of_its_own_decide_over_nearness() -> None:
    no = line(TWO, "Moscow rejects the 30-day truce", "Russia", Act.REJECT)
    yes = line(TWO, "Kyiv agrees to a halt for 60 days", "Ukraine", Act.ACCEPT)
    found = told(reading(TWO, THIRTY, SIXTY, no, yes))
    assert words(found["30-day ceasefire"]) == {"Moscow rejects the 30-day truce"}
    assert words(found["60-day ceasefire"]) == {"Kyiv agrees to a halt for 60 days"}


def test_what_fits_nothing_is_linked_to_nothing() -> None:
    energy = line(TWO, "Moscow accepts the energy truce", "Russia", Act.ACCEPT)
    other = statement(TWO, "Kyiv accepts this truce", "Ukraine", Act.ACCEPT, "prisoners")
    found = told(reading(TWO, THIRTY, energy, other))
    assert words(found["30-day ceasefire"]) == set()
    assert words(found["energy truce"]) == {"Moscow accepts the energy truce"}


def test_the_very_words_of_the_document_name_it_whatever_the_issue() -> None:
    doc = document(
        "Washington seeks a 30-day truce. Moscow weighs the 30-day truce. Kyiv accepts this truce."
    )
    seek = "Washington seeks a 30-day truce"
    seeks = statement(doc, seek, "United States", Act.PROPOSE, "process")
    weighs = line(doc, "Moscow weighs the 30-day truce", "Russia", Act.DEFER)
    yes = line(doc, "Kyiv accepts this truce", "Ukraine", Act.ACCEPT)
    (tabled,) = table(gather([reading(doc, seeks, weighs, yes)]))
    assert {a.id for a in tabled.answers} == {weighs.id, yes.id}
    (proposal,) = proposals([reading(doc, seeks, weighs, yes)])
    assert proposal.issue == "ceasefire"


def test_any_truce_is_each_one_of_the_document() -> None:
    gap = unknown(TWO, "Any truce is in doubt", UnknownKind.INTENTION, "Russia", "ceasefire")
    found = told(reading(TWO, THIRTY, SIXTY, gap))
    assert [words(t) for t in found.values()] == [{"Any truce is in doubt"}] * 2


def test_an_awaited_answer_makes_a_proposal_known() -> None:
    doc = document("A reply to the proposed energy truce is awaited.")
    gap = unknown(
        doc,
        "A reply to the proposed energy truce is awaited",
        UnknownKind.ANSWER,
        "Russia",
        "ceasefire",
    )
    (tabled,) = table(gather([reading(doc, gap)]))
    assert (tabled.names, tabled.put_forward, tabled.answers) == ({"energy truce"}, [], [gap])


def test_in_another_document_only_a_single_proposal_is_meant() -> None:
    doc = document("Kyiv accepts the truce.", id="other")
    yes = line(doc, "Kyiv accepts the truce", "Ukraine", Act.ACCEPT)
    assert words(told(reading(TWO, THIRTY), reading(doc, yes))["30-day ceasefire"]) == {
        yes.span.exact
    }
    both = told(reading(TWO, THIRTY, SIXTY), reading(doc, yes))
    assert [words(t) for t in both.values()] == [set(), set()]


def test_a_link_of_the_reader_is_followed() -> None:
    yes = line(
        TWO,
        "Any truce is in doubt",
        "Ukraine",
        Act.ACCEPT,
        links=(Link(LinkKind.ANSWERS, SIXTY.id),),
    )
    assert words(told(reading(TWO, THIRTY, SIXTY, yes))["60-day ceasefire"]) == {yes.span.exact}


def test_one_proposal_told_twice_is_one() -> None:
    doc = document("The United States put forward a one-month truce.", id="other")
    again = line(
        doc, "The United States put forward a one-month truce", "United States", Act.PROPOSE
    )
    (tabled,) = table(gather([reading(TWO, THIRTY), reading(doc, again)]))
    assert {s.id for s in tabled.put_forward} == {THIRTY.id, again.id}


def test_the_same_bare_proposal_in_one_document_is_one() -> None:
    doc = document("Hamas rejects the proposal. Israel studies the proposal.")
    items: list[Statement | Unknown] = [
        line(doc, "Hamas rejects the proposal", "Hamas", Act.REJECT),
        line(doc, "Israel studies the proposal", "Israel", Act.DEFER),
    ]
    (tabled,) = table(gather([reading(doc, *items)]))
    assert len(tabled.answers) == 2


def test_a_truce_that_was_declared_and_answered_has_its_maker() -> None:
    doc = document("Moscow declares a three-day truce. Kyiv rejects the three-day truce.")
    declared = line(doc, "Moscow declares a three-day truce", "Russia", Act.CONCEDE)
    no = line(doc, "Kyiv rejects the three-day truce", "Ukraine", Act.REJECT)
    (tabled,) = table(gather([reading(doc, declared, no)]))
    assert (tabled.put_forward, tabled.answers) == ([declared], [no])
    assert table(gather([reading(doc, declared)])) == []


def test_one_proposal_in_other_terms_that_fit_is_one() -> None:
    words = (
        "The full ceasefire proposed by Washington",
        "The 30-day ceasefire proposed by Washington",
    )
    doc = document(". ".join(words))
    full = line(doc, "The full ceasefire proposed by Washington", "United States", Act.PROPOSE)
    thirty = line(doc, "The 30-day ceasefire proposed by Washington", "United States", Act.PROPOSE)
    (tabled,) = table(gather([reading(doc, full, thirty)]))
    assert tabled.terms == Terms(days=frozenset({30.0}), extent=frozenset({"full"}))
    of_another = line(doc, "The full ceasefire proposed by Washington", "France", Act.PROPOSE)
    assert len(table(gather([reading(doc, of_another, thirty)]))) == 2


def test_a_proposal_of_another_side_is_not_meant() -> None:
    doc = document(
        "Moscow rejects the American truce. Moscow rejects the Turkish truce.", id="other"
    )
    american = line(doc, "Moscow rejects the American truce", "Russia", Act.REJECT)
    turkish = line(doc, "Moscow rejects the Turkish truce", "Russia", Act.REJECT)
    found = told(reading(TWO, THIRTY), reading(doc, american, turkish))
    assert words(found["30-day ceasefire"]) == {american.span.exact}


def test_a_proposal_named_by_its_answers_has_its_owner() -> None:
    doc = document("Israel rejects the Hamas proposal. Washington studies the Israeli proposal.")
    no = line(doc, "Israel rejects the Hamas proposal", "Israel", Act.REJECT)
    studies = line(doc, "Washington studies the Israeli proposal", "United States", Act.DEFER)
    found = table(gather([reading(TWO, THIRTY), reading(doc, no, studies)]))
    assert sorted((sorted(t.proposers), len(t.answers)) for t in found) == [
        (["Hamas"], 1), (["Israel"], 1), (["United States"], 0),
    ]  # fmt: skip


def test_a_clause_about_a_noun_is_read_with_it() -> None:
    doc = document("Kyiv backs the 30-day truce that Washington proposed, which Moscow rejects.")
    said = line(doc, "that Washington proposed", "United States", Act.PROPOSE)
    (tabled,) = table(gather([reading(doc, said)]))
    assert tabled.names == {"30-day truce"}
