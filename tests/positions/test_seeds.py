from detente.model import Act
from detente.positions.pointers import Pointer
from detente.positions.references import reference
from detente.positions.seeds import Seeds, declare
from detente.positions.terms import terms_of
from tests.factory import document, statement

DOC = document(
    "Arland rejects the proposal. Borland studies the proposal. Arland declares a 3-day truce."
)


def answer(seeds: Seeds, words: str, party: str, act: Act) -> None:
    said = statement(DOC, words, party, act, "ceasefire")
    found = reference(words)
    assert found is not None
    seeds.answer(Pointer(said, terms_of(words), found), found)


def test_a_bare_proposal_is_one_a_document() -> None:
    seeds = Seeds()
    answer(seeds, "Arland rejects the proposal", "Arland", Act.REJECT)
    answer(seeds, "Borland studies the proposal", "Borland", Act.DEFER)
    (home,) = seeds.homes
    assert [home.rules[i.id] for i in home.answers] == ["alone", "alone"]


def test_whoever_declared_it_in_these_terms_is_its_maker() -> None:
    seeds = Seeds()
    answer(seeds, "Borland studies the proposal", "Borland", Act.DEFER)
    (home,) = seeds.homes
    home.terms = terms_of("a 3-day truce")
    made = statement(DOC, "Arland declares a 3-day truce", "Arland", Act.CONCEDE, "ceasefire")
    declare([made], seeds.homes)
    assert home.proposers == {"Arland"}
