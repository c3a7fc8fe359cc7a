"""A report is opened with all that was made of it; what waits is told by report."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from detente.errors import UnknownEntry
from detente.model import (
    Act,
    Certainty,
    Item,
    MeetingStatus,
    State,
    Statement,
    Status,
    Unknown,
    UnknownKind,
    When,
)
from detente.model.assignment import Assignment
from detente.record import Record
from detente.record.assignments import assign
from detente.workspace.checking import judging, noting
from detente.workspace.checking.opening import entry_shown, next_report, opened, queue, state_of
from tests.factory import document, meeting, statement, unknown
from tests.workspace.talks import DEMAND, by, entry, ids, talks


@pytest.fixture
def record() -> Iterator[Record]:
    with talks() as made:
        yield made


def test_a_report_is_opened_with_its_items_notes_and_marks(record: Record) -> None:
    key = ids(record)[DEMAND]
    number = entry(record, key).document
    noting.note(record, key, "ask the embassy")
    noting.seen(record, str(number))
    judging.accept(record, [key])
    found = opened(record, record, str(number))
    starts = [e.item.span.start for e in found.entries]
    assert DEMAND in found.held.document.text
    assert starts == sorted(starts)
    assert [n.text for n in found.notes] == ["ask the embassy"]
    assert [s.who for s in found.seen] == [record.who]
    assert found.tally.judged == 1
    with pytest.raises(UnknownEntry):
        opened(record, record, "999")


def test_what_waits_is_told_by_report_until_nothing_does(record: Record) -> None:
    first = next_report(record)
    waiting = queue(record, 10)
    assert waiting[0].held.number == first
    assert all(w.tally.waiting == w.tally.items for w in waiting)
    days = [w.held.document.said_by() for w in waiting]
    assert days == sorted(days, reverse=True)
    found = opened(record, record, str(first))
    judging.accept(record, [e.id for e in found.entries])
    assert found.following == next_report(record) != first
    for one in queue(record, 10):
        judging.accept(record, [e.id for e in opened(record, record, str(one.held.number)).entries])
    assert (next_report(record), queue(record, 10)) == (None, ())


def test_who_codes_blind_sees_neither_judgements_nor_notes_of_others(record: Record) -> None:
    key = ids(record)[DEMAND]
    number = entry(record, key).document
    with record.writing() as writer:
        made = datetime(2025, 3, 16, tzinfo=UTC)
        assign(writer, Assignment(number, "Ben", "Ann", made, blind=True))
    judging.edit(record, key, {"act": "propose"})
    noting.note(record, key, "a proposal, I think")
    ben = by(record, "Ben")
    found = opened(record, ben, str(number))
    assert [e.status for e in found.entries] == [Status.SUGGESTED] * len(found.entries)
    assert found.notes == ()
    shown = entry_shown(record, ben, key[:8])
    assert isinstance(shown.item, Statement)
    assert shown.item.act is Act.DEMAND
    assert opened(record, record, str(number)).notes != ()


REPORT = document("Russia demands an answer. It is not known.")


def said(act: Act, **fields: Any) -> Statement:
    return statement(REPORT, "Russia demands an answer", "Russia", act, "ceasefire", **fields)


def gap(kind: UnknownKind) -> Unknown:
    return unknown(REPORT, "It is not known", kind, "Russia", "ceasefire")


@pytest.mark.parametrize(
    ("item", "state"),
    [
        (said(Act.DEMAND), State.WANTS),
        (said(Act.DEMAND, when=When.PAST), State.LAST_KNOWN),
        (said(Act.ACCEPT, certainty=Certainty.NEGATED), State.NOT_GIVEN),
        (said(Act.ACCUSE), None),
        (meeting(REPORT, "an answer", ("Russia",), MeetingStatus.HELD), None),
        (gap(UnknownKind.ANSWER), State.AWAITED),
        (gap(UnknownKind.CONTENT), State.UNKNOWN),
    ],
)
def test_an_item_tells_the_state_of_a_cell_or_none(item: Item, state: State | None) -> None:
    assert state_of(item) is state
