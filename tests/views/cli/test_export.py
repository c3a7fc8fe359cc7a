from pathlib import Path

import pytest

from detente.views.exports.bag import check_bag
from tests.views.cli.fakes import run
from tests.workspace import labelled
from tests.workspace.labelled import OPEN


@pytest.fixture
def dossier(tmp_path: Path) -> str:
    name = str(tmp_path / "talks.detente")
    with labelled.dossier(name):
        return name


def test_a_dossier_is_written_as_a_bag(tmp_path: Path, dossier: str) -> None:
    folder = tmp_path / "out"
    result = run("export", str(folder), "-d", dossier)
    assert result.exit_code == 0, result.output
    assert result.stdout.endswith("out: 4 reports, whole; the strictest label is TLP:AMBER\n")
    assert list(check_bag(folder)) == []
    info = (folder / "bag-info.txt").read_text("utf-8")
    assert "Bag-Software-Agent: Detente " in info
    assert "Detente-Head: " in info


def test_only_what_may_be_passed_on_is_written(tmp_path: Path, dossier: str) -> None:
    folder = tmp_path / "green"
    result = run("export", str(folder), "-d", dossier, "--up-to", "TLP:CLEAR")
    assert "up to TLP:CLEAR; the strictest label is TLP:CLEAR" in result.stdout
    assert not any(b"hush" in f.read_bytes() for f in folder.rglob("*") if f.is_file())


def test_annotations_are_written_alone(tmp_path: Path, dossier: str) -> None:
    folder = tmp_path / "gold"
    result = run("export", str(folder), "-d", dossier, "--annotations", "--checked")
    assert result.exit_code == 0, result.output
    assert "annotations of 4 reports, only what a person has checked" in result.stdout
    assert f"{OPEN.id}.json" in {f.name for f in folder.iterdir()}
    assert {f.suffix for f in folder.iterdir()} == {".json"}


def test_a_folder_that_holds_something_is_refused(tmp_path: Path, dossier: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    result = run("export", str(tmp_path / "out"), "-d", dossier)
    assert result.exit_code == 1
    assert [f.name for f in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_a_dossier_is_needed(tmp_path: Path) -> None:
    assert run("export", str(tmp_path / "out"), DETENTE_DOSSIER="").exit_code == 2
