import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from detente.errors import EvaluationError
from detente.model import Entry, Status, Verdict
from detente.record import DocumentBrought, Record, create
from detente.workspace.exchange.annotating import annotate
from detente.workspace.exchange.merging import Merged, Origin
from tests.workspace import labelled
from tests.workspace.labelled import BLAME, GAP, LAND, MET, OPEN, TRUCE

SOURCE = Origin("gold", dated=False)


@pytest.fixture
def kept() -> Iterator[Record]:
    with create(":memory:", "Ben") as record:
        with record.writing() as writer:
            labelled.bring(writer, OPEN, LAND, TRUCE, MET, GAP)
        yield record


def statement(words: str, party: str, act: str, issue: str, **fields: Any) -> dict[str, Any]:
    start = OPEN.text.index(words)
    return {
        "id": words, "start": start, "end": start + len(words), "quote": words,
        "speaker": {"name": party, "party": party}, "act": act, "issue": issue, "target": [],
        "certainty": "certain", "condition": None, "when": "current", "chain": [], **fields,
    }  # fmt: skip


def put(record: Record, folder: Path, *statements: dict[str, Any], **fields: Any) -> Merged:
    told = {
        "text_sha256": OPEN.sha256, "statements": list(statements), "meetings": [],
        "unknowns": [], **fields,
    }  # fmt: skip
    (folder / "a.json").write_text(json.dumps(told), "utf-8")
    with record.writing() as writer:
        return annotate(writer, folder, SOURCE)


def entries(record: Record) -> dict[str, Entry]:
    with record.reading() as reader:
        return {e.item.span.exact: e for e in reader.entries()}


def test_what_was_accepted_as_it_is_read_here_is_accepted(kept: Record, tmp_path: Path) -> None:
    land = statement(LAND.span.exact, "Russia", "demand", "territory", standing="edited", by="Ann")
    made = put(kept, tmp_path, land)
    told = entries(kept)[LAND.span.exact]
    assert (told.status, made.judgements) == (Status.ACCEPTED, 1)
    (judged,) = told.judgements
    assert (judged.who, judged.why) == ("Ann", "imported by Ben from gold")


def test_what_was_accepted_otherwise_than_it_is_read_here_is_edited(
    kept: Record, tmp_path: Path
) -> None:
    fields = {"standing": "accepted", "certainty": "possible", "target": ["Ukraine"]}
    put(kept, tmp_path, statement(LAND.span.exact, "Russia", "demand", "territory", **fields))
    told = entries(kept)[LAND.span.exact]
    assert told.status is Status.EDITED
    (judged,) = told.judgements
    assert dict(judged.fields) == {"certainty": "possible", "targets": "Ukraine"}
    assert judged.who == "unnamed"


def test_what_was_rejected_is_rejected(kept: Record, tmp_path: Path) -> None:
    start = OPEN.text.index(GAP.span.exact)
    gap = {
        "id": "u1", "start": start, "end": start + len(GAP.span.exact), "quote": GAP.span.exact,
        "kind": "content", "subject": "", "issue": "process", "standing": "rejected", "by": "Ann",
    }  # fmt: skip
    put(kept, tmp_path, unknowns=[gap])
    told = entries(kept)[GAP.span.exact]
    assert [j.verdict for j in told.judgements] == [Verdict.REJECT]


def test_what_a_person_added_is_added_once(kept: Record, tmp_path: Path) -> None:
    added = statement(
        BLAME.span.exact, "Norway", "accuse", "violations", standing="added", by="Ann"
    )
    made = put(kept, tmp_path, added)
    told = entries(kept)[BLAME.span.exact]
    assert (told.status, made.stated) == (Status.ADDED, 1)
    assert [j.verdict for j in told.judgements] == [Verdict.ADD]
    again = put(kept, tmp_path, added)
    assert (again.stated, again.judgements, again.here) == (0, 0, 1)


def test_suggestions_change_nothing_that_was_read(kept: Record, tmp_path: Path) -> None:
    before = entries(kept)
    suggested = statement(LAND.span.exact, "Serbia", "offer", "territory", standing="suggested")
    made = put(kept, tmp_path, suggested, statement(BLAME.span.exact, "Norway", "accuse", "other"))
    assert entries(kept) == before
    assert (made.known, made.judgements, made.stated) == (1, 0, 0)


def test_a_document_that_nobody_has_read_is_read_by_the_annotation(tmp_path: Path) -> None:
    with create(":memory:", "Ben") as record:
        with record.writing() as writer:
            writer.bring(DocumentBrought(document=OPEN))
        land = statement(LAND.span.exact, "Russia", "demand", "territory")
        put(record, tmp_path, land, reader="rules 1.0")
        told = entries(record)[LAND.span.exact]
        with record.reading() as reader:
            assert reader.document(OPEN.id).reader == "rules 1.0"
    assert told.status is Status.SUGGESTED


def test_a_text_that_is_not_here_is_told(kept: Record, tmp_path: Path) -> None:
    made = put(kept, tmp_path, text_sha256="0" * 64)
    assert made.missing == ("a.json: no report of the dossier has its text; add it first",)


def test_a_malformed_annotation_is_refused(kept: Record, tmp_path: Path) -> None:
    before = entries(kept)
    land = statement(LAND.span.exact, "Russia", "dance", "territory", standing="accepted")
    with pytest.raises(EvaluationError, match="do not fit its text"):
        put(kept, tmp_path, land)
    assert entries(kept) == before
