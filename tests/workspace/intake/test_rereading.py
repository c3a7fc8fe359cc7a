from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.documents import Told
from detente.errors import UnknownEntry, UnknownName
from detente.model import Document, Reading
from detente.record import Record, Wanted, create
from detente.workspace.intake.adding import AddOptions, Outcome, add
from detente.workspace.intake.outcomes import Kept
from detente.workspace.intake.rereading import RereadOptions, reread
from tests.record.stores import STORES, store_name
from tests.workspace.reports import QuickReader, held, quick, report, write

OTHER = QuickReader("other", "2")


@pytest.fixture(params=STORES)
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Record]:
    paths = write(tmp_path, a=report(1), b=report(2))
    with quick(OTHER), create(store_name(request, tmp_path, request.param), "analyst") as made:
        add(made, paths, AddOptions())
        yield made


def events(record: Record) -> int:
    with record.reading() as reader:
        return len(reader.history())


def test_all_documents_are_read_by_another_reader(record: Record) -> None:
    told: list[Kept] = []
    added = reread(record, options=RereadOptions("other"), told=told.append)
    assert list(added.kept) == told
    assert [(k.outcome, k.statements) for k in told] == [(Outcome.KEPT, 1)] * 2
    assert {h.reader for h in held(record).values()} == {"other 2"}


def test_a_reading_that_says_the_same_changes_nothing(record: Record) -> None:
    before = events(record)
    assert reread(record).counts == {Outcome.KNOWN: 2}
    assert events(record) == before


def test_only_what_is_named_is_read_again(record: Record) -> None:
    first = held(record)["a"]
    added = reread(record, [first.document.id[:8], str(first.number)], RereadOptions("other"))
    assert [k.number for k in added.kept] == [first.number]
    with pytest.raises(UnknownEntry):
        reread(record, ["ffffffff"])
    with pytest.raises(UnknownName):
        reread(record, options=RereadOptions("none"))


def test_what_no_reader_serves_keeps_its_reading(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unread(_reader: QuickReader, document: Document) -> Reading:
        return Reading(document, warnings=("not read: it is not served",))

    monkeypatch.setattr(QuickReader, "read", unread)
    before = events(record)
    added = reread(record, options=RereadOptions("other"))
    assert [k.detail for k in added.kept] == ["not read: it is not served"] * 2
    assert added.counts == {Outcome.NOT_READ: 2}
    assert events(record) == before
    assert {h.reader for h in held(record).values()} == {"rules 1"}


def test_several_processes_read_again(tmp_path: Path) -> None:
    paths = write(tmp_path, c="Пример текста.", d="Другой пример текста.")
    with create(str(tmp_path / "talks.detente"), "analyst") as made:
        with quick():
            add(made, paths, AddOptions(Told(lang="ru")))
        added = reread(made, options=RereadOptions(jobs=2))
        assert added.counts == {Outcome.NOT_READ: 2}
        assert "Russian (ru)" in added.kept[0].detail


def test_another_mark_is_another_reading(record: Record) -> None:
    with quick(QuickReader("marked", threshold=0.6, score=0.5)):
        (first, second) = reread(record, options=RereadOptions("marked")).kept
        assert (first.statements, first.suggestions) == (0, 1)
        assert reread(record, options=RereadOptions("marked")).counts == {Outcome.KNOWN: 2}
        lower = reread(record, options=RereadOptions("marked", min_score=0.4))
        assert lower.counts == {Outcome.KEPT: 2}
    assert [(k.statements, k.suggestions) for k in lower.kept] == [(1, 0)] * 2
    with record.reading() as reader:
        assert reader.count(Wanted(counting=True)) == 2
    assert second.suggestions == 1
