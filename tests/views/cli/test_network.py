import json
from pathlib import Path

import pytest
from lxml import etree

from tests.views.cli.asking import WIDTHS, empty, harm, run
from tests.workspace.moves import bargain


@pytest.fixture
def name(tmp_path: Path) -> str:
    told = str(tmp_path / "bargain.detente")
    bargain(told).close()
    return told


def plain(text: str) -> str:
    return " ".join(text.split())


def test_a_tie_tells_on_what_and_by_how_many_statements(name: str) -> None:
    out = plain(run("network", "-d", name, "--by", "issue", width=200).stdout)
    assert "NETWORK 1 · subtract" in out
    assert "● with" in out
    assert "on economy and trade" in out
    assert "whoever asks for or gives anything on it agrees" in out
    assert "No two parties meet" in run("network", "-d", name, "--kind", "conflict").stdout


def test_a_network_is_written_as_json_csv_and_graphml(name: str, tmp_path: Path) -> None:
    file = tmp_path / "network.graphml"
    run("network", "-d", name, "--graphml", str(file), "--normalise")
    assert etree.parse(file).getroot().tag.endswith("graphml")
    told = json.loads(run("network", "-d", name, "--json").stdout)
    assert told["kind"] == "subtract"
    assert {p["party"] for p in told["parties"]} == {"Italy", "Norway"}
    assert run("network", "-d", name, "--csv").stdout.startswith("one,other,weight")
    assert run("network", "-d", name, "--by", "party").exit_code == 2


def test_a_gap_is_told_in_steps_with_its_terms_and_its_course(name: str) -> None:
    out = plain(run("gap", "-d", name, width=200).stdout)
    assert "GAPS 1" in out
    assert "Italy – Norway" in out
    assert "◇ together (economy and trade)" in out
    course = plain(run("gap", "-d", name, "--history", width=200).stdout)
    assert "2 steps apart" in course
    assert "since 9 March 2025" in course
    lines = run("gap", "-d", name, "--at", "2025-03-10", "--json").stdout.splitlines()
    assert [json.loads(line)["low"] for line in lines] == [1]


@pytest.mark.parametrize("command", ["network", "gap"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_harmful_is_shown(name: str, tmp_path: Path, command: str, width: int) -> None:
    assert not harm(run(command, "-d", name, width=width).stdout)
    assert run(command, "-d", empty(tmp_path)).exit_code == 0
