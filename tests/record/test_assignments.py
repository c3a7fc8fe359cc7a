from dataclasses import replace
from datetime import UTC, datetime

import pytest

from detente.errors import UnknownEntry
from detente.model.assignment import Assignment
from detente.record import Record
from detente.record.assignments import assign, assignments, done_with, drop_assignment
from detente.record.purge import take_out
from tests.record.build import bring, doc

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)


def given(record: Record) -> tuple[Assignment, ...]:
    one, two = (bring(record, doc(name=name)) for name in ("a.txt", "b.txt"))
    made = (
        Assignment(one, "Ann", "Eve", NOON, blind=True),
        Assignment(one, "Ben", "Eve", NOON, blind=True),
        Assignment(two, "Ann", "Eve", NOON),
    )
    with record.writing() as writer:
        for each in reversed(made):
            assign(writer, replace(each, blind=False))
            assign(writer, each)
    return made


def test_assignments_are_listed_by_coder_and_by_document(record: Record) -> None:
    made = given(record)
    with record.reading() as reader:
        assert assignments(reader) == made
        assert assignments(reader, "Ann") == (made[0], made[2])
        assert assignments(reader, documents=[made[0].document]) == made[:2]
        assert assignments(reader, "Ben", [made[2].document]) == ()


def test_a_coder_is_done_and_begins_again(record: Record) -> None:
    made = given(record)
    with record.writing() as writer:
        done_with(writer, made[0].document, "Ann", NOON)
        assert assignments(writer, "Ann")[0].done == NOON
        done_with(writer, made[0].document, "Ann", None)
        assert assignments(writer, "Ann")[0] == made[0]
        with pytest.raises(UnknownEntry, match="was not given to Zoe"):
            done_with(writer, made[0].document, "Zoe", NOON)


def test_an_assignment_goes_by_hand_and_with_its_document(record: Record) -> None:
    made = given(record)
    with record.writing() as writer:
        assert drop_assignment(writer, made[0].document, "Ben") == 1
        assert assignments(writer) == (made[0], made[2])
        take_out(writer, [made[0].document], "withdrawn")
        assert assignments(writer) == (made[2],)
        with pytest.raises(UnknownEntry):
            assign(writer, made[0])
