import json
from pathlib import Path

import pytest

from tests.views.cli.talking import Made, made_in, run
from tests.workspace.talks import DEMAND


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    return made_in(tmp_path, monkeypatch)


def test_agreement_is_a_table_that_says_what_it_is_worth(made: Made) -> None:
    assert "No report was judged by two people yet" in run("agreement").stdout
    run("accept", made[1][DEMAND])
    run("edit", made[1][DEMAND], "act=propose", "--as", "Bob")
    out = run("agreement").stdout
    assert "AGREEMENT Ann, Bob" in out
    assert "too few to say" in out
    assert "1 item in 1 report; 1 differently" in " ".join(out.split())


def test_json_tells_all_it_rests_on(made: Made) -> None:
    run("accept", made[1][DEMAND])
    run("edit", made[1][DEMAND], "act=propose", "--as", "Bob")
    told = json.loads(run("agreement", "--json", "--report", "2").stdout)
    assert (told["coders"], told["fields"]["act"]["alpha"]) == (["Ann", "Bob"], 0.0)
    only = json.loads(run("agreement", "--json", "--coder", "Ann").stdout)
    assert only["items"] == 0
