import json
from pathlib import Path

import pytest

from tests.views.cli.talking import run
from tests.views.cli.waiting import waiting_in


@pytest.fixture(autouse=True)
def _made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting_in(tmp_path, monkeypatch)


def test_outsiders_come_before_the_parties_and_rules_are_told() -> None:
    told = " ".join(run("roles").stdout.split())
    assert told.index("(host)") < told.index("(party)")
    assert "talks of Iran and United States · inferred: talks are told to be held there" in told


def test_one_party_is_asked_about() -> None:
    (line,) = run("roles", "--party", "Egypt", "--json").stdout.splitlines()
    assert json.loads(line)["kind"] == "host"
    assert "No part in any talks is told." in run("roles", "--at", "2020-01-01").stdout
    assert run("roles", "--csv").stdout.startswith("party,kind,track")
