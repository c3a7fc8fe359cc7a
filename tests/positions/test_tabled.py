from typing import Any

from detente.model import Act, Given, Statement
from detente.positions.pointers import Pointer
from detente.positions.references import reference
from detente.positions.tabled import Tabled, asks_plainly
from detente.positions.terms import terms_of
from tests.factory import document, moment, statement

DOC = document("Washington proposes a 30-day truce to Kyiv. Moscow rejects the truce.")
BY_VERB = (Given("act", "verb propose"),)


def proposed(**fields: Any) -> Statement:
    words = "Washington proposes a 30-day truce to Kyiv"
    told = {"targets": ("Ukraine",), "given": BY_VERB, **fields}
    return statement(DOC, words, "United States", Act.PROPOSE, "ceasefire", **told)


def answer(party: str, issue: str = "ceasefire", **fields: Any) -> Pointer:
    said = statement(DOC, "Moscow rejects the truce", party, Act.REJECT, issue, **fields)
    return Pointer(said, terms_of(said.span.exact), reference(said.span.exact))


def tabled(*put: Statement) -> Tabled:
    home = Tabled("ceasefire", terms_of("a 30-day truce"))
    home.put(*put)
    return home


def test_it_knows_who_put_it_to_whom() -> None:
    home = tabled(proposed())
    assert home.proposers == {"United States"}
    assert home.asked == {"Ukraine"}
    home.put(statement(DOC, "to Kyiv", "Ukraine", Act.PROPOSE, "ceasefire"))
    assert home.proposers == {"United States", "Ukraine"}
    assert home.asked == frozenset()


def test_its_owners_count_where_nobody_is_told_to_have_put_it() -> None:
    assert Tabled("ceasefire", terms_of(""), owners=frozenset({"Egypt"})).proposers == {"Egypt"}


def test_a_verb_asks_a_party_that_the_clause_names() -> None:
    assert asks_plainly(proposed(), "Ukraine")
    assert not asks_plainly(proposed(targets=("Russia",)), "Russia")
    assert not asks_plainly(proposed(given=(Given("act", "noun proposal"),)), "Ukraine")


def test_an_answer_fits_by_issue_terms_and_day() -> None:
    home = tabled(proposed(said_on=moment("2025-03-13")))
    assert home.fits(answer("Ukraine", said_on=moment("2025-03-13")))
    assert not home.fits(answer("Ukraine", "prisoners"))
    assert not home.fits(answer("Ukraine", said_on=moment("2025-03-12")))
    assert home.fits(answer("Ukraine", said_on=None))
    assert not home.fits(answer("Russia", said_on=moment("2025-03-13")))
    home.named_on.add("prisoners")
    assert home.fits(answer("Ukraine", "prisoners"))
