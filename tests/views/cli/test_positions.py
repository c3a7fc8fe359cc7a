import json
from pathlib import Path

import pytest

from detente.errors import UnknownName
from detente.model import Verdict
from tests.views.cli.asking import WIDTHS, empty, filled, harm, judge, key, run


def test_a_position_has_its_state_words_standing_and_id(tmp_path: Path) -> None:
    name = filled(tmp_path)
    out = run("positions", "-d", name, width=200).stdout
    assert "▲ wants" in out
    assert "✕ refuses" in out
    assert "Ukraine stay out of NATO" in out
    assert "┄ not checked" in out
    assert key(name, act="demand")[:9] in out
    assert "TLP:AMBER" in out


@pytest.mark.parametrize("width", [60, 200])
def test_what_is_checked_is_told(tmp_path: Path, width: int) -> None:
    name = filled(tmp_path)
    judge(name, key(name, act="demand"), Verdict.ACCEPT)
    assert "✓ checked" in run("positions", "-d", name, width=width).stdout


def test_parties_and_issues_narrow_it_by_any_name(tmp_path: Path) -> None:
    name = filled(tmp_path)
    out = run("positions", "-d", name, "--parties", "Kremlin", "--issues", "Alliance").stdout
    assert "Russia" in out
    assert "refuses" not in out
    with pytest.raises(UnknownName, match="Russia"):
        run("positions", "-d", name, "--parties", "Rusia")


def test_a_day_and_what_was_known_leave_out_what_came_later(tmp_path: Path) -> None:
    name = filled(tmp_path)
    by_day = run("positions", "-d", name, "--at", "2025-03-14").stdout
    known = run("positions", "-d", name, "--known", "2025-03-14").stdout
    assert "ceasefire" not in by_day + known
    assert "as of 14 March 2025" in by_day
    assert "as known on 14 March 2025, 23:59 UTC" in known


def test_json_is_one_document(tmp_path: Path) -> None:
    name = filled(tmp_path)
    told = json.loads(run("positions", "-d", name, "--at", "2025-03-19", "--json").stdout)
    assert (told["format"], told["at"], told["known"]) == ("detente-positions", "2025-03-19", None)
    cells = {(cell["party"], cell["issue"]): cell["stands"] for cell in told["cells"]}
    assert cells["Ukraine", "ceasefire"][0]["handling"] == "TLP:AMBER"


def test_an_empty_dossier_says_what_to_do(tmp_path: Path) -> None:
    assert "detente add" in run("positions", "-d", empty(tmp_path)).stdout


@pytest.mark.parametrize("at", [(), ("--at", "2025-03-19")])
def test_a_part_of_which_nothing_is_held_is_told_as_such(
    tmp_path: Path, at: tuple[str, ...]
) -> None:
    of = ("--parties", "Russia", "--issues", "prisoners")
    out = " ".join(run("positions", "-d", filled(tmp_path), *of, *at).stdout.split())
    assert "Nothing is held of this; leave out a party or an issue" in out
    assert "detente add" not in out
    out = run("positions", "-d", empty(tmp_path), *of).stdout
    assert "detente add" in out


@pytest.mark.parametrize("width", WIDTHS)
def test_hostile_text_is_harmless_and_lines_fit(tmp_path: Path, width: int) -> None:
    name = filled(tmp_path, harmful=True)
    out = run("positions", "-d", name, width=width).stdout
    assert harm(out + run("positions", "-d", name, "--json").stdout) == []
    assert "Red" in out
    assert max(map(len, out.splitlines())) <= width


def test_a_party_is_shown_with_its_own_issues_alone(tmp_path: Path) -> None:
    name = filled(tmp_path)
    told = json.loads(run("positions", "-d", name, "--parties", "Russia", "--json").stdout)
    assert told["parties"] == ["Russia"]
    assert set(told["issues"]) == {cell["issue"] for cell in told["cells"]}
