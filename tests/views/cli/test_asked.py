import json
from pathlib import Path

import pytest

from detente.model import Verdict
from tests.views.cli.asking import WIDTHS, empty, filled, harm, judge, key, run

COMMANDS = ("demands", "proposals", "meetings", "unknowns")
WORDS = {
    "demands": "Russia demands that Ukraine stay out of NATO",
    "proposals": "full ceasefire",
    "meetings": "American and Russian officials met in Jeddah",
    "unknowns": "It is not known whether Russia will answer",
}
KINDS = {"demands": "s", "proposals": "s", "meetings": "m", "unknowns": "u"}


@pytest.mark.parametrize("command", COMMANDS)
def test_each_line_has_an_id_words_and_standing(tmp_path: Path, command: str) -> None:
    name = filled(tmp_path)
    out = run(command, "-d", name, width=200).stdout
    assert WORDS[command] in out
    act = {"demands": "demand", "proposals": "propose"}.get(command, "")
    assert key(name, kind=KINDS[command], act=act)[:9] in out
    assert "┄ not checked" in out
    assert ("TLP:AMBER" in out) == (command != "demands")


def test_where_awaited_answers_are_is_said(tmp_path: Path) -> None:
    name = filled(tmp_path)
    assert run("unknowns", "-d", name).stdout.splitlines()[-1].endswith("detente awaiting.")
    assert "detente awaiting" not in run("meetings", "-d", name).stdout


def test_what_is_checked_is_told(tmp_path: Path) -> None:
    name = filled(tmp_path)
    judge(name, key(name, act="demand"), Verdict.ACCEPT)
    assert "✓ checked" in run("demands", "-d", name).stdout


@pytest.mark.parametrize("command", ["proposals", "meetings", "unknowns"])
def test_days_and_knowledge_leave_out_what_came_later(tmp_path: Path, command: str) -> None:
    name = filled(tmp_path)
    by_day = run(command, "-d", name, "--at", "2025-03-14").stdout
    known = run(command, "-d", name, "--known", "2025-03-14T12:00").stdout
    assert WORDS[command] not in by_day + known
    assert "as of 14 March 2025" in by_day
    assert "as known on 14 March 2025, 12:00 UTC" in known
    assert WORDS[command] in run(command, "-d", name, "--known", "2025-03-20", width=200).stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_an_object_a_line(tmp_path: Path, command: str) -> None:
    (line,) = run(command, "-d", filled(tmp_path), "--json").stdout.splitlines()
    told = json.loads(line)
    assert told["handling"] == ("TLP:CLEAR" if command == "demands" else "TLP:AMBER")
    assert not told["checked"]


@pytest.mark.parametrize("command", COMMANDS)
def test_an_empty_dossier_says_what_to_do(tmp_path: Path, command: str) -> None:
    name = empty(tmp_path)
    assert "detente add" in run(command, "-d", name).stdout
    assert run(command, "-d", name, "--json").stdout == ""


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("width", WIDTHS)
def test_hostile_text_is_harmless_and_lines_fit(tmp_path: Path, command: str, width: int) -> None:
    name = filled(tmp_path, harmful=True)
    out = run(command, "-d", name, width=width).stdout
    assert harm(out + run(command, "-d", name, "--json").stdout) == []
    assert "Red" in out
    assert max(map(len, out.splitlines())) <= width
