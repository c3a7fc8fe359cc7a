from pathlib import Path

import pytest
from typer.testing import CliRunner

from detente.views.cli import app
from detente.workspace.exchange import keeping
from tests.record.stores import filled


def test_a_dossier_of_today_is_up_to_date(tmp_path: Path) -> None:
    talks = str(tmp_path / "talks.detente")
    with filled(talks):
        pass
    done = CliRunner().invoke(app, ["migrate", "-d", talks])
    assert (done.exit_code, done.stdout) == (0, "the dossier is up to date (format 3)\n")


def test_it_is_told_where_the_old_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = keeping.Migrated(1, 2, tmp_path / "old")
    monkeypatch.setattr(keeping, "migrate", lambda *_: made)
    done = CliRunner().invoke(app, ["migrate", "-d", "talks.detente"])
    assert done.stdout.splitlines() == [
        "the dossier has format 2 now; it had 1", f"as it was, it is kept in {tmp_path / 'old'}",
    ]  # fmt: skip


def test_a_dossier_must_be_named() -> None:
    assert CliRunner().invoke(app, ["migrate"]).exit_code == 2
