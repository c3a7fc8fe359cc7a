"""A dossier made by commands is measured by a command."""

import json
from pathlib import Path
from typing import Any

import pytest

from detente.model import text_sha256
from tests.evaluation.mini import FIRST, SECOND, expectations
from tests.views.cli.fakes import run

ISSUE = "ceasefire"
SAID = {
    "one": (
        (FIRST, "Avonia proposed a ten-day truce", "Avonia", "propose", ["Bordia"]),
        (FIRST, "Bordia refused the truce", "Bordia", "reject", ["Avonia"]),
    ),
    "two": (
        (SECOND, "Bordia has now accepted the truce", "Bordia", "accept", ["Avonia"]),
        (SECOND, "Bordia denied that it accepted it", "Bordia", "deny", []),
    ),
}


def entry(text: str, words: str, party: str, act: str, targets: list[str]) -> dict[str, Any]:
    start = text.index(words)
    return {
        "id": f"s{start}", "start": start, "end": start + len(words), "quote": words,
        "speaker": {"name": party, "party": party}, "act": act, "issue": ISSUE,
        "target": targets, "certainty": "certain", "condition": None, "when": "current",
        "chain": [],
    }  # fmt: skip


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier of both reports, with annotations in place of a reader."""
    file, notes = tmp_path / "mini.detente", tmp_path / "notes"
    notes.mkdir()
    assert run("new", str(file)).exit_code == 0
    for name, said in SAID.items():
        text = said[0][0]
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        told = {"doc": name, "text_sha256": text_sha256(text), "meetings": [], "unknowns": []}
        entries = [entry(*each) for each in said]
        (notes / f"{name}.json").write_text(json.dumps({**told, "statements": entries}), "utf-8")
    for name, day in (("one", "2024-04-01"), ("two", "2024-04-02")):
        added = run(
            "add", "-d", str(file), str(tmp_path / f"{name}.txt"), "--date", day,
            "--outlet", "Sample Wire", "--annotations", str(notes),
        )  # fmt: skip
        assert added.exit_code == 0, added.output
    return file


def test_a_dossier_is_measured(dossier: Path, tmp_path: Path) -> None:
    told = expectations(tmp_path)
    result = run("evaluate", "negotiation", str(told), str(dossier), "--json")
    assert result.exit_code == 0, result.output
    figures = json.loads(result.stdout)
    right = {kind: row["right"]["n"] for kind, row in figures["kinds"].items()}
    assert right["proposals"] == right["answers"] == right["changes"] == 1
    assert figures["roots"]["found"] == 1
    assert "k1" in {row["id"] for row in figures["missed"]}


def test_what_was_missed_is_shown(dossier: Path, tmp_path: Path) -> None:
    result = run("evaluate", "negotiation", str(expectations(tmp_path)), str(dossier))
    assert result.exit_code == 0
    assert "conditions k1" in result.stdout
    assert "not read" in result.stdout


def test_a_dossier_of_other_reports_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "empty.detente"
    assert run("new", str(file)).exit_code == 0
    result = run("evaluate", "negotiation", str(expectations(tmp_path)), str(file))
    assert result.exit_code != 0
    assert "lacks 2 of the 2 reports" in str(result.exception)
