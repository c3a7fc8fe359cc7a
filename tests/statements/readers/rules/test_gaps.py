from detente.model import Act, Certainty
from detente.statements.readers.rules.drafts import Draft
from detente.statements.readers.rules.gaps import with_gaps
from detente.statements.readers.rules.reader import drafts
from detente.statements.unknowns import find_unknowns
from tests.statements.reading import cast


def read(text: str) -> list[Draft]:
    told = cast(text)
    return list(with_gaps(list(drafts(told.parsed, told)), find_unknowns(told.parsed, told), told))


def test_an_intention_left_open_is_a_move_of_unknown_certainty() -> None:
    (draft,) = read("It is unclear whether Russia is willing to accept a truce.")
    assert (draft.act, draft.certainty) == (Act.ACCEPT, Certainty.UNKNOWN)
    assert draft.speaker.party == "Russia"


def test_a_missing_answer_defers() -> None:
    found = read("Hamas has yet to respond to the proposal.")
    assert [(d.act, d.speaker.party) for d in found] == [(Act.DEFER, "Hamas")]


def test_what_is_known_stays() -> None:
    (draft,) = read("Russia has accepted the truce.")
    assert draft.certainty is None
