import json
from pathlib import Path

import pytest

from tests.views.cli.talking import run
from tests.views.cli.waiting import waiting_in


@pytest.fixture(autouse=True)
def _made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting_in(tmp_path, monkeypatch)


def test_conditions_name_party_day_words_and_whose_move_it_is() -> None:
    told = " ".join(run("conditions").stdout.split())
    assert "WHAT WAITS FOR WHAT 2" in told
    assert "“Iran will close the reactor” — “only after Washington lifts the sanctions”" in told
    assert "disarmament waits for: United States on sanctions" in told
    assert "13 January 2025 · 1 root" in told
    assert "1 circle: detente conditions --circles" in told


def test_circles_are_shown_with_what_ties_them() -> None:
    told = " ".join(run("conditions", "--circles").stdout.split())
    assert "CIRCLES 1" in told
    assert "Iran ⇄ United States" in told
    (line,) = run("conditions", "--circles", "--json").stdout.splitlines()
    assert len(json.loads(line)["edges"]) == 2


def test_conditions_are_narrowed_and_told_as_json_and_csv() -> None:
    lines = run("conditions", "--issue", "sanctions", "--json").stdout.splitlines()
    assert [json.loads(line)["party"] for line in lines] == ["United States"]
    header, *rows = run("conditions", "--party", "Iran", "--csv").stdout.splitlines()
    assert header.startswith("id,kind,party")
    assert len(rows) == 2
    assert "No condition" in run("conditions", "--at", "2020-01-01").stdout


def test_stakes_tell_the_words_that_make_them_one() -> None:
    told = " ".join(run("stakes", "--party", "Iran").stdout.split())
    assert "(red line) “Iran called its missiles a red line”" in told
    assert "by the words “red line”" in told
    assert "No report calls anything" in run("stakes", "--party", "Ukraine").stdout
    kinds = [json.loads(line)["kind"] for line in run("stakes", "--json").stdout.splitlines()]
    assert kinds[0] == "red line"
