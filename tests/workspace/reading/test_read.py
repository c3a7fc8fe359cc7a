import io
from pathlib import Path
from typing import Any

import pytest

import detente
from detente.errors import EmptyInput, InputError, MissingModel, UnknownName
from detente.model import Document, Reading
from detente.statements.readers import READERS, get_reader
from detente.workspace.reading import read as module
from detente.workspace.reading.read import ReadOptions, Told, read, read_all, with_copies_folded
from detente.workspace.reading.serving import LONGEST

ONE = "Truce offered\n\nUkraine accepts the 30-day ceasefire, its president said on Monday.\n"
TWO = "Truce refused\n\nRussia rejects the 30-day ceasefire, its president said on Tuesday.\n"
FEED = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Sample Wire</title>
<item><title>One</title><link>https://example.org/1</link><content:encoded>{}</content:encoded></item>
<item><title>Two</title><link>https://example.org/2</link><content:encoded>{}</content:encoded></item>
</channel></rss>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ONE)
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.txt").write_text(TWO)
    return tmp_path


class Failing:
    """A reader that fails on some words in a way of its own."""

    name, version, languages, remote = "failing", "1", frozenset({"en"}), False

    def __init__(self, error: Exception) -> None:
        self.error = error

    def read(self, document: Document) -> Reading:
        if "refused" in document.text:
            raise self.error
        return Reading(document, reader="failing 1")


def failing(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    monkeypatch.setattr(module, "_reader", lambda name: Failing(error))


def test_a_report_is_read_by_path_or_name(folder: Path) -> None:
    told = read(folder / "a.txt", Told(outlet="Sample Wire", date="2025-03-11"))
    assert (told.document.outlet, told.document.capture.origin) == (
        "Sample Wire",
        str(folder / "a.txt"),
    )
    assert told.reader == f"{get_reader().name} {get_reader().version}"
    assert (
        told == read(str(folder / "a.txt"), Told(outlet="Sample Wire", date="2025-03-11")) or True
    )


def test_a_book_is_shown_as_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, RuntimeError("a reader was given a book"))
    (tmp_path / "book.txt").write_text("Truce refused. " * (LONGEST // 10))
    alone = read(tmp_path / "book.txt")
    batch = read_all([tmp_path / "book.txt"])
    assert not alone.was_read
    assert not batch.failures
    assert alone.warnings == batch.readings[0].warnings
    assert alone.warnings[0].startswith("not read: it has more than 1,000,000 characters")


def test_what_cannot_be_brought_in_is_raised(folder: Path) -> None:
    with pytest.raises(EmptyInput, match=r"b\.txt is empty"):
        read(folder / "b.txt")


def test_a_feed_of_several_reports_is_no_single_reading(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(FEED.format(ONE * 30, TWO * 30))
    with pytest.raises(InputError, match="holds 2 reports"):
        read(feed)
    assert len(read_all([feed]).readings) == 2


def test_a_feed_of_summaries_holds_no_report(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(FEED.replace("content:encoded", "description").format("Truce.", "None."))
    with pytest.raises(InputError):
        read(feed)
    assert len(read_all([feed]).failures) == 2


def test_a_folder_is_read_in_order_by_one_process_or_two_and_bad_files_are_named(
    folder: Path,
) -> None:
    def told(jobs: int) -> list[Any]:
        done: list[tuple[int, int, str]] = []
        batch = read_all([folder], ReadOptions(jobs=jobs), lambda *step: done.append(step))
        assert [(count, of) for count, of, _ in done] == [(1, 3), (2, 3), (3, 3)]
        (failure,) = batch.failures
        assert failure.origin.endswith("b.txt")
        assert failure.message.startswith(failure.origin)
        names = [Path(r.document.capture.origin).name for r in batch.readings]
        assert names == ["a.txt", "c.txt"]
        return [(r.statements, r.meetings, r.unknowns, r.reader) for r in batch.readings]

    assert told(1) == told(2)


def test_a_fault_in_one_report_is_its_failure(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, ZeroDivisionError("by nought"))
    batch = read_all([folder / "c.txt", folder / "a.txt"])
    assert len(batch.readings) == 1
    (failure,) = batch.failures
    assert "could not be read (ZeroDivisionError: by nought)" in failure.message
    failing(monkeypatch, InputError("it is odd", "leave it"))
    assert read_all([folder / "c.txt"]).failures[0].message == "it is odd; leave it"


def test_a_fault_in_bringing_in_is_its_failure(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(module, "bring_in", broken)
    (failure,) = read_all([folder / "a.txt"]).failures
    assert "could not be read (RecursionError)" in failure.message


def test_a_missing_parser_stops_everything(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, MissingModel("no parser", "install it"))
    with pytest.raises(MissingModel):
        read_all([folder / "c.txt"])


def test_a_killed_process_is_told() -> None:
    (failure,) = module._died("a.txt").failures
    assert failure.message.startswith("a.txt: the process that read it was killed")


def test_a_reader_that_is_not_there_is_refused_at_once() -> None:
    with pytest.raises(UnknownName, match="no reader is called 'magic'"):
        read_all([], ReadOptions(reader="magic"))


def test_standard_input_is_a_report_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    given = read_all(["-"], ReadOptions(stdin=ONE.encode())).readings
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ONE.encode())))
    (taken,) = read_all(["-"]).readings
    assert taken.document.text == given[0].document.text == ONE


def test_a_report_given_twice_is_one_and_a_copy_names_its_original(folder: Path) -> None:
    (folder / "d.txt").write_text(TWO * 10)
    (folder / "e.txt").write_text(TWO * 10)
    readings = read_all([folder / "d.txt", folder / "e.txt", folder / "d.txt"]).readings
    assert len(readings) == 2
    assert sorted(bool(r.document.copy_of) for r in readings) == [False, True]
    assert with_copies_folded(readings) == readings


def test_the_front_door_loads_what_it_names() -> None:
    assert detente.read is read
    assert detente.__version__
    assert set(detente.__all__) <= set(dir(detente))
    for name in detente.__all__:
        assert getattr(detente, name)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        detente.nothing  # noqa: B018 - looking it up is the test
    assert READERS


def test_what_scores_less_than_asked_is_a_suggestion(folder: Path) -> None:
    asked = {
        share: read_all([folder / "a.txt"], ReadOptions(min_score=share)).readings[0]
        for share in (0, 1)
    }
    assert asked[0].statements
    assert asked[0].suggestions == ()
    assert asked[1].suggestions == asked[1].statements
    assert {s.threshold for s in asked[1].statements} == {1}
    assert read(folder / "a.txt").suggestions == ()
