from typing import Any

from hypothesis import given

from detente.model import Act, Contents, Link, LinkKind, Reading, State, UnknownKind
from detente.positions.claims import Claim, claim_of, claims_of, restates
from detente.positions.ties import Ties
from detente.positions.words import components
from tests.factory import document, statement, unknown
from tests.positions.cell_worlds import worlds


def claim(words: str, key: str, act: Act = Act.DEMAND, **fields: Any) -> Claim:
    doc = document(f"{words}.", id=key)
    return claim_of(statement(doc, words, "Russia", act, "ceasefire", **fields), State.WANTS)


def found(ties: Ties, wanted: Claim) -> list[Claim]:
    told = {id(c): c for c in ties.candidates(wanted) if restates(c, wanted)}
    return list(told.values())


def test_equal_words_find_one_of_all_who_use_them() -> None:
    ties, same = Ties(), [claim("a truce at sea", str(n)) for n in range(3)]
    for one in same:
        ties.add(one)
    assert found(ties, claim("a truce at sea", "other")) == same[:1]
    assert found(ties, claim("a truce at sea", "other", Act.PROPOSE)) == []


def test_nearly_equal_words_find_each_other_and_others_do_not() -> None:
    ties, one = Ties(), claim("recognition of Crimea and four regions", "1")
    ties.add(one)
    ties.add(claim("withdrawal of four brigades", "2"))
    assert found(ties, claim("recognition of four regions and Crimea", "3")) == [one]


def test_a_wording_that_fits_nothing_finds_all_who_use_it() -> None:
    ties = Ties()
    told = [claim("a lasting 30-day truce", str(n)) for n in range(2)]
    for one in told:
        ties.add(one)
    assert list(ties.candidates(claim("a lasting 30-day truce", "3"))) == told


def test_links_and_untold_contents_find_each_other() -> None:
    ties, first = Ties(), claim("the old demand", "1", contents=Contents.UNDISCLOSED)
    ties.add(first)
    link = Link(LinkKind.RESTATES, first.item.id)
    assert found(ties, claim("something else entirely", "2", links=(link,))) == [first]
    doc = document("the old demand, more of it", id="1")
    untold = statement(
        doc, "more of it", "Russia", Act.DEMAND, "ceasefire", contents=Contents.UNDISCLOSED
    )
    assert found(ties, claim_of(untold, State.WANTS)) == [first]


def test_an_unknown_finds_who_stands_on_the_same_words() -> None:
    doc = document("Kyiv studies the plan and has yet to answer.")
    words = "Kyiv studies the plan"
    said = claim_of(statement(doc, words, "Ukraine", Act.DEFER, "ceasefire"), State.AWAITED)
    gap = unknown(doc, doc.text[:25], UnknownKind.ANSWER, "Ukraine", "ceasefire")
    ties = Ties()
    ties.add(said)
    assert found(ties, Claim(State.AWAITED, gap, None, gap.span.exact)) == [said]


def test_what_is_dropped_is_found_no_more() -> None:
    ties, one, other = Ties(), claim("a truce at sea", "1"), claim("a truce at sea", "2")
    ties.add(one)
    ties.add(other)
    ties.drop(one)
    assert found(ties, claim("a truce at sea", "3")) == [other]
    ties.drop(other)
    assert found(ties, claim("a truce at sea", "3")) == []
    ties.add(one)
    assert found(ties, claim("the truce at sea", "3")) == [one]


@given(worlds())
def test_candidates_tie_all_that_comparing_everything_ties(readings: list[Reading]) -> None:
    statements = [s for r in readings for s in r.statements]
    gaps = [u for r in readings for u in r.unknowns]
    published = {r.document.id: r.document.published for r in readings}
    claims = [c for c in claims_of(statements, gaps, published) if not c.past]
    ties, edges = Ties(), set()
    for one in claims:
        edges |= {frozenset((id(one), id(other))) for other in found(ties, one)}
        ties.add(one)
    tied = components(claims, lambda a, b: frozenset((id(a), id(b))) in edges)
    assert tied == components(claims, restates)
