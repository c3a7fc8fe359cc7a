import json
from pathlib import Path

from detente.model import EventKind, Verdict
from detente.record import Graded, Judged, Record, Wanted
from detente.views.exports.entries import (
    entry_json,
    grading_json,
    happening_json,
    held_json,
    offer_json,
    overview_json,
    shown_json,
    source_json,
    told_json,
    wish_json,
)
from detente.views.exports.json import dumps
from detente.workspace.lookup.framing import Question
from detente.workspace.positions import asking, offers
from tests.workspace.dossiers import talks


def accepted(record: Record) -> str:
    with record.writing() as writer:
        (entry,) = writer.entries(Wanted("s", act="demand", counting=True))
        said = Judged(verdict=Verdict.ACCEPT, items=(entry.id,), why="read again")
        writer.append(EventKind.JUDGED, said, entry.document)
        grade = Graded(source="Sample Wire", grade="B", since="2025-01-01", why="often right")
        writer.append(EventKind.RELIABILITY, grade)
    return entry.id


def test_an_entry_tells_how_it_stands() -> None:
    with talks() as record:
        key = accepted(record)
        entry = asking.entries(record, [key])[key]
        held = asking.held(record, [entry.item.document])
        told = entry_json(entry, held)
        assert entry_json(entry, {})["document"] is None
    assert (told["id"], told["status"], told["checked"]) == (key, "accepted", True)
    assert [j["who"] for j in told["judgements"]] == ["Ann"]
    assert told["document"]["number"] == 2
    assert told["statement"]["act"] == "demand"
    assert held_json(held[entry.item.document])["outlet"] == "Sample Wire"


def test_what_is_shown_whole_has_its_place_and_grades() -> None:
    with talks() as record:
        told = shown_json(asking.show(record, accepted(record)))
    assert told["grades"][0]["grade"] == "B"
    assert told["copies"][0]["copy_of"] == told["document"]["id"]
    assert json.loads(dumps(told)) == told


def test_lists_tell_the_strictest_label_and_what_is_checked() -> None:
    with talks() as record:
        accepted(record)
        held = {h.document.id: h for h in asking.documents(record)}
        (wish,) = asking.demands(record, None, None)
        (offer,) = offers.proposals(record, Question())
        (met,) = asking.meetings(record, None, None)
        lines = [wish_json(wish, held), offer_json(offer, held), told_json(met, held)]
    assert [line["handling"] for line in lines] == ["TLP:CLEAR", "TLP:AMBER", "TLP:AMBER"]
    assert (lines[0]["checked"], lines[0]["of"]) == (1, 1)
    assert lines[0]["words"] == "Russia demands that Ukraine stay out of NATO"
    assert (lines[1]["checked"], lines[1]["of"]) == (0, 1)


def test_a_report_without_its_text_tells_the_hash_of_it() -> None:
    with talks() as record:
        with record.reading() as reader:
            whole = {h.number: h.document.sha256 for h in reader.documents(text=True)}
        told = {h.number: held_json(h)["text_sha256"] for h in asking.documents(record)}
    assert told == whole


def test_positions_days_and_sources() -> None:
    with talks() as record:
        key = accepted(record)
        overview = asking.positions(record, None, None)
        entries = asking.entries(record, [key])
        cells = overview_json(overview, entries)["cells"]
        days = [happening_json(h) for h in asking.timeline(record, None, None, Wanted())]
        line = asking.sources(record)[0]
    stands = {(c["party"], c["issue"]): c["stands"] for c in cells}
    assert stands["Russia", "alliance"][0]["handling"] == "TLP:CLEAR"
    assert stands["Ukraine", "ceasefire"][0]["handling"] is None
    assert days[0]["day"] == "2025-03-18"
    assert source_json(line)["grades"] == [grading_json(line.grades[0])]
    assert source_json(line)["first"] == "2025-03-13"


def test_every_shape_is_told_in_the_reference() -> None:
    page = Path(__file__).parents[3] / "docs" / "reference" / "dossier-json.md"
    text = page.read_text("utf-8")
    with talks() as record:
        key = accepted(record)
        held = {h.document.id: h for h in asking.documents(record)}
        told = [
            shown_json(asking.show(record, key)),
            wish_json(asking.demands(record, None, None)[0], held),
            offer_json(offers.proposals(record, Question())[0], held),
            source_json(asking.sources(record)[0]),
            happening_json(asking.timeline(record, None, None, Wanted())[0]),
            overview_json(asking.positions(record, None, None), {}),
        ]
    missing = {name for each in told for name in each if f"`{name}`" not in text}
    assert missing == set()
