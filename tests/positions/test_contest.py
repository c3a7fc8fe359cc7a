from typing import Any

from detente.model import Act, Source, SourceKind, State
from detente.positions.claims import claim_of
from detente.positions.contest import Contest, fit
from detente.positions.groups import Group, Summary
from tests.factory import document, statement

OFFICIAL = (Source("a minister", SourceKind.OFFICIAL),)


def group(words: str, state: State, key: str = "", **fields: Any) -> Group:
    doc = document(f"{words}.", id=key or words)
    said = statement(doc, words, "Russia", Act.ACCEPT, "ceasefire", **fields)
    one = claim_of(said, state)
    return Group([one], Summary.of(one))


def contested(*groups: Group) -> bool:
    contest = Contest()
    contest.put(groups)
    return len(contest.side_by_side(groups[0])) > 1


def test_opposites_in_nearly_the_same_words_contest() -> None:
    yes = group("Moscow backs a halt of strikes", State.GIVES, "d")
    no = group("Moscow shuns a halt of strikes", State.REFUSES, "d")
    assert contested(yes, no)
    assert not contested(yes, group("Moscow shuns a halt of strikes", State.GIVES_IF, "d"))


def test_one_teller_does_not_gainsay_itself_on_the_truce_but_two_do() -> None:
    yes = group("Moscow wants the truce", State.GIVES, "d")
    no = group("Nobody there likes this truce", State.REFUSES, "d")
    assert not contested(yes, no)
    other = group("Nobody there likes this truce", State.REFUSES, "d", chain=OFFICIAL)
    assert contested(yes, other)


def test_terms_that_clash_are_no_contest() -> None:
    yes, no = group("a 30-day truce", State.GIVES, "1"), group("a 60-day truce", State.REFUSES, "2")
    assert not fit(yes, no)
    assert not contested(yes, no)


def test_a_contest_spreads_over_others_and_ends_where_one_leaves() -> None:
    contest = Contest()
    yes = group("the truce", State.GIVES, "1")
    sides = [yes, *(group("the truce", State.REFUSES, str(n)) for n in (2, 3))]
    contest.put(sides)
    assert set(contest.side_by_side(sides[1])) == set(sides)
    yes.replaced = True
    contest.put([yes])
    assert contest.side_by_side(sides[1]) == (sides[1],)


def test_a_text_that_comes_later_is_compared_too() -> None:
    contest = Contest()
    yes = group("Moscow backs a halt of strikes", State.GIVES, "d")
    no = group("Kyiv keeps its own counsel", State.REFUSES, "d")
    contest.put([yes, no])
    assert contest.side_by_side(yes) == (yes,)
    no.take(group("Moscow shuns a halt of strikes", State.REFUSES, "d").claims[0])
    contest.put([no])
    assert set(contest.side_by_side(yes)) == {yes, no}
