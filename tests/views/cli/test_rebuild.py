from pathlib import Path

from typer.testing import CliRunner

from detente.views.cli import app
from tests.record.stores import filled, poke


def test_changed_tables_are_worked_out_anew(tmp_path: Path) -> None:
    talks = str(tmp_path / "talks.detente")
    with filled(talks) as (record, _):
        poke(record, "DELETE FROM judgement")
    assert CliRunner().invoke(app, ["verify", "-d", talks]).exit_code == 1
    done = CliRunner().invoke(app, ["rebuild", "-d", talks])
    assert done.stdout == "6 documents worked out anew\n"
    assert CliRunner().invoke(app, ["verify", "-d", talks]).exit_code == 0
