import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from detente.views.cli import app
from tests.record.stores import filled, poke


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    path = tmp_path / "talks.detente"
    with filled(str(path)):
        pass
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_a_sound_dossier_is_told_with_its_last_hash(talks: Path) -> None:
    done = run("verify", "-d", str(talks))
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "nothing is wrong: 30 events, 6 documents, 13 items"
    assert lines[1].startswith("last hash: ")
    head = lines[1].removeprefix("last hash: ")
    assert run("verify", "-d", str(talks), "--expect", head.upper()).exit_code == 0
    assert run("verify", "-d", str(talks), "--expect", "0" * 64).exit_code == 1


def test_each_fault_is_one_harmless_line(talks: Path) -> None:
    with filled(str(talks) + "2") as (record, _):
        poke(record, "UPDATE event SET who = 'x' WHERE number = 7",
             "UPDATE event SET kind = 'a\x1b[31m' WHERE number = 9")  # fmt: skip
    done = run("verify", "-d", str(talks) + "2")
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    assert lines[0] == "event 7 (reading): it is not what was written"
    assert "\x1b" not in done.stdout
    assert "faults in 30 events" in lines[-2]


def test_faults_are_told_as_json(talks: Path) -> None:
    assert json.loads(run("verify", "-d", str(talks), "--json").stdout)["faults"] == []
    with filled(str(talks) + "2") as (record, _):
        poke(record, "UPDATE event SET who = 'x' WHERE number = 7")
    done = run("verify", "-d", str(talks) + "2", "--json")
    told = json.loads(done.stdout)
    assert done.exit_code == 1
    assert told["sound"] is False
    assert told["faults"][0] == {
        "what": "event 7 (reading): it is not what was written", "event": 7, "document": 6,
    }  # fmt: skip


def test_a_dossier_must_be_named() -> None:
    done = run("verify")
    assert done.exit_code == 2
    assert "DETENTE_DOSSIER" in done.output
