from detente.model import Act, Certainty, Reading
from detente.statements.readers import get_reader
from detente.statements.readers.rules.drafts import Draft
from detente.statements.readers.rules.gaps import with_gaps
from detente.statements.readers.rules.reader import drafts
from detente.statements.unknowns import find_unknowns
from tests.factory import document
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


HANDED = "Russia has handed the United States a list of demands for ending the war. "


def gaps(text: str) -> list[tuple[str, str]]:
    reading: Reading = get_reader().read(document(HANDED + text))
    return [(u.subject, u.issue) for u in reading.unknowns]


def test_the_contents_of_the_list_are_those_of_whoever_handed_it_over() -> None:
    assert gaps("The contents of the list have not been disclosed.") == [("Russia", "settlement")]


def test_what_is_no_list_of_demands_stays_nobodys() -> None:
    (gap,) = gaps("Key details of the agreement have not been disclosed.")
    assert gap[0] == ""


def test_demands_that_are_not_known_are_those_just_handed_over() -> None:
    assert gaps("What the demands contain was not known.") == [("Russia", "settlement")]
