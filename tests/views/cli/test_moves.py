import json
from pathlib import Path

import pytest

from detente.record import open_record
from tests.views.cli.asking import WIDTHS, empty, harm, run
from tests.workspace.dossiers import bring
from tests.workspace.moves import bargain, later


@pytest.fixture
def name(tmp_path: Path) -> str:
    told = str(tmp_path / "bargain.detente")
    bargain(told).close()
    return told


def plain(text: str) -> str:
    return " ".join(text.split())


def test_what_moved_is_told_by_day_kind_states_rule_and_ids(name: str) -> None:
    out = plain(run("changes", "-d", name, "--since", "2025-03-09", width=200).stdout)
    assert "WHAT MOVED 3 · since 9 March 2025" in out
    assert "● softened (9 March 2025 · economy and trade)" in out
    assert "wants → gives · 5/8 percentage points before, 7/8 percentage points now" in out
    assert "nearer to what Italy names · 1 root · before: s" in out
    assert "agreed together with Norway" in out
    assert out.index("12 March") < out.index("9 March 2025 · economy")


def test_days_parties_and_issues_narrow_it(name: str) -> None:
    told = run("changes", "-d", name, "--until", "2025-03-01", "--json").stdout
    assert [json.loads(line)["party"] for line in told.splitlines()] == ["Norway"]
    one = run("changes", "-d", name, "--party", "Italy", "--issue", "economy", "--csv").stdout
    assert one.splitlines()[0].startswith("kind,party,issue,on,before,after")
    assert "Norway,ceasefire" not in one
    assert "Nothing moved" in run("changes", "-d", name, "--since", "2025-06-01").stdout


def test_a_day_that_is_none_is_refused(name: str) -> None:
    refused = run("changes", "-d", name, "--since", "yesterday")
    assert refused.exit_code == 2
    assert "is no day" in refused.output


def test_a_contradiction_shows_both_accounts_with_their_roots(name: str) -> None:
    out = plain(run("contradictions", "-d", name, width=200).stdout)
    assert "⇄ between sides (6 March 2025 · ceasefire)" in out
    assert "would read otherwise" in out
    assert "“Oslo agreed to the proposal of the envoy”" in out
    assert "1 root: Sample Agency ← two sources" in out
    assert "1 root: Swiss envoy Ada Example" in out
    (line,) = run("contradictions", "-d", name, "--json").stdout.splitlines()
    assert json.loads(line)["kind"] == "between sides"
    assert "No two accounts" in run("contradictions", "-d", name, "--at", "2025-03-05").stdout


@pytest.mark.parametrize("command", ["changes", "contradictions"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_harmful_and_no_exclamation_is_shown(name: str, command: str, width: int) -> None:
    out = run(command, "-d", name, width=width).stdout
    assert not harm(out)
    assert "!" not in out


@pytest.mark.parametrize("command", ["changes", "contradictions"])
def test_an_empty_dossier_says_so(tmp_path: Path, command: str) -> None:
    told = run(command, "-d", empty(tmp_path))
    assert told.exit_code == 0
    assert "0" in told.stdout


def test_a_look_is_kept_unless_it_is_not_to_be_and_later_reports_are_news(name: str) -> None:
    first = run("changes", "-d", name, "--since", "last-look", "--keep-look", "--json").stdout
    again = run("changes", "-d", name, "--since", "last-look", "--json").stdout
    assert first == again != ""
    out = run("changes", "-d", name, "--since", "last-look").stdout
    assert "Nothing moved in what came in since" in out
    with open_record(name, "Ann") as record:
        bring(record, later())
    out = plain(run("changes", "-d", name, "--since", "last-look", width=200).stdout)
    assert "since your last look" in out
    assert "Bern proposes a swap of captives" in out
    assert "9 March" not in out
