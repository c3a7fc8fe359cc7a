from datetime import UTC, datetime

import pytest

from detente.errors import InputError
from detente.model import Document, Failure, Reading
from detente.record import Record, create
from detente.workspace.intake.bringing import Brought
from detente.workspace.intake.entering import _moved, enter, reading_made, unchanged, why
from detente.workspace.intake.outcomes import Kept, Outcome
from tests.factory import document, reading
from tests.record.kept import report

BEGAN = datetime(2025, 4, 1, tzinfo=UTC)


def put(record: Record, *documents: Document) -> list[Kept]:
    brought = Brought("a.xml", tuple(reading(d) for d in documents))
    with record.writing() as writer:
        return enter(writer, brought, BEGAN)


def test_all_documents_of_an_origin_are_entered_and_failures_told() -> None:
    found = [reading(report(text, name)) for text, name in (("One.", "a"), ("Two.", "b"))]
    brought = Brought("a.xml", tuple(found), (Failure("a.xml", "a part holds no text"),))
    with create(":memory:", "analyst") as record, record.writing() as writer:
        told = enter(writer, brought, BEGAN)
        assert [k.outcome for k in told] == [Outcome.KEPT, Outcome.KEPT, Outcome.FAILED]
        assert [h.number for h in writer.documents()] == [told[0].number, told[1].number]


def test_what_another_writer_entered_meanwhile_is_known() -> None:
    doc = report("One.", "a")
    with create(":memory:", "analyst") as record:
        (first,) = put(record, doc)
        (again,) = put(record, doc)
        assert (again.outcome, again.number) == (Outcome.KNOWN, first.number)
        with record.reading() as reader:
            told = unchanged(reader, Brought("b", known=(doc.id,)))
        assert [(k.origin, k.outcome, k.detail) for k in told] == [("b", Outcome.KNOWN, "as a")]


def test_the_same_page_and_text_in_one_origin_is_kept_once() -> None:
    url = "https://post.example/a"
    with create(":memory:", "analyst") as record:
        told = put(record, report("One.", "a", url=url), report("One.", "b", url=url))
    assert [k.outcome for k in told] == [Outcome.KEPT, Outcome.KNOWN]


def test_a_translation_is_a_single_report() -> None:
    with create(":memory:", "analyst") as record:
        put(record, document("Пример."))
        with record.writing() as writer, pytest.raises(InputError, match="holds 2 reports"):
            pair = Brought("a", tuple(reading(report(t, t)) for t in ("One.", "Two.")))
            enter(writer, pair, BEGAN, writer.documents()[0])


def test_why_a_report_was_not_read_comes_from_its_warnings() -> None:
    told = ("translated", "not read: language 'xx'")
    assert why(Reading(document(), warnings=told)) == "not read: language 'xx'"
    assert why(Reading(document(), warnings=("no reader",))) == "no reader"


def test_a_reading_is_kept_whole() -> None:
    found = Reading(document(), reader="test 1", warnings=("careful",))
    assert (reading_made(found).reader, reading_made(found).warnings) == ("test 1", ("careful",))


def test_a_report_that_joins_others_says_which_are_copies_now() -> None:
    assert list(_moved({})) == []
    assert list(_moved({0: 4, 7: 4, 9: 0})) == ["report 7 is now a copy of report 4"]
    assert list(_moved({3: -1})) == ["report 3 is now a copy of it"]
