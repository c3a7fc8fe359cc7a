from datetime import date

from detente.model import Act, RootCount, State
from detente.model.change import Change, ChangeKind
from detente.model.contradiction import Contradiction, ContradictionKind
from detente.views.brief.shifts import change_row, dispute_row
from detente.workspace.weighing.contradicting import Disputed
from detente.workspace.weighing.footing import Footing
from tests.factory import document, statement

ONE = Footing(RootCount(1, 1), ("Wire",))


def test_a_move_tells_from_what_to_what_and_why() -> None:
    made = Change(
        ChangeKind.SOFTENED, "Norway", "ceasefire", date(2025, 3, 5), State.REFUSES, State.GIVES,
        "a truce", ("s1",), ("s0",), "gives what it refused",
    )  # fmt: skip
    row = change_row(made, ONE, {})
    assert row.state[0] == "● softened"
    assert row.tag == "5 March 2025 · ceasefire"
    assert row.details == ("refuses → gives", "gives what it refused", "1 root", "before: s0")


def test_a_contradiction_has_both_accounts_below_it() -> None:
    doc = document("Norway accepts the truce. Norway rejects the truce.")
    one = statement(doc, "accepts the truce", "Norway", Act.ACCEPT, "ceasefire")
    other = statement(doc, "rejects the truce", "Norway", Act.REJECT, "ceasefire")
    found = Contradiction(
        "c1", ContradictionKind.ITSELF, ("Norway",), "ceasefire", (one,), (other,),
        date(2025, 3, 5), 1.0, "takes and refuses",
    )  # fmt: skip
    row = dispute_row(Disputed(found, ONE, ONE))
    assert row.text == "takes and refuses"
    assert [line.who for line in row.below] == ["Norway", "Norway"]
    assert all("1 root: Wire" in line.details for line in row.below)
