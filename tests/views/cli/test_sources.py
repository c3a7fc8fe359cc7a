import json
from pathlib import Path

import pytest

from detente.model import EventKind
from detente.record import Graded, Renamed, open_record
from tests.views.cli.asking import WIDTHS, empty, filled, harm, run


def test_each_source_tells_what_rests_on_it(tmp_path: Path) -> None:
    out = run("sources", "-d", filled(tmp_path), width=200).stdout
    assert "SOURCES 4" in out
    assert "1 report · 2 statements · 13 March 2025" in out
    assert "1 report · 1 copy of others · 0 statements" in out
    assert "two officials" in out
    assert "(anonymous) not graded" in out
    assert "TLP:AMBER" in out


def test_grades_aliases_and_own_notes_are_told(tmp_path: Path) -> None:
    name = filled(tmp_path, harmful=True)
    with open_record(name, "Ann") as record, record.writing() as writer:
        writer.append(EventKind.SOURCE_ALIAS, Renamed(name="Daily Gazette", into="Source A"))
        said = Graded(source="Sample Wire", grade="B", since="2025-01-01", why="often right")
        writer.append(EventKind.RELIABILITY, said)
    out = run("sources", "-d", name, width=200).stdout
    assert "B, usually reliable since 1 January 2025, by Ann (often right)" in out
    assert "Daily Gazette" not in out
    assert "kept under an alias" in out
    assert "own note, no press" in out


def test_reports_are_listed_with_their_numbers(tmp_path: Path) -> None:
    out = run("sources", "-d", filled(tmp_path), "--reports", width=200).stdout
    assert "REPORTS 3" in out
    assert "a copy, does not count" in out


def test_json_is_an_object_a_line(tmp_path: Path) -> None:
    name = filled(tmp_path)
    lines = [json.loads(x) for x in run("sources", "-d", name, "--json").stdout.splitlines()]
    assert [line["name"] for line in lines][:2] == ["Sample Wire", "Daily Gazette"]
    out = run("sources", "-d", name, "--reports", "--json").stdout
    assert [json.loads(line)["number"] for line in out.splitlines()] == [2, 6, 4]


def test_an_empty_dossier_says_what_to_do(tmp_path: Path) -> None:
    assert "detente add" in run("sources", "-d", empty(tmp_path)).stdout


@pytest.mark.parametrize("options", [[], ["--reports"]])
@pytest.mark.parametrize("width", WIDTHS)
def test_hostile_text_is_harmless_and_lines_fit(
    tmp_path: Path, options: list[str], width: int
) -> None:
    name = filled(tmp_path, harmful=True)
    out = run("sources", "-d", name, *options, width=width).stdout
    assert harm(out + run("sources", "-d", name, *options, "--json").stdout) == []
    assert "Red" in out
    assert max(map(len, out.splitlines())) <= width
