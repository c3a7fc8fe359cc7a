from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from detente.documents.duplicates import signature
from detente.model import Act, Entry, Handling, Status, Verdict
from detente.record import Noted, Record, create
from detente.record.notes import notes_in
from detente.workspace.checking.noting import note, notes
from detente.workspace.exchange.keeping import purge
from detente.workspace.exchange.merging import Merged, Origin, merge, same_item
from detente.workspace.exchange.parcels import Parcel, parcels
from tests.factory import document, meeting, moment, statement
from tests.workspace import labelled
from tests.workspace.labelled import BLAME, CLOSED, CORRIDOR, LAND, MET, OPEN, TRUCE

SOURCE = Origin("elsewhere")


@pytest.fixture
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


@pytest.fixture
def other() -> Iterator[Record]:
    with create(":memory:", "Ben") as record:
        yield record


def packed(record: Record) -> list[Parcel]:
    with record.reading() as reader:
        return list(parcels(reader))


def take(record: Record, told: list[Parcel]) -> Merged:
    with record.writing() as writer:
        return merge(writer, told, lambda _: b"bytes", SOURCE)


def entries(record: Record) -> dict[str, Entry]:
    with record.reading() as reader:
        return {e.item.span.exact: e for e in reader.entries()}


def test_documents_come_with_bytes_label_and_embargo(kept: Record, other: Record) -> None:
    made = take(other, packed(kept))
    assert (made.documents, made.known) == (4, 0)
    with other.reading() as reader:
        held = {h.document.id: h.document for h in reader.documents()}
        assert reader.original(CLOSED.capture.sha256) == b"bytes"
    assert held[CLOSED.id].handling is Handling.AMBER
    assert {d.embargo for d in held.values()} == {None, date(2025, 4, 1)}


def test_all_that_people_judged_comes_in_their_order(kept: Record, other: Record) -> None:
    labelled.judge(kept, Verdict.REJECT, TRUCE.span.exact, why="after all")
    take(other, packed(kept))
    told = entries(other)[TRUCE.span.exact]
    assert [j.verdict for j in told.judgements] == [Verdict.EDIT, Verdict.REJECT]
    assert told.status is Status.REJECTED


def test_an_item_that_was_given_to_another_party_keeps_its_judgement(other: Record) -> None:
    with labelled.record() as first:
        with first.writing() as writer:
            labelled.bring(writer, OPEN, LAND)
        fields = (("party", "Belarus"),)
        labelled.judge(first, Verdict.EDIT, LAND.span.exact, fields=fields)
        take(other, packed(first))
    told = entries(other)[LAND.span.exact]
    assert told.status is Status.EDITED
    assert told.item.speaker.party == "Belarus"  # type: ignore[union-attr]


def test_copies_and_versions_are_tied_again(other: Record) -> None:
    page = "https://example.org/page"
    old = document("Oslo offers a room for the talks.", url=page, id="0" * 16)
    new = document("Oslo offers two rooms.", url=page, id="1" * 16, published=moment("2025-03-14"))
    with labelled.record() as first:
        with first.writing() as writer:
            number = labelled.bring(writer, old)
            labelled.bring(writer, new, version_of=number)
        take(other, packed(first))
    with other.reading() as reader:
        held = {h.document.id: h for h in reader.documents()}
    assert held[new.id].document.version_of == old.id
    assert (held[old.id].counts, held[new.id].counts) == (False, True)


def test_a_copy_comes_in_as_a_copy(other: Record) -> None:
    first = document(" ".join(f"Oslo offers room {n} to envoy {n + 7}." for n in range(30)))
    again = document(
        first.text + " More soon.", outlet="Sample Post", published=moment("2025-03-15")
    )
    first, again = (replace(d, signature=signature(d.text, ())) for d in (first, again))
    with labelled.record() as source:
        with source.writing() as writer:
            number = labelled.bring(writer, first)
            labelled.bring(writer, again, folded={0: number})
        take(other, packed(source))
    with other.reading() as reader:
        held = {h.document.id: h for h in reader.documents()}
    assert held[again.id].document.copy_of == first.id
    assert (held[first.id].counts, held[again.id].counts) == (True, False)


def test_versions_come_in_as_they_were_told_whichever_came_first(other: Record) -> None:
    page = "https://example.org/list"
    texts = ("Oslo lists three talks.", "Bern lists five rounds.", "Rome lists no more news.")
    one, two, apart = (document(t, url=page) for t in texts)
    with labelled.record() as source:
        with source.writing() as writer:
            newer = labelled.bring(writer, two)
            labelled.bring(writer, one, older_than=newer)
            labelled.bring(writer, apart)
        take(other, packed(source))
    with other.reading() as reader:
        held = {h.document.id: h for h in reader.documents()}
    assert held[two.id].document.version_of == one.id
    assert (held[one.id].counts, held[two.id].counts) == (False, True)
    assert held[apart.id].document.version_of == ""
    assert held[apart.id].counts


def test_a_translation_stands_for_its_original_again(other: Record) -> None:
    text = document("Berlin asks for a way out.")
    said = statement(text, "Berlin asks for a way out", "Germany", Act.DEMAND, "humanitarian")
    with labelled.record() as first:
        with first.writing() as writer:
            number = labelled.bring(writer, CLOSED, CORRIDOR)
            labelled.bring(writer, text, said, translation_of=number)
        take(other, packed(first))
    with other.reading() as reader:
        held = {h.document.id: h for h in reader.documents()}
    assert held[text.id].document.translation_of == CLOSED.id
    assert not held[CLOSED.id].counts


def test_an_item_that_no_reading_here_has_is_stated(kept: Record, other: Record) -> None:
    with other.writing() as writer:
        labelled.bring(writer, OPEN, MET)
    made = take(other, [p for p in packed(kept) if p.document.id == OPEN.id])
    assert (made.known, made.stated, made.judgements) == (1, 3, 0)
    told = entries(other)
    assert told[LAND.span.exact].status is Status.ADDED
    assert told[LAND.span.exact].judgements[0].who == "Ann"
    assert "The date is not known" not in told  # what was rejected is not stated


def test_the_same_words_are_known_by_party_or_as_the_only_ones() -> None:
    mine = Entry(LAND, 1, Status.SUGGESTED)
    theirs = replace(LAND, speaker=replace(LAND.speaker, party="Belarus"))
    also = Entry(replace(theirs, id="other"), 1, Status.SUGGESTED)
    assert same_item(theirs, [mine]) is mine
    assert same_item(theirs, [mine, also]) is also
    stranger = replace(LAND, speaker=replace(LAND.speaker, party="Serbia"))
    assert same_item(stranger, [mine, also]) is None
    assert same_item(BLAME, [mine]) is None
    assert same_item(meeting(OPEN, LAND.span.exact, ("Russia",), MET.status), [mine]) is None
    assert same_item(LAND, [replace(mine, status=Status.ALTERNATIVE)]) is None


def test_what_was_purged_here_stays_out(kept: Record, other: Record) -> None:
    told = packed(kept)
    take(other, told)
    purge(other, OPEN.id, "withdrawn")
    made = take(other, told)
    assert (made.documents, made.known) == (0, 3)
    (line,) = made.missing
    assert line.startswith(f"document {OPEN.id} was purged on ")
    assert line.endswith(" by Ben: it was left out")


def test_notes_come_once_with_their_answers_and_authors(kept: Record, other: Record) -> None:
    key = entries(kept)[LAND.span.exact].id
    stated = entries(kept)[BLAME.span.exact].id
    asked = note(kept, key, "Who heard it?")
    note(kept.by("Eve"), key, "The envoy.", asked.event)
    note(kept, stated, "Missed at first.")
    parcels_there = packed(kept)
    assert [take(other, parcels_there).notes for _ in range(2)] == [3, 0]
    here = entries(other)
    ((first, second),) = notes(other, here[LAND.span.exact].id)
    assert [(n.who, n.text) for n in (first, second)] == [
        ("Ann", "Who heard it?"), ("Eve", "The envoy."),
    ]  # fmt: skip
    assert second.reply_to == first.event
    ((alone,),) = notes(other, here[BLAME.span.exact].id)
    assert alone.text == "Missed at first."
    with other.reading() as reader:
        whys = {t.payload.why for t in reader.history() if isinstance(t.payload, Noted)}
    assert whys == {"imported by Ben from elsewhere"}


def test_a_note_on_what_is_not_here_is_one_on_the_report(kept: Record, other: Record) -> None:
    note(kept, entries(kept)[LAND.span.exact].id, "Who heard it?")
    alone = [replace(p, entries=()) for p in packed(kept)]
    assert take(other, alone).notes == 1
    with other.reading() as reader:
        numbers = [held.number for held in reader.documents()]
        found = notes_in(reader, numbers)
        assert [n.item for some in found.values() for n in some] == [""]
