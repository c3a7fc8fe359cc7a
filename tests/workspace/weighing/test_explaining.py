from dataclasses import replace

from detente.model import Act, Given, MeetingStatus, Speaker
from detente.workspace.weighing.explaining import given
from tests.factory import document, meeting, statement

DOC = document()
SAID = replace(
    statement(DOC, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance"),
    speaker=Speaker("Kyiv", "Ukraine", rule="capital"),
    given=(Given("act", "verb"),),
)


def test_the_rule_of_the_speaker_gives_the_party() -> None:
    assert given(SAID) == (Given("party", "capital", "Kyiv"), Given("act", "verb"))


def test_what_the_reader_says_of_the_party_itself_counts() -> None:
    told = (Given("party", "head speaker", "Kyiv", 0.9, "Russia", 0.05),)
    assert given(replace(SAID, given=told)) == told


def test_a_meeting_is_given_as_a_whole() -> None:
    met = meeting(DOC, "Ukraine", ("Russia", "Ukraine"), MeetingStatus.HELD)
    assert given(met) == ()
    assert given(replace(met, given="noun: talks")) == (Given("all", "noun: talks"),)
