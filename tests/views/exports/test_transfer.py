from pathlib import Path

import pytest

import detente
from detente.errors import DamagedDossier, ExportError
from detente.model import Handling
from detente.views.exports.bag import check_bag
from tests.workspace import labelled


def dossier(folder: Path, name: str = "talks.detente") -> str:
    path = str(folder / name)
    with labelled.dossier(path):
        return path


def test_a_whole_dossier_goes_out_and_comes_back(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with detente.open(dossier(tmp_path)) as talks:
        info = detente.export(talks, tmp_path / "out", progress=lambda n, of: told.append((n, of)))
        events = talks.verify().events
    assert info["Detente-Scope"] == "whole"
    assert list(check_bag(tmp_path / "out")) == []
    assert told == [(n, 4) for n in range(1, 5)]
    with detente.new(tmp_path / "again.detente") as again:
        assert detente.import_(again, tmp_path / "out").events == events


def test_what_may_be_passed_on_and_annotations_alone(tmp_path: Path) -> None:
    with detente.open(dossier(tmp_path)) as talks:
        info = detente.export(talks, tmp_path / "clear", Handling.CLEAR)
        assert info["TLP"] == "TLP:CLEAR"
        detente.export(talks, tmp_path / "gold", checked=True, annotations=True)
        assert {f.suffix for f in (tmp_path / "gold").iterdir()} == {".json"}
        assert detente.import_(talks, tmp_path / "gold").merged.known == 4
        with pytest.raises(ExportError, match="is not empty"):
            detente.export(talks, tmp_path / "gold")


def test_a_bag_that_was_altered_is_not_taken_in(tmp_path: Path) -> None:
    with detente.open(dossier(tmp_path)) as talks:
        detente.export(talks, tmp_path / "out")
        (tmp_path / "out" / "data" / "statements.csv").unlink()
        before = talks.verify().events
        with pytest.raises(DamagedDossier, match="not as it was exported"):
            detente.import_(talks, tmp_path / "out")
        assert talks.verify().events == before


def test_a_folder_without_an_export_is_said_to_hold_none(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "page.html").write_text("<p>No export.</p>")
    with detente.open(dossier(tmp_path)) as talks, pytest.raises(ExportError, match="neither"):
        detente.import_(talks, tmp_path / "web")
