"""Reports that wait are found without looking through all that waits."""

from collections.abc import Iterator

import pytest

from detente.record import Record
from detente.record.checking import to_check, unfinished
from detente.workspace.checking import judging
from tests.factory import document, moment
from tests.workspace.talks import FIRST, SECOND, bring, talks


@pytest.fixture
def record() -> Iterator[Record]:
    with talks() as made:
        bring(made, document(SECOND, published=moment("2025-03-20")))
        yield made


def test_the_newest_comes_first_and_the_next_follows_it(record: Record) -> None:
    with record.reading() as reader:
        newest, oldest = to_check(reader, 10)
        assert to_check(reader, 1, 1) == [oldest]
        assert unfinished(reader) == newest
        assert unfinished(reader, newest) == oldest
        assert unfinished(reader, oldest) == newest
        assert reader.document(oldest).document.text == FIRST


def test_a_report_without_anything_left_waits_no_more(record: Record) -> None:
    with record.reading() as reader:
        newest, oldest = to_check(reader, 10)
        items = [e.id for e in reader.entries_in([newest])[newest]]
    judging.accept(record, items)
    with record.reading() as reader:
        assert to_check(reader, 10) == [oldest]
        assert unfinished(reader, oldest) is None


def test_a_copy_waits_for_nobody(record: Record) -> None:
    with record.reading() as reader:
        newest, _ = to_check(reader, 10)
    copy = bring(record, document(SECOND, outlet="Copyist", id="f" * 16))
    with record.writing() as writer:
        writer.relate("copy", copy, newest)
    with record.reading() as reader:
        assert len(to_check(reader, 10)) == 2
