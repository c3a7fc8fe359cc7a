from dataclasses import replace

from detente.model import Credibility, Entry, Handling, Status
from tests.model.values import MEETING, STATEMENT, UNKNOWN


def test_an_entry_has_the_id_of_its_item() -> None:
    for item in (STATEMENT, MEETING, UNKNOWN):
        assert Entry(item, 2, Status.SUGGESTED).id == item.id


def test_nothing_is_made_up_about_an_entry() -> None:
    plain = Entry(STATEMENT, 2, Status.SUGGESTED)
    assert (plain.judgements, plain.beside, plain.earlier) == ((), "", "")
    assert (plain.handling, plain.credibility) == (Handling.CLEAR, Credibility.UNKNOWN)


def test_a_suggestion_is_one_as_long_as_nobody_judged_it() -> None:
    said = replace(STATEMENT, score=0.5, threshold=0.6, checked=False)
    assert Entry(said, 1, Status.SUGGESTED).suggested
    assert not Entry(said, 1, Status.REJECTED).suggested
    assert not Entry(replace(said, threshold=0.4), 1, Status.SUGGESTED).suggested
    assert not Entry(UNKNOWN, 1, Status.SUGGESTED).suggested
