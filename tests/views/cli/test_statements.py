import csv
import io
import json
from pathlib import Path

import pytest

from detente.errors import UnknownName
from detente.model import Act, Verdict
from detente.record import open_record
from tests.factory import document, reading, statement
from tests.views.cli.asking import WIDTHS, empty, filled, harm, judge, key, run
from tests.workspace.dossiers import HOSTILE, bring


def test_each_line_has_an_id_words_standing_and_source(tmp_path: Path) -> None:
    name = filled(tmp_path)
    out = run("statements", "-d", name, width=200).stdout
    assert key(name, act="demand")[:9] in out
    assert "“Russia demands that Ukraine stay out of NATO”" in out
    assert out.count("┄ not checked") == 3
    assert "Sample Wire ← two officials" in out
    assert "3 statements" in out
    assert "2 more do not count" in out
    assert "TLP:AMBER · embargo until 1 April 2025" in out


def test_checked_edited_and_rejected_ones_are_told_apart(tmp_path: Path) -> None:
    name = filled(tmp_path)
    judge(name, key(name, act="demand"), Verdict.ACCEPT)
    judge(name, key(name, act="reject"), Verdict.REJECT)
    judge(name, key(name, act="propose"), Verdict.EDIT, ("act", "offer"))
    out = run("statements", "-d", name, "--all", width=200).stdout
    assert "✓ checked ·" in out
    assert "✓ checked, edited" in out
    assert "✗ rejected, does not count" in out
    assert "in a copy, does not count" in out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--party", "Kremlin"], "Russia demands"),
        (["--act", "reject"], "Ukraine refuses"),
        (["--issue", "ceasefire"], "full ceasefire"),
        (["--since", "2025-03-18"], "full ceasefire"),
        (["--source", "gazette"], "full ceasefire"),
        (["--toward", "Kyiv"], "Russia demands"),
        (["--min-score", "0.8"], "Russia demands"),
        (["--document", "4"], "full ceasefire"),
        (["--status", "suggested", "--issue", "ceasefire"], "full ceasefire"),
    ],
)
def test_filters_leave_what_is_wanted(tmp_path: Path, options: list[str], words: str) -> None:
    out = run("statements", "-d", filled(tmp_path), *options).stdout
    assert words in out
    assert "1 statement " in out


def test_checked_and_unchecked(tmp_path: Path) -> None:
    name = filled(tmp_path)
    judge(name, key(name, act="demand"), Verdict.ACCEPT)
    assert "1 statement " in run("statements", "-d", name, "--checked").stdout
    assert "2 statements" in run("statements", "-d", name, "--unchecked").stdout


def test_a_limit_tells_how_many_more(tmp_path: Path) -> None:
    out = run("statements", "-d", filled(tmp_path), "--limit", "1").stdout
    assert "1 of 3 statements" in out
    assert "2 more; --limit 0 shows all." in out


def test_json_is_an_object_a_line(tmp_path: Path) -> None:
    out = run("statements", "-d", filled(tmp_path), "--json").stdout
    lines = [json.loads(line) for line in out.splitlines()]
    assert len(lines) == 3
    restricted = [line for line in lines if line["handling"] == "TLP:AMBER"]
    assert [line["document"]["outlet"] for line in restricted] == ["Daily Gazette"]
    assert all(line["status"] == "suggested" and not line["checked"] for line in lines)


def test_csv_goes_to_a_file_or_to_the_output(tmp_path: Path) -> None:
    name, file = filled(tmp_path), tmp_path / "table.csv"
    assert run("statements", "-d", name, "--csv", str(file)).stdout == ""
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8"))))
    assert len(rows) == 3
    assert {row["handling"] for row in rows} == {"TLP:CLEAR", "TLP:AMBER"}
    printed = run("statements", "-d", name, "--csv", "-").stdout
    assert len(list(csv.DictReader(io.StringIO(printed)))) == 3


@pytest.mark.parametrize(("limit", "rows"), [((), 3), (("--limit", "2"), 2), (("--limit", "0"), 3)])
def test_a_table_is_whole_unless_a_limit_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: tuple[str, ...], rows: int
) -> None:
    monkeypatch.setattr("detente.views.cli.statements.SHOWN", 1)
    printed = run("statements", "-d", filled(tmp_path), "--csv", "-", *limit).stdout
    assert len(list(csv.DictReader(io.StringIO(printed)))) == rows


def test_an_unknown_party_is_told_with_near_ones(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="did you mean Russia"):
        run("statements", "-d", filled(tmp_path), "--party", "Rusia")


def test_an_empty_dossier_says_what_to_do(tmp_path: Path) -> None:
    assert "No statement is like that" in run("statements", "-d", empty(tmp_path)).stdout


@pytest.mark.parametrize("width", WIDTHS)
def test_hostile_text_is_harmless_and_lines_fit(tmp_path: Path, width: int) -> None:
    out = run("statements", "-d", filled(tmp_path, harmful=True), width=width).stdout
    assert harm(out) == []
    assert "offers a truce" in out
    assert max(map(len, out.splitlines())) <= width


def test_hostile_text_in_json_is_spelt_out(tmp_path: Path) -> None:
    out = run("statements", "-d", filled(tmp_path, harmful=True), "--json").stdout
    assert harm(out) == []
    speakers = [json.loads(line)["statement"]["speaker"]["name"] for line in out.splitlines()]
    assert HOSTILE in speakers


def test_a_dossier_must_be_named() -> None:
    assert run("statements").exit_code == 2


def test_suggestions_are_listed_where_asked_and_else_only_counted(tmp_path: Path) -> None:
    name = filled(tmp_path)
    doc = document("Perhaps Bern offers a house.", id="7" * 16)
    said = statement(
        doc, "Bern offers a house", "Switzerland", Act.OFFER, "process", score=0.4, threshold=0.6
    )
    with open_record(name, "Ann") as record:
        bring(record, reading(doc, said))
    out = run("statements", "-d", name, width=200).stdout
    assert "Bern" not in out
    assert "1 suggestion below the mark, not counted; --suggested lists them." in out
    assert "2 more do not count" in out
    told = run("statements", "-d", name, "--suggested", width=200).stdout
    assert "“Bern offers a house”" in told
    assert "a suggestion below the mark 0.60, does not count until accepted" in told
    assert "1 statement" in told
    (line,) = run("statements", "-d", name, "--suggested", "--json").stdout.splitlines()
    made = json.loads(line)
    assert (made["status"], made["counts"]) == ("suggested", False)
    assert made["statement"]["suggested"]
    shown = run("show", made["id"], "-d", name).stdout
    assert "a suggestion below the mark 0.60, does not count until accepted" in shown
    judge(name, made["id"], Verdict.ACCEPT)
    assert "Bern" in run("statements", "-d", name).stdout
