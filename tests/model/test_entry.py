from detente.model import Credibility, Entry, Handling, Status
from tests.model.values import MEETING, STATEMENT, UNKNOWN


def test_an_entry_has_the_id_of_its_item() -> None:
    for item in (STATEMENT, MEETING, UNKNOWN):
        assert Entry(item, 2, Status.SUGGESTED).id == item.id


def test_nothing_is_made_up_about_an_entry() -> None:
    plain = Entry(STATEMENT, 2, Status.SUGGESTED)
    assert (plain.judgements, plain.beside, plain.earlier) == ((), "", "")
    assert (plain.handling, plain.credibility) == (Handling.CLEAR, Credibility.UNKNOWN)
