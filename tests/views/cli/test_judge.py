from pathlib import Path

import pytest

from tests.views.cli.talking import Made, made_in, run
from tests.workspace.talks import DEMAND, doubt, open_talks


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    return made_in(tmp_path, monkeypatch)


def test_accept_edit_reject_and_undo_by_id(made: Made) -> None:
    key = made[1][DEMAND][:9]
    told = run("accept", key)
    assert told.stdout == f"accepted {key} (event 4); detente undo 4 takes it back\n"
    assert run("accept", key).stdout == "nothing changed: it stands so already\n"
    told = run("edit", key, "act=propose", "targets=Kyiv", "--why", "softer")
    assert told.stdout == f"set act, targets of {key} (event 5); detente undo 5 takes it back\n"
    same = run("edit", key, "party=Russia", "act=propose", "targets=").stdout
    assert same.startswith(f"set targets of {key} (event 6)")
    assert "act=" not in run("log", "--limit", "1").stdout
    run("undo")
    told = run("reject", key, "--why", "no", "--as", "Ben", "--settle")
    assert told.stdout == f"rejected {key} (event 8); detente undo 8 takes it back\n"
    assert run("undo", "8").stdout == "took back event 8 (event 9); detente undo 9 takes it back\n"
    assert run("undo").stdout.startswith("took back event 5 (event 10)")


def test_many_are_accepted_in_one_step(made: Made) -> None:
    told = run("accept", "--min-score", "0.8")
    assert told.stdout == ("accepted 1 item in 1 report (event 4); detente undo 4 takes it back\n")
    assert "nothing to accept is like that" in run("accept", "--min-score", "0.8").stdout
    assert "3 items in 1 report" in run("accept", "--document", "2", "--yes").stdout


@pytest.mark.parametrize("typed", ["y\n", "n\n"])
def test_a_terminal_asks_first(made: Made, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setattr("detente.views.cli.judge._asks", lambda: True)
    done = run("accept", "--party", "Russia", typed=typed)
    assert done.exit_code == 0
    told = done.stdout
    assert "Accept 2 items in 1 report?" in told
    assert ("(event 4)" in told) == (typed == "y\n")
    assert ("nothing was accepted" in told) == (typed == "n\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["accept"],
        ["accept", "s123456", "--party", "Russia"],
        ["reject", "s123456"],
        ["edit", "s123456"],
        ["edit", "s123456", "act"],
        ["undo", "last"],
    ],
)
def test_what_is_not_understood_changes_nothing(made: Made, arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2
    assert run("undo").exit_code == 1


def test_a_dossier_must_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DETENTE_DOSSIER", raising=False)
    told = run("accept", "s123456")
    assert told.exit_code == 2
    assert "DETENTE_DOSSIER" in told.output


def test_a_new_party_is_named_on_purpose(made: Made) -> None:
    key = made[1][DEMAND][:9]
    assert run("edit", key, "party=River League").exit_code == 1
    assert "set party" in run("edit", key, "party=River League", "--new-party").stdout


def test_suggestions_are_accepted_by_filters_only_where_asked(made: Made) -> None:
    with open_talks(made[0]) as record:
        number = str(doubt(record))
    assert "nothing to accept" in run("accept", "--document", number).stdout
    assert "accepted 1 item" in run("accept", "--document", number, "--suggested").stdout
