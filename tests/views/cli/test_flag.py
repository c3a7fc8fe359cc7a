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


def test_a_report_is_flagged_shown_as_such_lifted_and_undone(talks: str) -> None:
    code, told = run(talks, "flag", "2", "forged", "--why", "no such paper")
    assert code == 0
    assert told.startswith("flagged report 2 forged (event 31); detente undo 31")
    listed = " ".join(run(talks, "sources", "--reports")[1].split())
    assert listed.count("flagged forged") == 2
    assert "falls with report 2, does not count" in listed
    assert "flagged forged" in run(talks, "search", "NATO")[1]
    assert "NATO" not in run(talks, "demands")[1]
    assert run(talks, "flag", "2", "--lift", "--why", "it is theirs")[1].startswith(
        "lifted the flag of report 2 (event 32)"
    )
    assert "NATO" in run(talks, "demands")[1]
    assert run(talks, "undo")[0] == 0
    assert "NATO" not in run(talks, "demands")[1]


def test_what_would_fall_is_told_first(talks: str) -> None:
    code, told = run(talks, "flag", "2", "--dry-run")
    assert code == 0
    words = " ".join(told.split())
    assert words.startswith("IF IT WERE FLAGGED FORGED")
    assert "wants (1) → nothing" in words
    assert "1 root → no other report tells it" in words
    assert "report 2 · " in words
    assert "nothing is changed" in words
    assert "NATO" in run(talks, "demands")[1]
    lines = [
        json.loads(line) for line in run(talks, "flag", "2", "--dry-run", "--json")[1].splitlines()
    ]
    assert {line["what"] for line in lines} == {"report", "position", "demand", "claim"}
    cells = run(talks, "flag", "2", "--dry-run", "--csv")[1]
    assert cells.splitlines()[0].startswith("what")


@pytest.mark.parametrize(
    "words",
    [
        ("forged",),
        ("--why", "because"),
        ("forged", "--lift", "--why", "because"),
        ("wrong", "--why", "because"),
    ],
)
def test_a_flag_needs_its_kind_and_a_reason(talks: str, words: tuple[str, ...]) -> None:
    assert run(talks, "flag", "2", *words)[0] == 2
