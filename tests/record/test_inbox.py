"""What is tied to the reports of a page."""

from datetime import date
from pathlib import Path

from detente.record import Record, create
from detente.record.inbox import Carrying, Tie, carriers, copies, newest_day, outlets, ties
from tests.factory import document, moment, reading
from tests.workspace.dossiers import bring


def three(path: Path) -> tuple[Record, list[int]]:
    """A report, two copies of it of two outlets, and a later text of its page."""
    record = create(str(path / "t.detente"), "Ana")
    first = bring(record, reading(document("One text of the wire.", outlet="Wire")))
    same = [
        bring(record, reading(document(f"Copy {n}.", outlet=name)), folded={0: first})
        for n, name in enumerate(("Post", "Wire"))
    ]
    later = document("One longer text of the wire.", outlet="Wire", published=moment("2025-03-20"))
    last = bring(record, reading(later), version_of=first)
    return record, [first, *same, last]


def test_copies_and_their_outlets_are_counted(tmp_path: Path) -> None:
    record, (first, *_, last) = three(tmp_path)
    with record, record.reading() as reader:
        assert carriers(reader, [first, last]) == {first: Carrying(2, 2)}


def test_copies_come_in_their_order_and_no_more_than_wanted(tmp_path: Path) -> None:
    record, (first, one, two, _) = three(tmp_path)
    with record, record.reading() as reader:
        assert copies(reader, first, 10) == [one, two]
        assert copies(reader, first, 1) == [one]


def test_a_version_is_told_from_both_ends(tmp_path: Path) -> None:
    record, (first, *_, last) = three(tmp_path)
    with record, record.reading() as reader:
        told = [Tie("version", last, first)]
        assert ties(reader, [first]) == ties(reader, [last]) == told


def test_the_newest_day_and_the_outlets(tmp_path: Path) -> None:
    record, _ = three(tmp_path)
    with record, record.reading() as reader:
        assert newest_day(reader) is not None
        assert newest_day(reader) <= date(2025, 3, 20)  # type: ignore[operator] # there is one
        assert outlets(reader) == ["Post", "Wire"]


def test_an_empty_record_has_no_newest_day(tmp_path: Path) -> None:
    with create(str(tmp_path / "t.detente"), "Ana") as record, record.reading() as reader:
        assert newest_day(reader) is None
        assert outlets(reader) == []
