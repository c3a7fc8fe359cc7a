import json
from pathlib import Path

import pytest

from tests.factory import document
from tests.views.cli.talking import Made, made_in, run
from tests.workspace.talks import DEMAND, SECOND, bring, open_talks


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    return made_in(tmp_path, monkeypatch)


def test_the_log_is_a_table_with_the_newest_first(made: Made) -> None:
    key = made[1][DEMAND]
    run("accept", key, "--why", "heard it")
    run("undo")
    lines = run("log").stdout.splitlines()
    assert lines[0].split()[:1] == ["5"]
    assert lines[0].endswith("took back event 4")
    assert f"accepted 1 item of report 2 {key[:9]} (taken back) · why: heard it" in lines[1]
    few = run("log", "--limit", "1").stdout.splitlines()
    assert len(few) == 3
    assert few[1] == "What was done before is left out; --limit 0 shows all."
    assert "left out" not in run("log", "--limit", "5").stdout
    assert "read by" not in run("log", key).stdout


def test_json_is_one_event_a_line(made: Made) -> None:
    run("accept", made[1][DEMAND])
    last, *rest = (json.loads(line) for line in run("log", "--json").stdout.splitlines())
    assert (last["event"], last["who"], last["kind"]) == (4, "Ann", "judged")
    assert last["items"] == [made[1][DEMAND]]
    assert last["undone"] is False
    assert len(last["hash"]) == 64
    assert [each["event"] for each in rest] == [3, 2, 1]


def test_a_batch_is_one_line(made: Made) -> None:
    with open_talks(made[0]) as record:
        bring(record, document(SECOND, id="b" * 16))
    run("accept", "--min-score", "0.8")
    told = run("log").stdout
    assert "and 1 event in one step with it" in told
    assert len([line for line in told.splitlines() if "accepted" in line]) == 1
