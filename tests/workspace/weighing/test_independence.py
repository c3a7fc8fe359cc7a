from collections.abc import Iterator

import pytest

from detente.model import Kind, RootCount
from detente.record import Record
from detente.workspace.checking import judging
from detente.workspace.weighing.independence import roots_of
from tests.factory import document
from tests.workspace.talks import DEMAND, SECOND, THIRD, bring, ids, talks


@pytest.fixture
def record() -> Iterator[Record]:
    with talks() as made:
        yield made


def roots(record: Record, words: str) -> RootCount:
    key = ids(record)[words]
    with record.reading() as reader:
        return roots_of(reader, reader.entry(key))


def test_two_outlets_are_two_roots(record: Record) -> None:
    bring(record, document(THIRD, id="c" * 16, outlet="Other Wire"))
    assert roots(record, DEMAND) == RootCount(2, 2)
    assert roots(record, "Ukraine refuses") == RootCount(1, 1)


def test_two_outlets_that_name_one_agency_are_one(record: Record) -> None:
    bring(record, document(THIRD, id="c" * 16, outlet="Other Wire", agency="Reuters"))
    judging.edit(record, ids(record)[DEMAND], {"chain": "Reuters (agency)"})
    assert roots(record, DEMAND) == RootCount(1, 1)


def test_unnamed_roots_are_perhaps_one(record: Record) -> None:
    key = ids(record)[DEMAND]
    other = bring(record, document(SECOND, id="b" * 16, outlet="Other Wire"))
    with record.reading() as reader:
        (second,) = (e.id for e in reader.entries() if e.document == other)
    for each in (key, second):
        judging.edit(record, each, {"chain": "two officials (anonymous)"})
    with record.reading() as reader:
        assert roots_of(reader, reader.entry(key)) == RootCount(1, 2)


def test_own_notes_and_what_was_rejected_count_as_none(record: Record) -> None:
    bring(record, document(THIRD, id="c" * 16, outlet="My desk", kind=Kind.OWN_NOTE))
    assert roots(record, DEMAND) == RootCount(1, 1)
    other = bring(record, document(SECOND, id="b" * 16, outlet="Other Wire"))
    with record.reading() as reader:
        (second,) = (e.id for e in reader.entries() if e.document == other)
    judging.reject(record, [second], "no")
    assert roots(record, DEMAND) == RootCount(1, 1)


def test_a_meeting_tells_no_claim(record: Record) -> None:
    assert roots(record, "Envoys met in Jeddah") == RootCount(0, 0)
