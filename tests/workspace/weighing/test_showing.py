import pytest

from detente.errors import UnknownEntry
from detente.model import EventKind, Given, Status, Verdict
from detente.record import Credited, Graded, Judged, ReadingMade, Record, Wanted
from detente.workspace.weighing.showing import show
from tests.factory import document, reading, statement
from tests.workspace.dossiers import bring, talks, wire


def demand(record: Record) -> str:
    """The id of the demand in the wire report."""
    with record.reading() as reader:
        wanted = Wanted("s", act="demand", counting=True)
        return reader.entries(wanted)[0].id


def test_words_stand_in_their_paragraph() -> None:
    with talks() as record:
        place = show(record, demand(record)[:9]).paragraph
    assert place.text == "Russia demands that Ukraine stay out of NATO. Ukraine refuses."
    assert place.text[place.start : place.end] == "Russia demands that Ukraine stay out of NATO"
    assert place.offset == len("Intro line.\n\n")


def test_the_chain_leads_from_the_outlet_to_the_root() -> None:
    with talks() as record:
        shown = show(record, demand(record))
    assert [link.name for link in shown.chain] == ["Sample Wire", "two officials"]


def test_copies_are_told_on_both_sides() -> None:
    with talks() as record:
        shown = show(record, demand(record))
        assert [held.document.outlet for held in shown.copies] == ["Evening Post"]
        with record.reading() as reader:
            (other,) = reader.entries(Wanted(document=shown.copies[0].number, act="demand"))
        copy = show(record, other.id)
    assert copy.repeats is not None
    assert copy.repeats.number == shown.held.number
    assert not copy.entry.counts


def test_grades_are_those_of_the_day_of_the_words() -> None:
    with talks() as record:
        with record.writing() as writer:
            for grade, since in (("B", "2025-01-01"), ("D", "2025-03-15")):
                said = Graded(source="Sample Wire", grade=grade, since=since, why="checked")
                writer.append(EventKind.RELIABILITY, said)
        shown = show(record, demand(record))
    assert [grading.grade for grading in shown.grades] == ["B"]


def test_a_grade_given_later_only_is_told_too() -> None:
    with talks() as record:
        with record.writing() as writer:
            said = Graded(source="Sample Wire", grade="C", since="2025-06-01")
            writer.append(EventKind.RELIABILITY, said)
        assert [g.grade for g in show(record, demand(record)).grades] == ["C"]


def test_judgements_credibility_and_what_an_edit_set_are_told() -> None:
    with talks() as record:
        key = demand(record)
        number = show(record, key).held.number
        with record.writing() as writer:
            edit = Judged(verdict=Verdict.EDIT, items=(key,), fields=(("act", "propose"),), why="w")
            writer.append(EventKind.JUDGED, edit, number)
            writer.append(EventKind.CREDIBILITY, Credited(item=key, grade="2"), number)
        shown = show(record, key)
    assert shown.entry.status is Status.EDITED
    assert [j.why for j in shown.entry.judgements] == ["w"]
    assert shown.entry.credibility == "2"
    assert Given("act", "analyst", "Ann") in shown.given


def test_another_reading_of_judged_words_stands_beside() -> None:
    with talks() as record:
        key = demand(record)
        number = show(record, key).held.number
        first = wire()
        other = statement(
            first.document, "Russia demands that Ukraine stay out of NATO", "Russia",
            first.statements[1].act, "alliance",
        )  # fmt: skip
        with record.writing() as writer:
            accept = Judged(verdict=Verdict.ACCEPT, items=(key,))
            writer.append(EventKind.JUDGED, accept, number)
            writer.append(EventKind.READING, ReadingMade(reader="x 2", statements=(other,)), number)
        (beside,) = show(record, key).alternatives
        assert beside.status is Status.ALTERNATIVE
        (judged,) = show(record, beside.id).alternatives
    assert judged.id == key


def test_versions_of_a_page_lead_to_one_another() -> None:
    with talks() as record:
        key = demand(record)
        held = show(record, key).held
        text = held.document.text + " More."
        doc = document(text, id="f" * 16)
        words = "Russia demands that Ukraine stay out of NATO"
        said = wire().statements[0]
        newer = statement(doc, words, "Russia", said.act, "alliance")
        bring(record, reading(doc, newer), version_of=held.number)
        (later,) = show(record, key).later
        assert show(record, later).earlier == key


def test_a_translation_tells_its_original() -> None:
    with talks() as record:
        with record.reading() as reader:
            number = reader.document("b" * 16).number
        doc = document("Ukraine offers a truce.", id="9" * 16)
        said = statement(
            doc, "Ukraine offers a truce", "Ukraine", wire().statements[1].act, "other"
        )
        made = bring(record, reading(doc, said), translation_of=number)
        with record.reading() as reader:
            (entry,) = reader.entries(Wanted(document=made))
        shown = show(record, entry.id)
    assert shown.original is not None
    assert shown.original.number == number


def test_an_unknown_id_is_refused() -> None:
    with talks() as record, pytest.raises(UnknownEntry, match="statements"):
        show(record, "s00000000")


def test_a_report_is_shown_elsewhere() -> None:
    with talks() as record:
        with record.reading() as reader:
            held = reader.documents()[0]
        for key in (str(held.number), held.document.id[:9], held.document.id):
            with pytest.raises(UnknownEntry, match=f"{key} is a report, no item") as error:
                show(record, key)
            assert "detente sources --reports" in error.value.remedy
            assert f"detente statements --document {held.number}" in error.value.remedy
