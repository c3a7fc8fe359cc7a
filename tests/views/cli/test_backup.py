from pathlib import Path

from typer.testing import CliRunner

from detente.errors import DossierError
from detente.views.cli import app
from tests.record.stores import filled


def test_a_copy_verifies_and_nothing_is_written_over(tmp_path: Path) -> None:
    talks, copy = str(tmp_path / "talks.detente"), str(tmp_path / "copy.detente")
    with filled(talks):
        pass
    done = CliRunner().invoke(app, ["backup", copy, "-d", talks])
    assert done.exit_code == 0
    assert done.stdout.startswith(f"{copy} holds the dossier as it is now")
    assert CliRunner().invoke(app, ["verify", "-d", copy]).exit_code == 0
    again = CliRunner().invoke(app, ["backup", copy, "-d", talks])
    assert isinstance(again.exception, DossierError)
    assert "exists already" in str(again.exception)
