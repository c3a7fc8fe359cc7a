from pathlib import Path

import pytest

from tests.views.cli.fakes import run
from tests.workspace import labelled


@pytest.fixture
def dossier(tmp_path: Path) -> str:
    name = str(tmp_path / "talks.detente")
    with labelled.dossier(name):
        return name


@pytest.fixture
def other(tmp_path: Path) -> str:
    name = str(tmp_path / "other.detente")
    assert run("new", name).exit_code == 0
    return name


def test_a_whole_export_comes_back_as_it_was(tmp_path: Path, dossier: str, other: str) -> None:
    run("export", str(tmp_path / "out"), "-d", dossier)
    result = run("import", str(tmp_path / "out"), "-d", other)
    assert result.exit_code == 0, result.output
    assert result.stdout == "15 events, the history as it was\n"
    assert run("verify", "-d", other).exit_code == 0
    first, again = (run("statements", "--json", "-d", name).stdout for name in (dossier, other))
    assert again == first != ""


def test_a_part_is_added_and_told(tmp_path: Path, dossier: str, other: str) -> None:
    run("export", str(tmp_path / "out"), "-d", dossier, "--up-to", "clear")
    result = run("import", str(tmp_path / "out"), "-d", other, "--as", "Ben")
    assert result.exit_code == 0, result.output
    assert "reports added, 3 judgements taken over, 1 item added" in result.stdout
    assert "imported by Ben from out" in run("log", "-d", other).stdout.replace("\n", " ")
    again = run("import", str(tmp_path / "out"), "-d", other)
    assert "4 items judged here already and left" in again.stdout


def test_every_fault_of_a_bag_is_told_and_nothing_imported(
    tmp_path: Path, dossier: str, other: str
) -> None:
    folder = tmp_path / "out"
    run("export", str(folder), "-d", dossier)
    next((folder / "data" / "texts").iterdir()).write_text("other words")
    (folder / "data" / "statements.csv").unlink()
    result = run("import", str(folder), "-d", other)
    assert result.exit_code == 1
    for part in ("not as it was exported", "data/statements.csv: missing", "altered"):
        assert part in str(result.exception)
    assert run("statements", "--json", "-d", other).stdout == ""


def test_annotations_of_texts_that_are_not_there_are_told(
    tmp_path: Path, dossier: str, other: str
) -> None:
    run("export", str(tmp_path / "gold"), "-d", dossier, "--annotations", "--checked")
    result = run("import", str(tmp_path / "gold"), "-d", other)
    assert result.exit_code == 3
    assert result.stderr.count("no report of the dossier has its text; add it first") == 4
    assert result.stdout == "nothing new\n"
