from detente.model import Act
from detente.model.flag import Flag
from detente.model.root import RootCount
from detente.views.exports.fallout import fallout_lines
from detente.workspace.checking.flagging import CellMoved, Fallout, RootsMoved
from tests.factory import document, statement


def test_each_thing_that_changes_is_one_object() -> None:
    said = statement(document(), "Russia demands", "Russia", Act.DEMAND, "alliance")
    claim = RootsMoved(said, RootCount(1, 2), None)
    cell = CellMoved("Russia", "alliance", None, None)
    lines = list(fallout_lines(Fallout(Flag.FORGED, (), (), (cell,), (), (), (claim,))))
    assert lines[0] == {
        "what": "position", "party": "Russia", "issue": "alliance", "before": [], "after": [],
    }  # fmt: skip
    assert lines[1]["statement"]["id"] == said.id
    assert (lines[1]["before"], lines[1]["after"]) == ({"low": 1, "high": 2}, None)
