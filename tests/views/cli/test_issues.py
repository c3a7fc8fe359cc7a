import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from detente.views.cli import app
from tests.record.stores import filled


@pytest.fixture
def talks(tmp_path: Path) -> str:
    name = str(tmp_path / "talks.detente")
    with filled(name):
        pass
    return name


def run(talks: str, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, [*words, "-d", talks])
    return done.exit_code, done.output


def test_issues_are_listed_and_defined(talks: str) -> None:
    code, told = run(talks, "issues", "define", "alliance/bases", "Foreign bases", "--why", "x")
    assert (code, told.split(" (event")[0]) == (
        0,
        "defined the issue alliance/bases: Foreign bases",
    )
    lines = [json.loads(line) for line in run(talks, "issues", "--json")[1].splitlines()]
    assert lines[0]["statements"] >= lines[-1]["statements"]
    (own,) = (line for line in lines if line["own"])
    assert (own["code"], own["refines"], own["statements"]) == ("alliance/bases", "alliance", 0)
    shown = " ".join(run(talks, "issues", "--all")[1].split())
    assert "Foreign bases nothing told · this dossier's own · refines alliance" in shown
    assert run(talks, "issues", "--csv")[1].startswith("code,label,description,statements")


def test_an_item_on_it_is_shown_by_its_label(talks: str) -> None:
    run(talks, "issues", "define", "alliance/bases", "Foreign bases", "--why", "x")
    items = run(talks, "statements", "--issue", "alliance", "--json")[1].splitlines()
    key = json.loads(items[0])["id"]
    assert run(talks, "edit", key, "issue=Foreign bases")[0] == 0
    assert "Foreign bases" in run(talks, "show", key)[1]
    assert "Foreign bases" in run(talks, "statements", "--issue", "alliance/bases")[1]


def test_a_code_that_is_taken_is_refused(talks: str) -> None:
    assert run(talks, "issues", "define", "alliance", "Alliances", "--why", "x")[0] == 1
