from pathlib import Path

import pytest
import typer

from detente.errors import DossierError
from detente.views.cli.dossier import opened
from detente.workspace.dossier import new


def test_the_dossier_is_open_in_the_name_told_and_closed_after(tmp_path: Path) -> None:
    path = tmp_path / "talks.detente"
    new(path, "ann").close()
    with opened(str(path), "bob") as dossier:
        assert dossier.record.who == "bob"
    assert [p.name for p in tmp_path.iterdir()] == ["talks.detente"]


def test_without_a_name_it_is_told_how_to_give_one() -> None:
    with pytest.raises(typer.BadParameter, match=r"-d FILE or DETENTE_DOSSIER"), opened(""):
        pass


def test_a_dossier_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="detente new"), opened(str(tmp_path / "none")):
        pass
