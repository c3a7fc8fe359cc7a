import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from detente.errors import UnknownEntry
from detente.views.cli.entry import app
from tests.views.cli.asking import WIDTHS, empty, harm, run
from tests.workspace.optioned import options


def filled(folder: Path, *, harmful: bool = False) -> str:
    name = str(folder / "talks.detente")
    options(name, harmful=harmful).close()
    return name


def lines(name: str, *arguments: str) -> list[dict[str, object]]:
    return [
        json.loads(line)
        for line in run("terms", *arguments, "-d", name, "--json").stdout.splitlines()
    ]


def test_each_term_has_its_words_counts_and_who_stands_where(tmp_path: Path) -> None:
    out = run("terms", "-d", filled(tmp_path), "--issue", "ceasefire", width=120).stdout
    for words in (
        "TERMS 3", "“60-day ceasefire”", "days: ceasefire: step 2", "2 statements · 2 reports",
        "2 roots", "● Ukraine gives · 2 March 2025", "▲ United States wants", "✕ Russia refuses",
        "also “a 60-day ceasefire” and 1 other wording", "┄ not checked",
    ):  # fmt: skip
        assert words in out, words


def test_terms_are_narrowed_and_dated(tmp_path: Path) -> None:
    name = filled(tmp_path)
    assert len(lines(name, "--party", "Kyiv")) == 2
    assert len(lines(name, "--at", "2025-03-01")) == 1
    assert "as of 1 March 2025" in run("terms", "-d", name, "--at", "2025-03-01").stdout
    assert "No statement tells a concrete option" in run("terms", "-d", empty(tmp_path)).stdout


def test_csv_has_a_row_for_each_state(tmp_path: Path) -> None:
    out = run("terms", "-d", filled(tmp_path), "--csv").stdout
    rows = list(csv.DictReader(out.splitlines()))
    assert {(r["name"], r["party"], r["state"]) for r in rows} >= {
        ("30-day ceasefire", "Russia", "wants"),
        ("60-day ceasefire", "Ukraine", "gives"),
    }


def test_a_term_is_shown_whole(tmp_path: Path) -> None:
    name = filled(tmp_path)
    key = next(str(t["id"]) for t in lines(name) if t["name"] == "60-day ceasefire")
    out = run("terms", "show", key[:8], "-d", name, width=120).stdout
    assert "TERM · 2 WORDINGS ─" in out
    assert "“a roughly two-month truce”" in out
    assert "Daily Gazette" in out
    (line,) = (json.loads(run("terms", "show", key, "-d", name, "--json").stdout),)
    assert [p["history"] for p in line["positions"]] == [[], []]


def test_the_dossier_can_be_named_before_the_command(tmp_path: Path) -> None:
    name = filled(tmp_path)
    key = str(lines(name)[0]["id"])
    assert key[:9] in run("terms", "-d", name, "show", key).stdout


def test_deeds_change_the_list_and_tell_how_they_are_undone(tmp_path: Path) -> None:
    name = filled(tmp_path)
    told = {str(t["name"]): t for t in lines(name, "--issue", "ceasefire")}
    thirty, sixty = (str(told[f"{n}-day ceasefire"]["id"]) for n in (30, 60))
    before = lines(name)
    out = run("terms", "merge", thirty[:7], sixty[:7], "--why", "one offer", "-d", name).stdout
    assert "made one term of" in out
    assert "detente undo" in out
    one = lines(name, "--issue", "ceasefire")[0]
    split = run(
        "terms", "split", str(one["id"]), str(told["30-day ceasefire"]["statements"][0]),  # type: ignore[index]
        "--why", "two after all", "-d", name,
    )  # fmt: skip
    assert "made a term of their own" in split.stdout
    run("terms", "rename", sixty, "long truce", "--why", "short", "-d", name)
    run("terms", "order", sixty, thirty, "--by", "risk", "--why", "ours", "-d", name)
    after = {t["name"]: (t["named"], t["rank"], t["scale"]) for t in lines(name)}
    assert after["long truce"] == (True, 0, "risk")
    assert after["30-day ceasefire"] == (False, 1, "risk")
    assert "named by a person" in run("terms", "-d", name).stdout
    for _ in range(4):
        run("undo", "-d", name)
    assert lines(name) == before


def test_one_statement_is_moved_and_that_is_undone(tmp_path: Path) -> None:
    name = filled(tmp_path)
    before = lines(name)
    told = {str(t["name"]): t for t in lines(name, "--issue", "ceasefire")}
    moved = str(told["30-day ceasefire"]["statements"][0])  # type: ignore[index]
    out = run(
        "terms", "move", moved[:9], str(told["60-day ceasefire"]["id"]), "--why", "so", "-d", name
    ).stdout
    assert f"moved {moved[:9]} to “60-day ceasefire”" in out
    (now,) = (t for t in lines(name) if moved in t["statements"])  # type: ignore[operator]
    assert len(now["statements"]) == 3  # type: ignore[arg-type]
    assert "moved a statement to the term of another" in run("log", "-d", name).stdout
    run("undo", "-d", name)
    assert lines(name) == before


def test_a_reason_is_needed_and_an_unknown_term_is_told(tmp_path: Path) -> None:
    name = filled(tmp_path)
    refused = CliRunner().invoke(app, ["terms", "rename", "t1", "x", "-d", name])
    assert refused.exit_code == 2
    with pytest.raises(UnknownEntry, match="detente terms lists them"):
        run("terms", "show", "t_none", "-d", name)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_of_a_report_colours_or_hides(tmp_path: Path, width: int) -> None:
    out = run("terms", "-d", filled(tmp_path, harmful=True), "--all", width=width).stdout
    assert "corridor" in out
    assert not harm(out)
    assert max(map(len, out.splitlines())) <= width
