import csv
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from detente.model import Act, Handling, Verdict
from detente.record import Record
from detente.views.exports.bag import check_bag, write_bag
from detente.views.exports.handover import annotation_files, handover_files
from detente.workspace.exchange.exporting import ExportOptions, exporting
from tests.factory import document, statement
from tests.workspace import labelled
from tests.workspace.labelled import CLOSED, GAP, LAND, LATER, NOTE, OPEN, TRUCE

TODAY = date(2025, 3, 20)
GREEN = ExportOptions(Handling.GREEN, today=TODAY)


@pytest.fixture
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


def files(record: Record, options: ExportOptions | None = None) -> dict[str, bytes]:
    with exporting(record, options or ExportOptions()) as made:
        return {name: b"".join(pieces) for name, pieces in handover_files(made)}


def lines(data: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in data.decode().split("\n") if line]


def test_every_document_has_its_files_by_id_and_hash(kept: Record) -> None:
    told = files(kept)
    for doc in (OPEN, CLOSED, LATER, NOTE):
        assert told[f"originals/{doc.capture.sha256}.txt"] == doc.capture.data
        assert told[f"texts/{doc.id}.txt"] == doc.text.encode()
        annotation = json.loads(told[f"annotations/{doc.id}.json"])
        assert annotation["text_sha256"] == doc.sha256
        collection = json.loads(told[f"webannotations/{doc.id}.jsonld"])
        assert collection["type"] == "AnnotationCollection"
    documents = lines(told["documents.jsonl"])
    assert [d["id"] for d in documents] == [OPEN.id, CLOSED.id, LATER.id, NOTE.id]
    assert [d["handling"] for d in documents] == [
        "TLP:CLEAR",
        "TLP:AMBER",
        "TLP:CLEAR",
        "TLP:GREEN",
    ]
    assert (documents[2]["embargo"], documents[0]["number"]) == ("2025-04-01", 2)


def test_tables_and_events_hold_the_items_with_their_standing(kept: Record) -> None:
    told = files(kept)
    rows = list(csv.DictReader(told["statements.csv"].decode().splitlines()))
    assert {r["words"]: r["standing"] for r in rows} == {
        LAND.span.exact: "accepted",
        TRUCE.span.exact: "edited",
        "Oslo blames Moscow": "added",
        "Berlin demands a hush-hush corridor": "accepted",
        "Rome rejects the sanctions": "suggested",
        "Tirana offers to host talks": "suggested",
    }
    events = lines(told["events/plover.jsonl"])
    assert len(events) == 7
    assert len(told["events/cameo.tsv"].decode().splitlines()) == 1 + 7
    assert told["events/left-out.tsv"].decode().splitlines() == [
        "file\twhy\titems",
        "cameo.tsv\twhat is not known is no event\t1",
        "plover.jsonl\twhat is not known is no event\t1",
    ]


def test_what_does_not_count_is_no_event_and_no_web_annotation(kept: Record) -> None:
    labelled.judge(kept, Verdict.REJECT, LAND.span.exact, why="not so")
    told = files(kept)
    assert LAND.span.exact not in told["events/plover.jsonl"].decode()
    collection = json.loads(told[f"webannotations/{OPEN.id}.jsonld"])
    exact = {i["target"]["selector"][0]["exact"] for i in collection["first"]["items"]}
    assert TRUCE.span.exact in exact
    assert not exact & {LAND.span.exact, GAP.span.exact}
    assert "cameo.tsv\tdoes not count: rejected\t1" in told["events/left-out.tsv"].decode()


def test_web_annotations_tell_the_person_and_the_field_that_was_changed(kept: Record) -> None:
    told = json.loads(files(kept)[f"webannotations/{OPEN.id}.jsonld"])
    found = {i["target"]["selector"][0]["exact"]: i for i in told["first"]["items"]}[
        TRUCE.span.exact
    ]
    assert (found["motivation"], found["creator"]["name"]) == ("assessing", "Ann")
    makers = {b["label"]: b["creator"]["type"] for b in found["body"] if "creator" in b}
    assert (makers["certainty"], makers["act"]) == ("Person", "Software")


def test_up_to_a_label_no_file_holds_anything_restricted(tmp_path: Path, kept: Record) -> None:
    with exporting(kept, GREEN) as made:
        folder = write_bag(tmp_path / "green", handover_files(made), made.info)
    assert list(check_bag(folder)) == []
    written = [f for f in folder.rglob("*") if f.is_file()]
    told = b"\n".join(str(f).encode() + b"\n" + f.read_bytes() for f in written)
    for doc in (CLOSED, LATER):
        for word in (doc.id, doc.sha256, doc.capture.sha256, doc.outlet):
            assert word.encode() not in told
    for text in (b"hush", b"Germany", b"DEU", b"secret.example", b"Italy", b"ITA", b'"number"'):
        assert text not in told
    assert b"Moscow wants land" in told
    assert b"TLP: TLP:GREEN" in (folder / "bag-info.txt").read_bytes()


def test_only_a_part_has_entries_to_be_taken_in(kept: Record) -> None:
    assert "entries.jsonl" not in files(kept)
    assert len(lines(files(kept, GREEN)["entries.jsonl"])) == 2


def test_annotations_alone_have_no_texts(kept: Record) -> None:
    with exporting(kept, ExportOptions(checked=True)) as made:
        told = {name: b"".join(pieces) for name, pieces in annotation_files(made)}
    assert set(told) == {f"{d.id}.json" for d in (OPEN, CLOSED, LATER, NOTE)}
    found = json.loads(told[f"{OPEN.id}.json"])
    assert [e["quote"] for e in found["statements"]] == [
        LAND.span.exact, TRUCE.span.exact, "Oslo blames Moscow",
    ]  # fmt: skip
    assert found["unknowns"] == []


@pytest.mark.parametrize("spoilt", [False, True])
def test_the_check_of_the_log_in_the_reference_does_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: Record, spoilt: bool
) -> None:
    told = files(kept)["log.jsonl"].decode()
    (tmp_path / "log.jsonl").write_text(told.replace("hush", "loud") if spoilt else told, "utf-8")
    page = Path(__file__).parents[3] / "docs" / "reference" / "exports.md"
    (code,) = re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (b"AssertionError" in done.stderr) == spoilt == (done.returncode != 0)


def test_a_suggestion_is_told_as_one_and_is_no_event_and_no_web_annotation(kept: Record) -> None:
    doc = document("Perhaps Bern offers a house.", id="b" * 16)
    said = statement(
        doc, "Bern offers a house", "Switzerland", Act.OFFER, "process", score=0.4, threshold=0.6
    )
    with kept.writing() as writer:
        labelled.bring(writer, doc, said)
    told = files(kept)
    (row,) = (
        r for r in csv.DictReader(told["statements.csv"].decode().splitlines())
        if r["words"] == "Bern offers a house"
    )  # fmt: skip
    assert (row["standing"], row["suggested"]) == ("suggested", "yes")
    assert json.loads(told[f"webannotations/{doc.id}.jsonld"])["total"] == 0
    (entry,) = json.loads(told[f"annotations/{doc.id}.json"])["statements"]
    assert (entry["shown"], entry["threshold"]) == (False, 0.6)
    out = told["events/left-out.tsv"].decode()
    assert "plover.jsonl\ta suggestion below the mark of its reader\t1" in out
