"""Every question to a dossier takes the same options and ends in the same ways."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from detente.errors import DetenteError
from detente.views.cli import app
from tests.record.stores import filled
from tests.views.cli.asking import empty
from tests.workspace.waits_told import waiting_talks

LISTS = (
    "demands", "proposals", "awaiting", "changes", "contradictions", "terms", "conditions",
    "stakes", "roles", "commitments", "gap", "network",
)  # fmt: skip
BY_ISSUE = tuple(name for name in LISTS if name != "roles")
BY_PARTY = tuple(name for name in LISTS if name != "network")
EVERYWHERE = ("--dossier", "--at", "--known", "--all", "--csv", "--json", "--help")
NOBODY_ANSWERS = "postgresql://nobody@127.0.0.1:1/none"


def run(*words: str, width: int = 100) -> Result:
    return CliRunner().invoke(app, list(words), env={"COLUMNS": str(width)})


@pytest.fixture
def waiting(tmp_path: Path) -> str:
    name = str(tmp_path / "waiting.detente")
    with waiting_talks(name):
        pass
    return name


@pytest.fixture
def various(tmp_path: Path) -> str:
    name = str(tmp_path / "various.detente")
    with filled(name):
        pass
    return name


@pytest.mark.parametrize("command", LISTS)
def test_each_takes_the_options_of_all_and_shows_examples(command: str) -> None:
    told = run(command, "--help").stdout
    for option in EVERYWHERE:
        assert option in told, option
    assert ("--issue" in told) == (command in BY_ISSUE)
    assert ("--party" in told) == (command in BY_PARTY)
    examples = re.findall(rf"^ +detente {command}( -.*)?$", told, re.M)
    assert examples
    for example in examples:
        for option in re.findall(r"--[a-z-]+", example):
            assert f"{option} " in told.partition("Options:")[2]


@pytest.mark.parametrize("command", LISTS)
def test_of_an_empty_dossier_each_says_that_there_is_nothing(command: str, tmp_path: Path) -> None:
    name = empty(tmp_path)
    said = run(command, "-d", name)
    assert said.exit_code == 0
    heading, *sentences = said.stdout.splitlines()
    assert re.search(r" 0( ·| ─)", heading)
    assert " ".join(sentences).endswith(".")
    if command != "network":
        assert run(command, "-d", name, "--json").stdout == ""


@pytest.mark.parametrize("command", LISTS)
def test_each_tells_lines_of_json_and_a_table_of_as_many(command: str, waiting: str) -> None:
    told = run(command, "-d", waiting, "--json").stdout
    table = list(csv.DictReader(io.StringIO(run(command, "-d", waiting, "--csv").stdout)))
    if command == "network":
        assert len(json.loads(told)["ties"]) == len(table)
        return
    lines = [json.loads(line) for line in told.splitlines()]
    assert len(lines) <= len(table)
    shown = run(command, "-d", waiting, "--all").stdout
    assert re.search(rf" {len(lines)}( ·| ─)", shown.splitlines()[0])


@pytest.mark.parametrize("command", LISTS)
def test_what_was_said_or_known_later_is_in_no_answer(command: str, waiting: str) -> None:
    for option in (("--at", "2001-01-01"), ("--known", "2001-01-01")):
        said = run(command, "-d", waiting, *option)
        assert said.exit_code == 0
        assert "1 January 2001" in said.stdout
        assert re.search(r" 0( ·| ─)", said.stdout.splitlines()[0]), option


@pytest.mark.parametrize("command", BY_PARTY)
def test_a_party_that_nobody_knows_is_refused_and_one_like_it_named(
    command: str, waiting: str
) -> None:
    refused = run(command, "-d", waiting, "--party", "Ukrane")
    assert isinstance(refused.exception, DetenteError)
    assert "did you mean Ukraine" in str(refused.exception)


@pytest.mark.parametrize("command", BY_ISSUE)
def test_an_issue_that_is_none_is_refused_and_all_are_named(command: str, waiting: str) -> None:
    refused = run(command, "-d", waiting, "--issue", "xyzzy")
    assert isinstance(refused.exception, DetenteError)
    assert "choose one of settlement, ceasefire" in str(refused.exception)


@pytest.mark.parametrize("command", LISTS)
def test_a_dossier_that_is_not_there_is_named(command: str, tmp_path: Path) -> None:
    missing = run(command, "-d", str(tmp_path / "none.detente"))
    assert "none.detente is not there" in str(missing.exception)
    assert not (tmp_path / "none.detente").exists()


@pytest.mark.parametrize("command", ["demands", "changes", "network", "terms"])
def test_a_server_that_does_not_answer_is_told(command: str) -> None:
    silent = run(command, "-d", NOBODY_ANSWERS)
    assert isinstance(silent.exception, DetenteError)
    assert "does not answer" in str(silent.exception)


@pytest.mark.parametrize("command", LISTS)
def test_every_id_on_a_screen_leads_somewhere(command: str, waiting: str, various: str) -> None:
    for name in (waiting, various):
        screen = run(command, "-d", name, "--all", width=200).stdout
        for key in set(re.findall(r"\b[smupt][0-9a-f]{8}\b", screen)):
            shown = run("show", key, "-d", name)
            assert shown.exit_code == 0, (command, key)


@pytest.mark.parametrize("command", LISTS)
def test_each_line_fits_the_screen(command: str, waiting: str) -> None:
    for width in (60, 100):
        for line in run(command, "-d", waiting, "--all", width=width).stdout.splitlines():
            assert len(line) <= width


@pytest.mark.parametrize("key", ["p0123456", "t0123456", "s0123456"])
def test_an_id_of_nothing_is_told_with_where_to_take_one(key: str, waiting: str) -> None:
    refused = run("show", key, "-d", waiting)
    assert isinstance(refused.exception, DetenteError)
    assert "detente " in str(refused.exception)
