from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import detente.views.cli.purge as module
from detente.errors import UnknownEntry
from detente.record import open_record
from detente.views.cli import app
from tests.record.stores import filled


@pytest.fixture
def talks(tmp_path: Path) -> str:
    name = str(tmp_path / "talks.detente")
    with filled(name):
        pass
    return name


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def left(name: str) -> list[int]:
    with open_record(name, "me") as record, record.reading() as reader:
        return sorted(held.number for held in reader.documents())


def test_what_falls_is_told_and_stays(talks: str) -> None:
    done = run("purge", "2", "-d", talks, "--dry-run")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[1:] == [
        "  goes: 11 events, 4 items", "  goes: judgements, 3 by first author",
        "  goes: the original, 84 bytes",
        f"  stay with the same text or nearly, unless --copies is given: {copy_id(talks)}",
        "nothing was changed",
    ]  # fmt: skip
    assert left(talks) == [2, 4, 6, 8, 10, 12]
    assert "other versions of the page" in run("purge", "6", "-d", talks, "--dry-run").stdout
    assert "its original or translation" in run("purge", "10", "-d", talks, "--dry-run").stdout


def copy_id(talks: str) -> str:
    with open_record(talks, "me") as record, record.reading() as reader:
        return reader.document(4).document.id[:9]


def test_a_document_goes_with_a_reason(talks: str) -> None:
    done = run("purge", "2", "-d", talks, "--yes", "--why", "withdrawn")
    assert done.exit_code == 0
    assert "is gone: 4 items with it" in done.stdout
    assert "1 copy of its text, or nearly, stay" in done.stdout
    assert "backups, exports and copies" in done.stdout
    assert left(talks) == [4, 6, 8, 10, 12]
    assert run("verify", "-d", talks).exit_code == 0


def test_its_copies_go_too(talks: str) -> None:
    done = run("purge", "2", "-d", talks, "--yes", "--copies", "--why", "withdrawn")
    assert done.stdout.count("is gone") == 2
    assert left(talks) == [6, 8, 10, 12]


def test_a_reason_is_needed_and_somebody_to_ask(talks: str) -> None:
    assert run("purge", "2", "-d", talks, "--yes").exit_code == 2
    done = run("purge", "2", "-d", talks, "--why", "withdrawn")
    assert done.exit_code == 2
    assert "give --yes" in done.output
    assert len(left(talks)) == 6


@pytest.mark.parametrize(("answer", "number"), [(True, 5), (False, 6)])
def test_it_is_asked_first(
    talks: str, monkeypatch: pytest.MonkeyPatch, answer: bool, number: int
) -> None:
    monkeypatch.setattr(module, "_sure", lambda: answer)
    done = run("purge", "2", "-d", talks, "--why", "withdrawn")
    assert done.exit_code == 0
    assert ("nothing was changed" in done.stdout) is not answer
    assert "goes: the original" in done.stdout
    assert len(left(talks)) == number


def test_what_is_not_there_is_told(talks: str) -> None:
    done = run("purge", "99", "-d", talks, "--yes", "--why", "withdrawn")
    assert isinstance(done.exception, UnknownEntry)


def test_on_a_server_archived_logs_are_told_of(postgres_url: str) -> None:
    with filled(postgres_url):
        pass
    done = run("purge", "6", "-d", postgres_url, "--yes", "--why", "withdrawn")
    assert "archived logs" in done.stdout
    assert run("verify", "-d", postgres_url).exit_code == 0
