from typing import Any

from detente.model import Act, Certainty, Contents, LinkKind, Statement, When
from detente.statements.actors import Cast
from detente.statements.parse import parse
from detente.statements.readers.llm.ground import Ground
from detente.statements.readers.llm.lines import lines
from detente.statements.readers.llm.parties import MODEL
from detente.statements.readers.llm.statements import grounded_statements
from tests.factory import document, moment

TEXT = (
    "Russia demanded on Tuesday that Ukraine leave NATO before any truce. Ukraine refused that. "
    "Both sides accused each other. Moscow has sent a list of demands."
)
DEMAND = {
    "n": 1,
    "line": 1,
    "quote": "Russia demanded on Tuesday that Ukraine leave NATO before any truce",
    "speaker": "Russia",
    "party": "Russia",
    "act": "demand",
    "issue": "alliance",
    "targets": ["Ukraine", "Freedonia"],
    "condition": "before any truce",
}
REFUSAL = {
    "n": 2,
    "quote": "Ukraine refused that",
    "speaker": "Ukraine",
    "party": "Ukraine",
    "act": "reject",
    "issue": "alliance",
    "targets": ["Russia"],
    "answers": 1,
}


def ground() -> Ground:
    made = document(TEXT, published=moment("2025-03-13"))
    return Ground(Cast(parse(made)), lines(made))


def grounded(*told: Any) -> tuple[Statement, ...]:
    return grounded_statements(told, ground(), "llm 1 small")


def test_every_field_is_taken_over_where_the_text_bears_it_out() -> None:
    (found,) = grounded(DEMAND)
    assert found.span.holds(TEXT)
    assert (found.speaker.party, found.act, found.issue) == ("Russia", Act.DEMAND, "alliance")
    assert found.targets == ("Ukraine",)
    assert (found.certainty, found.when) == (Certainty.CERTAIN, When.CURRENT)
    assert found.condition is not None and found.condition.exact == "before any truce"
    assert found.said_on is not None and found.said_on.value == "2025-03-11"
    assert found.reader == "llm 1 small"
    assert found.score is None


def test_what_gave_each_field_is_told() -> None:
    (found,) = grounded(DEMAND)
    given = {g.field: (g.rule, g.words) for g in found.given}
    assert given["act"] == (MODEL, "demanded")
    assert given["party"] == ("alias", "Russia")
    assert given["condition"] == (MODEL, "before any truce")
    assert {"speaker", "issue", "targets", "certainty", "when"} <= set(given)


def test_statements_are_tied_by_their_numbers() -> None:
    demand, refusal = grounded(DEMAND, REFUSAL)
    assert [(link.kind, link.statement) for link in refusal.links] == [
        (LinkKind.ANSWERS, demand.id)
    ]
    assert demand.links == ()
    assert grounded(REFUSAL)[0].links == ()
    assert grounded(REFUSAL | {"answers": 2})[0].links == ()
    assert grounded(REFUSAL | {"answers": [1]}, DEMAND)[0].links == ()


def test_mutual_moves_are_two_statements_with_one_quotation() -> None:
    told = {"quote": "Both sides accused each other", "act": "accuse", "issue": "violations"}
    found = grounded(
        told | {"speaker": "Both sides", "party": "Russia", "targets": ["Ukraine"]},
        told | {"speaker": "Both sides", "party": "Ukraine", "targets": ["Russia"]},
    )
    assert [s.speaker.party for s in found] == ["Russia", "Ukraine"]
    assert len({s.id for s in found}) == 2
    assert len({s.span for s in found}) == 1


def test_undisclosed_contents_are_told_as_such() -> None:
    told = {"quote": "Moscow has sent a list of demands", "speaker": "Moscow", "party": "Russia"}
    (found,) = grounded(told | {"act": "demand", "issue": "settlement", "undisclosed": True})
    assert (found.contents, found.content) == (Contents.UNDISCLOSED, None)
    (other,) = grounded(told | {"act": "accuse", "issue": "settlement", "undisclosed": True})
    assert other.contents is Contents.STATED


def test_what_the_text_does_not_hold_is_left_out_and_counted() -> None:
    one = ground()
    told: list[dict[str, Any]] = [
        DEMAND | {"quote": "Russia accepted everything"},
        DEMAND | {"act": "obey"},
        DEMAND | {"speaker": "The pope", "party": "Vatican"},
        DEMAND | {"condition": "if pigs fly", "targets": ["France"]},
        {},
    ]
    (found,) = grounded_statements(told, one, "llm 1")
    assert (found.condition, found.targets) == (None, ())
    assert one.lost == {"statements": 2, "speakers": 1, "conditions": 1, "targets": 1}
    assert one.odd == {"act": 1}
