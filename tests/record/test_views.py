from collections.abc import Iterator

import pytest

from detente.model import Act, Statement, Status
from detente.record import Record
from detente.record.views import (
    here,
    judged_since,
    lately_judged,
    marks_of,
    number_of_documents,
    views,
)
from detente.workspace.checking import judging
from tests.workspace.coding_talks import REFUSAL, differ
from tests.workspace.talks import DEMAND, by, ids, talks


@pytest.fixture(params=["sqlite", "postgres"])
def record(request: pytest.FixtureRequest) -> Iterator[Record]:
    postgres = request.param == "postgres"
    with talks(request.getfixturevalue("postgres_url") if postgres else ":memory:") as made:
        yield made


def act(record: Record, who: str) -> tuple[Status, Act]:
    with record.reading() as reader:
        found = views(reader, reader.document(2), [who])[who]
    (one,) = (e for e in found if e.item.span.exact == DEMAND)
    assert isinstance(one.item, Statement)
    return one.status, one.item.act


def test_each_has_what_was_read_and_only_own_judgements(record: Record) -> None:
    differ(record)
    assert act(record, "Ann") == (Status.ACCEPTED, Act.DEMAND)
    assert act(record, "Bob") == (Status.EDITED, Act.PROPOSE)
    assert act(record, "Cem") == (Status.SUGGESTED, Act.DEMAND)


def test_what_others_add_is_not_there(record: Record) -> None:
    words = "has no comment"
    judging.state(
        by(record, "Bob"), "2", words, {"party": "Russia", "act": "defer", "issue": "process"}
    )
    with record.reading() as reader:
        found = views(reader, reader.document(2), ["Ann", "Bob"])
    assert words not in {e.item.span.exact for e in found["Ann"]}
    assert words in {e.item.span.exact for e in found["Bob"]}


def test_what_was_taken_back_is_gone(record: Record) -> None:
    differ(record)
    judging.undo(record)
    judging.undo(record)
    assert act(record, "Ann") == (Status.SUGGESTED, Act.DEMAND)


def test_what_was_settled_for_all_is_no_own_coding(record: Record) -> None:
    key = differ(record)
    judging.reject(by(record, "Eve"), [key], "neither", final=True)
    with record.reading() as reader:
        with_it = views(reader, reader.document(2), ["Eve"])["Eve"]
        without = views(reader, reader.document(2), ["Eve"], settled=False)["Eve"]
    assert [e.status for e in with_it if e.id == key] == [Status.REJECTED]
    assert [e.status for e in without if e.id == key] == [Status.SUGGESTED]


def test_who_judged_is_told_since_an_event_and_what_an_undoing_brings_back(record: Record) -> None:
    differ(record)
    with record.reading() as reader:
        assert judged_since(reader)[0] == {2: {"Ann", "Bob"}}
        last = judged_since(reader)[1]
        assert judged_since(reader, last) == ({}, last)
    (gone,) = judging.undo(by(record, "Bob"))
    judging.undo(by(record, "Bob"), gone.number)
    with record.reading() as reader:
        assert judged_since(reader, last)[0] == {2: {"Ann", "Bob"}}


def test_documents_and_what_changed_in_them(record: Record) -> None:
    with record.reading() as reader:
        before = marks_of(reader, [2, 99])
        assert list(before) == [2]
        assert here(reader, [2, 99]) == [2]
        assert number_of_documents(reader) == 1
    differ(record)
    with record.reading() as reader:
        assert marks_of(reader, [2])[2] > before[2]


def test_the_last_judged_come_first_and_once(record: Record) -> None:
    key = differ(record)
    with record.reading() as reader:
        found = [e.id for e in lately_judged(reader, 50)]
    assert found == [ids(record)[REFUSAL], key]
