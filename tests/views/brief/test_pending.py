from detente.model import Act, Answer, RootCount
from detente.model.commitment import Commitment, Fate, Telling
from detente.model.edge import Circle, Edge, EdgeKind
from detente.model.proposal import Owed
from detente.model.role import Evidence, Role, RoleKind
from detente.views.brief.index import Index
from detente.views.brief.pending import circle, commitment, edge, owed, role
from tests.factory import moment
from tests.positions.moves.talks import one
from tests.views import stories

INDEX, ONE = Index(stories.bargaining()), [RootCount(1, 1)]
SAID = one("05", "Rome opens the port if Oslo sends pilots", "Italy", Act.ACCEPT).statements[0]
EDGE = Edge(
    "e1", EdgeKind.IF, "Italy", "opens the port", "economy", "Oslo sends pilots", "economy",
    ("Norway",), SAID, SAID.span, inferred=("the one that is named first",),
)  # fmt: skip


def test_who_owes_an_answer_is_told_with_days_and_whether_it_is_inferred() -> None:
    made = Owed(
        "Italy", Answer.AWAITED, "p1", "ceasefire", "a truce", ("Norway",), (SAID,), False,
        moment("2025-03-01"), 10,
    )  # fmt: skip
    line = owed(made, ONE, INDEX)
    assert (line.who, line.tag) == ("Italy", "⋯ awaited")
    assert line.remarks[1:3] == ("10 days", "asked by Norway")
    assert line.remarks[3].startswith("inferred")


def test_an_edge_reads_from_what_waits_to_what_it_waits_for() -> None:
    line = edge(EDGE, ONE, INDEX)
    assert line.text == "“opens the port” if “Oslo sends pilots”"
    assert "whose move: Norway" in line.remarks
    assert "inferred: the one that is named first" in line.remarks


def test_a_circle_names_its_parties_and_what_ties_them() -> None:
    line = circle(Circle((EDGE, EDGE), ("Italy", "Norway"), ("one term", "one term")), ONE, INDEX)
    assert line.who == "Italy ⇄ Norway"
    assert line.remarks == ("what ties them: one term",)


def test_a_promise_tells_its_day_and_what_each_side_says() -> None:
    made = Commitment(
        "c1", "Italy", ("Norway",), "economy", "will open the port", (SAID,),
        moment("2025-04-01"), "by 1 April", "pilots", ("Switzerland",),
        (Telling("Norway", Fate.BROKEN, (SAID,)),),
    )  # fmt: skip
    line = commitment(made, ONE, INDEX)
    assert (line.who, line.tag) == ("Italy → Norway", "due 1 April 2025")
    assert "broken, says Norway" in line.remarks
    assert "depends on: pilots" in line.remarks


def test_a_part_that_no_text_tells_is_inferred() -> None:
    evidence = (Evidence(SAID.id, SAID.document, SAID.span),)
    made = Role(
        "Switzerland", RoleKind.MEDIATOR, ("Italy", "Norway"), evidence, inferred=True,
        reason="meets both sides", count=3,
    )  # fmt: skip
    line = role(made, ONE, INDEX)
    assert (line.who, line.tag) == ("Switzerland", "mediator")
    assert line.remarks == (
        "talks of Italy and Norway", "inferred: meets both sides", "3 places",
    )  # fmt: skip
