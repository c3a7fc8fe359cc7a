import json
from pathlib import Path

import pytest

from detente.errors import UnknownName
from detente.views.cli.exits import Exit
from tests.views.cli.asking import WIDTHS, empty, filled, run


@pytest.fixture
def name(tmp_path: Path) -> str:
    return filled(tmp_path)


def test_reports_are_listed_newest_first_with_their_number_and_label(name: str) -> None:
    lines = run("search", "Ukraine", "-d", name).stdout.splitlines()
    heads = [line for line in lines if line.startswith("2025-")]
    assert [head[:10] for head in heads] == sorted((h[:10] for h in heads), reverse=True)
    assert "An offer is made  Daily Gazette · report 4 · " in heads[0]
    assert heads[0].endswith("TLP:AMBER")
    assert not any(head.endswith("TLP:CLEAR") for head in heads)


def test_items_that_fit_are_named_below_their_report(name: str) -> None:
    told = [
        json.loads(line) for line in run("search", "NATO", "--json", "-d", name).stdout.splitlines()
    ]
    first = next(each for each in told if each["number"] == 2)
    assert len(first["items"]) == 1
    assert "NATO" in first["snippet"]
    assert first["handling"] == "TLP:CLEAR"
    assert first["items"][0][:9] in run("search", "NATO", "-d", name).stdout


def test_what_no_report_holds_is_said(name: str, tmp_path: Path) -> None:
    for file in (name, empty(tmp_path)):
        result = run("search", "marmalade", "-d", file)
        assert result.exit_code == 0
        assert (result.stdout, result.stderr) == ("", "no report holds these words\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--by", "length", "truce"], "no order"),
        (["-truce"], "No such option"),
    ],
)
def test_what_cannot_be_asked_is_said(name: str, words: list[str], told: str) -> None:
    result = run("search", *words, "-d", name)
    assert result.exit_code == Exit.USAGE
    assert told in result.stderr


def test_a_party_that_nobody_knows_is_said(name: str) -> None:
    with pytest.raises(UnknownName, match="no party is called 'Atlantis'"):
        run("search", "party:Atlantis", "-d", name)


@pytest.mark.parametrize("width", WIDTHS)
def test_what_would_command_a_terminal_is_spelt_out(tmp_path: Path, width: int) -> None:
    harmful = filled(tmp_path, harmful=True)
    shown = run("search", "Ukraine", "-d", harmful, width=width).output
    assert not {"\x1b", "\u202e"} & set(shown)
