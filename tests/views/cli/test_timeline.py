import json
from pathlib import Path
from typing import Any

import pytest

from detente.model import Verdict
from detente.record import open_record
from tests.factory import document, reading
from tests.views.cli.asking import WIDTHS, empty, filled, harm, judge, key, run
from tests.workspace.dossiers import bring


def test_days_are_headings_over_what_happened(tmp_path: Path) -> None:
    name = filled(tmp_path)
    out = run("timeline", "-d", name, width=200).stdout
    lines = out.splitlines()
    newest, oldest = lines.index("Tuesday, 18 March 2025"), lines.index("Thursday, 13 March 2025")
    assert newest < oldest
    assert "(meeting, held)" in lines[newest + 1]
    assert "(report) An offer is made" in out
    assert key(name, act="demand")[:9] in out
    assert "┄ not checked" in out
    assert "TLP:AMBER" in out


def test_what_tells_no_date_stands_under_no_day(tmp_path: Path) -> None:
    name = filled(tmp_path)
    with open_record(name, "Ann") as record:
        bring(record, reading(document("A samovar arrived.", published=None)))
    lines = run("timeline", "-d", name).stdout.splitlines()
    assert "report.txt" in lines[lines.index("Date not told") + 1]
    told = [json.loads(line) for line in run("timeline", "--json", "-d", name).stdout.splitlines()]
    assert [h["day"] for h in told].index(None) == len(told) - 1
    assert run("search", "samovar", "-d", name).stdout.startswith("date not told  no title")
    (hit,) = run("search", "samovar", "--json", "-d", name).stdout.splitlines()
    assert json.loads(hit)["day"] is None


def test_filters_narrow_it(tmp_path: Path) -> None:
    name = filled(tmp_path)
    out = run("timeline", "-d", name, "--party", "Kremlin", "--until", "2025-03-13").stdout
    assert "Russia → Ukraine" in out
    assert "refuses" not in out
    assert "report)" not in out


def test_a_limit_tells_how_many_more(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    out = run("timeline", "-d", filled(tmp_path), "--limit", "1").stdout
    assert "TIMELINE 1 line " in out
    assert "4 earlier items left out" in out
    whole = run("timeline", "-d", filled(tmp_path / "x"), "--limit", "0").stdout
    assert "TIMELINE 8 lines" in whole
    assert "left out" not in whole


def test_what_is_checked_is_told(tmp_path: Path) -> None:
    name = filled(tmp_path)
    judge(name, key(name, act="demand"), Verdict.ACCEPT)
    assert "✓ checked" in run("timeline", "-d", name).stdout


def test_flagged_reports_are_marked_and_what_they_tell_is_named_as_left_out(
    tmp_path: Path,
) -> None:
    name = filled(tmp_path)
    assert "flagged" not in run("timeline", "-d", name).stdout
    report = next(h for h in lines_of(name) if h["kind"] == "report")["documents"][0]
    run("flag", str(report["number"]), "forged", "--why", "never sent", "-d", name)
    out = run("timeline", "-d", name, width=200).stdout
    assert "flagged forged · does not count" in out
    left_out = f"What flagged reports tell is left out: {report['number']} (forged)"
    assert left_out in out
    assert left_out in run("timeline", "--party", "Ukraine", "-d", name, width=200).stdout
    flags = [d["flag"] for h in lines_of(name) if h["kind"] == "report" for d in h["documents"]]
    assert "forged" in flags


def lines_of(name: str) -> list[Any]:
    out = run("timeline", "--limit", "0", "--json", "-d", name).stdout
    return [json.loads(line) for line in out.splitlines()]


def test_json_is_an_object_a_line(tmp_path: Path) -> None:
    out = run("timeline", "-d", filled(tmp_path), "--json").stdout
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line["kind"] for line in lines[:4]] == ["meeting", "statement", "not known", "report"]
    assert lines[0]["entries"][0]["handling"] == "TLP:AMBER"
    assert lines[3]["documents"][0]["outlet"] == "Daily Gazette"


def test_an_empty_dossier_says_what_to_do(tmp_path: Path) -> None:
    assert "bring reports in" in run("timeline", "-d", empty(tmp_path)).stdout


@pytest.mark.parametrize("width", WIDTHS)
def test_hostile_text_is_harmless_and_lines_fit(tmp_path: Path, width: int) -> None:
    name = filled(tmp_path, harmful=True)
    out = run("timeline", "-d", name, width=width).stdout
    assert harm(out + run("timeline", "-d", name, "--json").stdout) == []
    assert "Red" in out
    assert max(map(len, out.splitlines())) <= width
