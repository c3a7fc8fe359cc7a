import csv
import io
import json
from pathlib import Path

from detente.record import create
from tests.factory import reading
from tests.views.cli.asking import empty, filled, harm, run
from tests.workspace.dossiers import bring
from tests.workspace.positions.test_offers import DOC, LATER, OLD, PUT, SEA, SWAP, YES


def plans(folder: Path) -> str:
    name = str(folder / "plans.detente")
    with create(name, "Ann") as record:
        bring(record, reading(DOC, PUT, SWAP, YES, LATER))
        bring(record, reading(OLD, SEA))
    return name


def test_a_proposal_is_listed_with_its_answers(tmp_path: Path) -> None:
    out = run("proposals", "-d", plans(tmp_path), width=160).stdout
    assert "30-day ceasefire" in out
    assert "● Ukraine: accepted" in out
    assert "◇ Russia: deferred" in out
    assert "since 13 March 2025" in out


def test_issue_and_party_narrow(tmp_path: Path) -> None:
    name = plans(tmp_path)
    assert "sea truce" not in run("proposals", "-d", name, "--issue", "prisoners").stdout
    assert "30-day" not in run("proposals", "-d", name, "--party", "Turkey").stdout
    none = run("proposals", "-d", name, "--since", "2026-01-01").stdout
    assert "Nothing like that was put forward" in none


def test_one_proposal_is_shown_whole(tmp_path: Path) -> None:
    name = plans(tmp_path)
    line = run("proposals", "-d", name, "--party", "Ukraine", "--json").stdout
    key = json.loads(line)["id"]
    out = run("proposals", "show", key[:9], "-d", name, width=160).stdout
    for words in ("told so", "why", "of the time when checked", "detente show ID"):
        assert words in out
    told = json.loads(run("proposals", "show", key, "-d", name, "--json").stdout)
    assert told["versions"][0]["words"].startswith("Washington proposed a 30-day ceasefire")
    assert told["responses"][0]["ties"][0]["confidence"] < 1


def test_what_is_no_proposal_is_refused(tmp_path: Path) -> None:
    name = plans(tmp_path)
    assert run("proposals", "tell", "p12345", "-d", name).exit_code == 2
    assert run("proposals", "show", "-d", name).exit_code == 2


def test_a_spreadsheet_has_a_row_an_answer(tmp_path: Path) -> None:
    text = run("proposals", "-d", plans(tmp_path), "--csv").stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(r["party"], r["answer"]) for r in rows] == [
        ("Russia", "deferred"), ("Ukraine", "accepted"), ("", ""),
    ]  # fmt: skip
    assert rows[2]["proposers"] == "Turkey"


def test_hostile_text_is_harmless(tmp_path: Path) -> None:
    name = filled(tmp_path, harmful=True)
    assert harm(run("proposals", "-d", name, "--all").stdout) == []
    assert "add brings reports in" in run("proposals", "-d", empty(tmp_path)).stdout
