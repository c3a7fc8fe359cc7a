from pathlib import Path

from detente.model import Act, EventKind, Span
from detente.record import ReadingMade
from detente.record.check_documents import check_document, spans_in
from detente.record.fault import Fault
from detente.record.renaming import Renaming, load
from tests.factory import document, span, statement
from tests.record.kept import FIRST, report
from tests.record.stores import filled, poke


def test_all_spans_of_an_item_are_found() -> None:
    doc = document()
    condition = span(doc, "NATO")
    item = statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "x", condition=condition)
    assert list(spans_in(item)) == [item.span, condition]


def test_words_that_do_not_stand_in_the_text_are_told_with_their_event(tmp_path: Path) -> None:
    doc = report(FIRST, "first.txt")
    said = statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "x")
    moved = Span(3, 9, "Kyiv..", "", "", doc.sha256)
    found: list[Fault] = []
    with filled(str(tmp_path / "a")) as (record, made):
        with record.writing() as writer:
            wrong = ReadingMade(
                reader="t",
                statements=(
                    statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "x", content=moved),
                ),
            )
            event = writer.append(EventKind.READING, wrong, made["first"])
            fine = ReadingMade(reader="t", statements=(said,))
            writer.append(EventKind.READING, fine, made["first"])
        with record.reading() as reader:
            names = load(reader.connection)
            check_document(reader.connection, made["first"], names, found.append)
    assert [(f.event, f.document) for f in found] == [(event.number, made["first"])]
    assert "the words at 3 to 9 do not stand in its document" in found[0].what


def test_the_surroundings_of_a_quotation_are_part_of_it(tmp_path: Path) -> None:
    doc = report(FIRST, "first.txt")
    place = span(doc, "Ukraine refuses")
    near = Span(place.start, place.end, place.exact, "other", place.suffix, place.text_sha256)
    other = Span(place.start, place.end, place.exact, place.prefix, place.suffix, "0" * 64)
    for wrong in (near, other):
        found: list[Fault] = []
        with filled(str(tmp_path / wrong.prefix[:5].strip())) as (record, made):
            with record.writing() as writer:
                item = statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "x", content=wrong)
                said = ReadingMade(reader="t", statements=(item,))
                writer.append(EventKind.READING, said, made["first"])
            with record.reading() as reader:
                names = load(reader.connection)
                check_document(reader.connection, made["first"], names, found.append)
        assert len(found) == 1


def test_the_first_row_that_differs_is_named(tmp_path: Path) -> None:
    found: list[Fault] = []
    with filled(str(tmp_path / "a")) as (record, made):
        with record.reading() as reader:
            first = min(e.id for e in reader.entries() if e.document == made["newer"])
        poke(record, "UPDATE item SET act = 'threaten'")
        with record.reading() as reader:
            names = load(reader.connection)
            brought, items = check_document(reader.connection, made["newer"], names, found.append)
    assert brought is not None
    assert items == 3
    assert f"its row in item is not what its events say (id {first})" in found[0].what


def test_a_purged_document_has_no_rows(tmp_path: Path) -> None:
    found: list[Fault] = []
    with filled(str(tmp_path / "a")) as (record, made):
        poke(record, "DELETE FROM payload WHERE number = 2")
        with record.reading() as reader:
            told = check_document(reader.connection, made["first"], Renaming(), found.append)
    assert told == (None, 0)
    assert "was purged, but still stands in document" in found[0].what
