from typing import Any

import pytest

from detente.model import Act, Certainty, Mask
from detente.statements.actors import Cast
from detente.statements.parse import parse
from detente.statements.readers.llm.ground import Ground, entries, number, texts, words_of
from detente.statements.readers.llm.lines import lines
from detente.statements.readers.llm.parts import Part
from tests.factory import document

TEXT = "Russia refused a truce.\nKyiv said nothing.\nLater Russia refused a truce.\nShare this"


def ground(**fields: Any) -> Ground:
    made = document(TEXT, **fields)
    return Ground(Cast(parse(made)), lines(made))


def test_a_quote_is_found_in_the_line_that_is_told() -> None:
    one = ground()
    first, third = ({"quote": "Russia refused a truce", "line": n} for n in (1, 3))
    assert [s.start for e in (first, third) if (s := one.quote(e, "x"))] == [0, 49]
    assert not one.lost


@pytest.mark.parametrize(
    "entry",
    [
        {"quote": "Russia accepted a truce", "line": 1},
        {"quote": "", "line": 1},
        {"quote": None},
        {"quote": ["Russia"]},
        {},
        {"quote": "Share this", "line": 4},
    ],
)
def test_a_quote_that_the_text_does_not_hold_is_lost_and_counted(entry: dict[str, Any]) -> None:
    one = ground(masks=(Mask(TEXT.index("Share"), len(TEXT), "share line"),))
    assert one.quote(entry, "statements") is None
    (told,) = one.warnings
    assert told.endswith("replied, as the text does not bear it out: statements 1")


def test_a_quote_is_no_whole_page() -> None:
    made = document("Russia refused. " * 100)
    one = Ground(Cast(parse(made)), lines(made))
    assert one.quote({"quote": made.text.strip()}, "statements") is None


def test_what_another_part_answers_for_is_left_to_it() -> None:
    one = ground()
    rows = tuple(one.lines.values())
    numbered = lines(one.document)
    one.part = Part(2, 2, numbered, numbered[2:])
    assert one.quote({"quote": "Kyiv said nothing", "line": 2}, "statements") is None
    assert one.quote({"quote": "Russia refused a truce", "line": 3}, "statements") is not None
    assert not one.lost and len(rows) == 4


def test_what_belongs_to_a_clause_stands_near_it() -> None:
    one = ground()
    span = one.quote({"quote": "Russia refused a truce", "line": 1}, "x")
    assert span is not None
    near = one.beside("Kyiv said", span, 10, "conditions")
    assert near is not None and near.exact == "Kyiv said"
    assert one.beside("Later", span, 10, "conditions") is None
    assert one.beside("if it rains", span, 10, "conditions") is None
    assert one.beside(" ", span, 10, "conditions") is None
    assert one.lost == {"conditions": 2}


def test_a_value_that_nobody_knows_is_counted() -> None:
    one = ground()
    told = {"act": "OFFER", "certainty": "sure", "when": 3}
    assert one.value(told, "act", Act, None) is Act.OFFER
    assert one.value(told, "certainty", Certainty, Certainty.CERTAIN) is Certainty.CERTAIN
    assert one.value({}, "certainty", Certainty, Certainty.CERTAIN) is Certainty.CERTAIN
    assert one.value({}, "act", Act, None) is None
    (warning,) = one.warnings
    assert warning.endswith("replied, as no such value is known: act 1, certainty 1")


def test_an_issue_that_nobody_knows_is_read_off_the_words() -> None:
    one = ground()
    span = one.quote({"quote": "Russia refused a truce"}, "x")
    assert span is not None
    assert one.issue({"issue": "prisoners"}, span) == ("prisoners", True)
    assert one.issue({"issue": "obey"}, span) == ("ceasefire", False)
    assert one.odd == {"issue": 1}


def test_a_reply_of_any_shape_is_taken_apart() -> None:
    reply = {"a": [{"b": 1}, "c", None, [{}]], "d": {"e": 1}, "n": True, "m": 2, "t": ["x", 1]}
    assert entries(reply, "a") == [{"b": 1}]
    assert entries(reply, "d") == entries(reply, "z") == []
    assert (number(reply, "m"), number(reply, "a"), number(reply, "z")) == (2, 0, 0)
    assert texts(reply, "t") == ["x"]
    assert texts({"t": "x"}, "t") == ["x"] and texts({}, "t") == []
    assert words_of(reply, "a") == words_of(reply, "z") == ""
