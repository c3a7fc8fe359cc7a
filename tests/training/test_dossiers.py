import json
from pathlib import Path
from typing import Any

import pytest
from training.dossiers import by_people, by_series, document_of, write

from detente.record import open_record

TEXT = "Avonia demands that Bordia clear the mines. Bordia refuses."


def row(**changed: Any) -> dict[str, Any]:
    told = {
        "id": "mini-1", "text": TEXT, "outlet": "Wire", "published": "2024-04-01",
        "language": "en", "agency": ["Sample Agency"], "title": "Mines", "byline": "",
        "url": "https://example.org/mines",
    }  # fmt: skip
    return {**told, **changed}


def annotated(folder: Path) -> None:
    end = TEXT.index(".")
    said = {
        "id": "s1", "start": 0, "end": end, "quote": TEXT[:end],
        "speaker": {"name": "Avonia", "party": "Avonia"}, "act": "demand",
        "issue": "disarmament", "target": ["Bordia"], "certainty": "certain",
        "condition": None, "when": "current", "chain": [],
    }  # fmt: skip
    told = {"doc": "mini-1", "statements": [said], "meetings": [], "unknowns": []}
    (folder / "mini-1.json").write_text(json.dumps(told), "utf-8")


def test_a_document_is_as_its_row_tells() -> None:
    made = document_of(row())
    assert (made.outlet, made.title, made.url) == ("Wire", "Mines", "https://example.org/mines")
    assert (made.agency, made.text) == ("Sample Agency", TEXT)
    assert made.published is not None
    assert made.published.value == "2024-04-01"


@pytest.mark.parametrize("agencies", [["One", "Two"], []])
def test_of_several_agencies_none_is_the_documents(agencies: list[str]) -> None:
    assert document_of(row(agency=agencies)).agency == ""


def test_a_dossier_holds_what_people_annotated(tmp_path: Path) -> None:
    gold = tmp_path / "gold" / "train"
    gold.mkdir(parents=True)
    annotated(gold)
    file = tmp_path / "mini.detente"
    other = row(id="mini-2", text="Nobody has annotated this report.", url="")
    lines = list(write([row(), other], by_people(tmp_path), file))
    assert lines == ["mini-1  annotations  1 statements", "mini-2  not read  0 statements"]
    with open_record(str(file), "test") as record, record.reading() as reader:
        assert [e.item.span.exact for e in reader.entries()] == [TEXT[: TEXT.index(".")]]


def test_what_no_network_read_is_read_by_another(tmp_path: Path) -> None:
    reading = by_series(tmp_path, "rules")(document_of(row()), "mini-1")
    assert reading.reader.startswith("rules")
