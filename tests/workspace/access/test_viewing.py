from pathlib import Path

from detente.workspace.access.viewing import View, viewed
from detente.workspace.dossier import Dossier
from tests.workspace.moves import bargain


def test_whatever_a_dossier_is_asked_comes_of_one_view(tmp_path: Path) -> None:
    with bargain(str(tmp_path / "talks.detente")) as record, Dossier(record) as dossier:
        view = View(record.engine)
        with viewed(view):
            told = dossier.issues()
            assert view.is_open
            dossier.define_issue("drones", "Drones", "told of")
            assert len(dossier.issues()) == len(told) + 1
        view.close()
        assert not view.is_open
