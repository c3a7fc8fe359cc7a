from detente.model import Act, MeetingStatus, Statement
from detente.positions.edges.tracks import tracks
from tests.factory import document, meeting
from tests.positions.edges.reports import Said, report


def move(party: str, target: str, act: Act = Act.DEMAND) -> Said:
    return Said(f"{party} spoke to {target}", party, act, "process", targets=(target,))


def told(*moves: Said) -> tuple[Statement, ...]:
    text = " ".join(f"{m.words}." for m in moves)
    return report(text, *moves).statements


def test_a_pair_that_moves_both_ways_and_offers_is_a_track() -> None:
    moves = told(move("Chad", "Mali", Act.OFFER), move("Mali", "Chad"))
    assert tracks(moves, ()) == {("Chad", "Mali"): 2}


def test_one_way_or_mere_quarrel_is_none() -> None:
    one_way = told(move("Chad", "Mali", Act.OFFER))
    quarrel = told(move("Chad", "Mali"), move("Mali", "Chad", Act.ACCUSE))
    assert tracks(one_way, ()) == {}
    assert tracks(quarrel, ()) == {}


def test_a_meeting_makes_talks_of_a_quarrel() -> None:
    doc = document("Chad and Mali met.")
    met = meeting(doc, "Chad and Mali met", ("Chad", "Mali"), MeetingStatus.HELD)
    quarrel = told(move("Chad", "Mali"), move("Mali", "Chad", Act.ACCUSE))
    assert tracks(quarrel, [met]) == {("Chad", "Mali"): 3}
