from detente.model import Act
from detente.positions.pointers import Pointer
from detente.positions.shelf import Shelf
from detente.positions.tabled import Tabled
from detente.positions.terms import terms_of
from tests.factory import document, statement

DOC = document("Washington proposes a 30-day truce. Kyiv accepts a truce for 60 days.")
SAID = statement(DOC, DOC.text[:34], "United States", Act.PROPOSE, "ceasefire")
YES = statement(DOC, DOC.text[36:], "Ukraine", Act.ACCEPT, "ceasefire")


def test_a_proposal_is_found_by_issue_document_and_statement() -> None:
    shelf, home = Shelf(), Tabled("ceasefire", terms_of("a 30-day truce"))
    assert shelf.add(home) is home
    assert list(shelf.on("ceasefire")) == [home]
    assert list(shelf.within(DOC.id)) == []
    shelf.put(home, SAID)
    assert list(shelf.within(DOC.id)) == [home]
    assert shelf.putting(SAID.id) is home
    assert shelf.putting("s0") is None
    assert list(shelf.on("prisoners")) == []
    shelf.name_on(home, "prisoners")
    shelf.mention(home, ("other", 3))
    assert list(shelf.on("prisoners")) == list(shelf.within("other")) == shelf.homes == [home]


def test_only_what_an_answer_can_mean_fits() -> None:
    shelf = Shelf()
    thirty, sixty = (
        shelf.add(Tabled("ceasefire", terms_of(f"a {n}-day truce"), mentions={DOC.id: [0]}))
        for n in (30, 60)
    )
    assert list(shelf.within(DOC.id)) == [thirty, sixty]
    assert list(shelf.fitting(Pointer(YES, terms_of("a truce for 60 days"), None))) == [sixty]
