from typing import Any

from detente.model import Channel, Meeting, MeetingStatus, Unknown, UnknownKind
from detente.statements.actors import Cast
from detente.statements.parse import parse
from detente.statements.readers.llm.ground import Ground
from detente.statements.readers.llm.lines import lines
from detente.statements.readers.llm.others import grounded_meetings, grounded_unknowns
from tests.factory import document

TEXT = (
    "Russian and American officials met in Riyadh on Tuesday. "
    "It is unclear whether Russia will agree to a truce."
)
MEETING = {
    "line": 1,
    "quote": "Russian and American officials met in Riyadh on Tuesday",
    "parties": ["United States", "Russia"],
    "status": "held",
    "channels": ["in-person", "telepathy"],
    "when": "on Tuesday",
}
UNKNOWN = {
    "line": 1,
    "quote": "It is unclear whether Russia will agree to a truce",
    "kind": "intention",
    "subject": "Russia",
    "issue": "ceasefire",
}


def ground() -> Ground:
    made = document(TEXT)
    return Ground(Cast(parse(made)), lines(made))


def meetings(*told: Any) -> tuple[list[Meeting], Ground]:
    one = ground()
    return list(grounded_meetings(told, one)), one


def unknowns(*told: Any) -> tuple[list[Unknown], Ground]:
    one = ground()
    return list(grounded_unknowns(told, one)), one


def test_a_meeting_has_its_parties_status_and_time() -> None:
    (found,), one = meetings(MEETING)
    assert (found.parties, found.status) == (("Russia", "United States"), MeetingStatus.HELD)
    assert found.channels == (Channel.IN_PERSON,)
    assert found.when is not None and found.when.exact == "on Tuesday"
    assert one.odd == {"channel": 1}


def test_a_meeting_that_the_text_does_not_hold_is_left_out() -> None:
    found, one = meetings(
        MEETING | {"quote": "They met in Rome"},
        MEETING | {"status": "rumoured"},
        MEETING | {"parties": ["France"]},
        MEETING | {"parties": "Russia", "when": "in 1812"},
    )
    assert [(m.parties, m.when) for m in found] == [(("Russia",), None)]
    assert one.lost == {"meetings": 2, "parties of meetings": 1, "times": 1}
    assert one.odd == {"status": 1, "channel": 1}


def test_an_unknown_has_its_kind_and_subject() -> None:
    (found,), one = unknowns(UNKNOWN)
    assert (found.kind, found.subject, found.issue) == (
        UnknownKind.INTENTION, "Russia", "ceasefire",
    )  # fmt: skip
    assert found.span.holds(TEXT) and not one.warnings


def test_an_unknown_that_the_text_does_not_hold_is_left_out() -> None:
    found, one = unknowns(
        UNKNOWN | {"quote": "Nobody knows"},
        UNKNOWN | {"kind": "secret"},
        UNKNOWN | {"subject": "France"},
        UNKNOWN | {"subject": ""},
    )
    assert [u.subject for u in found] == ["", ""]
    assert one.lost == {"unknowns": 1, "subjects": 1}
