from dataclasses import replace

from detente.model import Act, CellStands, Certainty, Stand, State
from detente.model.flag import Flag
from detente.model.root import RootCount
from detente.views.brief.fallen import fallout_rows
from detente.workspace.checking.flagging import CellMoved, Fallout, RootsMoved
from tests.factory import document, statement


def test_claims_that_still_stand_come_before_those_that_fall() -> None:
    said = statement(document(), "Russia demands", "Russia", Act.DEMAND, "alliance")
    wants = Stand(State.WANTS, 1, Certainty.CERTAIN, None, None, "s1", "a truce")
    gone = RootsMoved(said, RootCount(1, 1), None)
    less = RootsMoved(said, RootCount(2, 3), RootCount(1, 2))
    cell = CellMoved("Russia", "alliance", CellStands("Russia", "alliance", (wants,)), None)
    rows = fallout_rows(Fallout(Flag.FORGED, (), (), (cell,), (), (), (gone, less)))
    assert [row.tag for row in rows] == ["position", "claim", "claim"]
    assert [row.standing for row in rows[1:]] == [
        "2 to 3 roots → 1 to 2 roots", "1 root → no other report tells it",
    ]  # fmt: skip
    assert rows[0].text == "▲ wants (1) → nothing"


def test_a_cell_that_reads_the_same_is_left_out() -> None:
    bare = CellStands("Russia", "alliance")
    moved = CellMoved("Russia", "alliance", bare, replace(bare, beside=True))
    assert fallout_rows(Fallout(Flag.FORGED, (), (), (moved,), (), (), ())) == []
