import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from detente.evaluation import validate
from detente.model import EventKind, Handling, Status, Verdict
from detente.record import Marked, Record
from detente.workspace.checking.noting import note, seen
from detente.workspace.exchange.exporting import Export, ExportOptions, exporting
from tests.factory import document, statement
from tests.workspace import labelled
from tests.workspace.labelled import CLOSED, CORRIDOR, LATER, NOTE, OPEN

TODAY = date(2025, 3, 20)
GREEN = ExportOptions(Handling.GREEN, today=TODAY)
RESTRICTED = (
    "Berlin",
    "Germany",
    "Secret",
    "secret.example",
    "hush",
    "corridor",
    "Rome",
    CLOSED.id,
)


@pytest.fixture
def kept() -> Iterator[Record]:
    with labelled.dossier() as record:
        yield record


def log_of(made: Export) -> list[str]:
    """The lines of the log, whole or in part."""
    if made.whole:
        return list(made.history())
    return [line for parcel in made.parcels() for line in made.log(parcel)]


def entries_of(made: Export) -> list[str]:
    return [made.entry_line(parcel) for parcel in made.parcels()]


def everything(made: Export) -> str:
    """All texts of an export in one."""
    told = [json.dumps(made.info), *entries_of(made), *log_of(made)]
    for parcel in made.parcels():
        told += [repr(parcel), json.dumps(made.annotation(parcel))]
    return "\n".join(told)


def test_the_whole_holds_every_document_and_the_history(kept: Record) -> None:
    with exporting(kept, ExportOptions()) as made:
        assert made.whole
        parcels = list(made.parcels())
        assert [p.document.id for p in parcels] == [OPEN.id, CLOSED.id, LATER.id, NOTE.id]
        assert made.info["Detente-Scope"] == "whole"
        assert (made.info["Detente-Documents"], made.info["Detente-Events"]) == ("4", "15")
        assert made.info["TLP"] == "TLP:AMBER"
        lines = [json.loads(line) for line in log_of(made)]
        assert [line["number"] for line in lines] == list(range(1, 16))
        assert lines[-1]["hash"] == made.info["Detente-Head"]
        assert made.original(CLOSED.capture.sha256) == CLOSED.capture.data


def test_up_to_a_label_nothing_restricted_goes_out(kept: Record) -> None:
    with exporting(kept, GREEN) as made:
        assert not made.whole
        told = everything(made)
        assert [p.document.id for p in made.parcels()] == [OPEN.id, NOTE.id]
        assert made.info["Detente-Documents"] == "2"
        assert made.info["TLP"] == "TLP:GREEN"
        assert not made.info.keys() & {"Detente-Events", "Detente-Head"}
        assert made.original(OPEN.capture.sha256) == OPEN.capture.data
        assert made.original(CLOSED.capture.sha256) is None
    for word in RESTRICTED:
        assert word not in told
    for line in told.splitlines():
        assert '"number"' not in line


def test_an_original_shared_with_a_restricted_document_stays(kept: Record) -> None:
    both = replace(CLOSED.capture, data=b"a feed", sha256=hashlib.sha256(b"a feed").hexdigest())
    free, shut = document("Bern offers a room."), document("Bern names the hotel.")
    with kept.writing() as writer:
        labelled.bring(writer, replace(free, capture=both))
        number = labelled.bring(writer, replace(shut, capture=both))
        writer.append(EventKind.MARKED, Marked(fields=(("handling", "TLP:RED"),)), number)
    with exporting(kept, GREEN) as made:
        assert free.id in {p.document.id for p in made.parcels()}
        assert made.original(both.sha256) is None
    with exporting(kept, ExportOptions()) as made:
        assert made.original(both.sha256) == b"a feed"


def test_only_what_a_person_checked_goes_out(kept: Record) -> None:
    with exporting(kept, ExportOptions(checked=True)) as made:
        assert made.info["Detente-Scope"] == "only what a person has checked"
        assert "Detente-Head" not in made.info
        statuses = {e.status for p in made.parcels() for e in p.entries}
        assert statuses == {Status.ACCEPTED, Status.EDITED, Status.ADDED}
        log = [json.loads(line) for line in log_of(made)]
        assert "reject" not in {line.get("verdict") for line in log}


def test_a_partial_log_tells_who_did_what_when_and_why(kept: Record) -> None:
    with exporting(kept, GREEN) as made:
        log = [json.loads(line) for line in log_of(made)]
    (edit,) = (line for line in log if line.get("verdict") == "edit")
    assert (edit["who"], edit["document"], edit["why"]) == ("Ann", OPEN.id, "softer")
    assert edit["fields"] == {"certainty": "possible"}
    assert edit["time"] == "2025-03-20T08:00:12.000000Z"
    assert {line["kind"] for line in log} == {"document", "reading", "added", "judged"}


def test_an_annotation_tells_how_each_entry_stands(kept: Record) -> None:
    with exporting(kept, ExportOptions()) as made:
        for parcel in made.parcels():
            told = made.annotation(parcel)
            assert validate(told, parcel.document.text) == []
        told = made.annotation(next(made.parcels()))
    assert [(e["standing"], e.get("by")) for e in told["statements"]] == [
        ("accepted", "Ann"), ("edited", "Ann"), ("added", "Ann"),
    ]  # fmt: skip
    assert told["text_sha256"] == OPEN.sha256


def test_the_sources_of_an_edited_chain_go_out_under_their_aliases() -> None:
    said = statement(OPEN, "Moscow wants land", "Russia", CORRIDOR.act, "territory")
    with labelled.record() as record:
        with record.writing() as writer:
            labelled.bring(writer, OPEN, said)
            labelled.rename_source(writer, "Deep Source", "Source A")
        fields = (("chain", "Deep Source (official)"),)
        labelled.judge(record, Verdict.EDIT, "Moscow wants land", fields=fields)
        with exporting(record, GREEN) as made:
            told = "".join((*entries_of(made), *log_of(made)))
    assert "Source A (official)" in told
    assert "Deep Source" not in told


def test_notes_and_marks_go_out_with_the_whole_alone(kept: Record) -> None:
    note(kept, OPEN.id, "Between us: thin.")
    seen(kept, OPEN.id)
    with exporting(kept, GREEN) as made:
        part = "\n".join([json.dumps(made.info), *entries_of(made), *log_of(made)])
    with exporting(kept, ExportOptions(today=TODAY)) as made:
        whole = "\n".join(log_of(made))
    assert "Between us" in whole
    assert '"kind":"seen"' in whole
    assert "Between us" not in part
    assert "seen" not in part
