from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from detente.errors import DamagedDossier, NewerDossier, NotADossier, OlderDossier
from detente.record import create, layout, open_record
from detente.record.engine import engine_of, writing
from detente.record.migrate import FOLDERS, migrate, upgrade
from detente.record.schema import metadata
from detente.record.verify import verify
from tests.record.stores import STORES, dump, filled, store_name

NOW = layout.FORMAT
NEXT = """
import sqlalchemy as sa
from alembic import op
revision = "0004"
down_revision = "0003"
def upgrade() -> None:
    op.create_table("added", sa.Column("key", sa.Text(), primary_key=True))
"""


@pytest.fixture(params=STORES)
def name(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return store_name(request, tmp_path, request.param)


@pytest.fixture
def step(tmp_path: Path) -> Path:
    """One step more than there are."""
    folder = tmp_path / "next"
    folder.mkdir()
    written = folder / "v0004.py"
    written.write_text(NEXT)
    return written


def later(monkeypatch: pytest.MonkeyPatch, step: Path) -> None:
    """From now on, this is a version of Detente with one format more."""
    monkeypatch.setattr(layout, "FORMAT", NOW + 1)
    monkeypatch.setattr("detente.record.migrate.FOLDERS", (*FOLDERS, step.parent))


def shape(connection: Connection) -> dict[str, Any]:
    """All that a database tells of its tables."""
    told = inspect(connection)
    found = {}
    for table in told.get_table_names():
        columns = [(c["name"], str(c["type"]), c["nullable"]) for c in told.get_columns(table)]
        keys = told.get_pk_constraint(table)["constrained_columns"]
        ties = [
            (k["constrained_columns"], k["referred_table"], k["options"])
            for k in told.get_foreign_keys(table)
        ]
        indexes = sorted((i["name"] or "", i["column_names"]) for i in told.get_indexes(table))
        unique = sorted(u["column_names"] for u in told.get_unique_constraints(table))
        found[table] = (columns, keys, ties, indexes, unique)
    return found


def test_the_steps_lead_to_the_tables_that_a_new_dossier_has(
    request: pytest.FixtureRequest, tmp_path: Path, name: str
) -> None:
    other = name + "2"
    if name.startswith("postgres"):
        other = request.getfixturevalue("postgres_server").new_database()
    else:
        Path(name).touch()
        Path(other).touch()
    one, two = engine_of(name), engine_of(other)
    with writing(one) as new, writing(two) as stepped:
        layout.create(new)
        upgrade(stepped)
        assert shape(new) == shape(stepped)
        differences = compare_metadata(MigrationContext.configure(stepped), metadata)
        assert [d for d in differences if "search" not in str(d)] == []
        revision = text("SELECT version_num FROM alembic_version")
        assert new.scalar(revision) == stepped.scalar(revision)
        if one.name == "sqlite":
            made = text("SELECT sql FROM sqlite_master WHERE name = 'search'")
            assert new.scalar(made) == stepped.scalar(made)
    one.dispose()
    two.dispose()


def test_the_format_is_the_last_step() -> None:
    steps = ScriptDirectory(str(FOLDERS[0].parent), version_locations=[str(FOLDERS[0])])
    assert steps.get_heads() == [f"{layout.FORMAT:04}"]


def test_a_dossier_of_this_format_is_left_alone(name: str) -> None:
    with filled(name) as (record, _):
        before = dump(record)
        made = migrate(name, "me")
        assert (made.changed, made.before, made.after, made.kept) == (False, NOW, NOW, None)
        assert dump(record) == before


def test_an_earlier_format_is_told_and_then_mended(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, step: Path
) -> None:
    with filled(name) as (record, _):
        before = dump(record)
    later(monkeypatch, step)
    with pytest.raises(OlderDossier, match="detente migrate"):
        open_record(name, "me")
    made = migrate(name, "me")
    assert (made.changed, made.before, made.after) == (True, NOW, NOW + 1)
    with open_record(name, "me") as record:
        after = dump(record)
        assert {k: v for k, v in after.items() if k != "meta"} == {
            k: v for k, v in before.items() if k != "meta"
        }
        assert verify(record).sound
        with record.reading() as reader:
            assert inspect(reader.connection).has_table("added")
    assert not migrate(name, "me").changed
    if made.kept is not None:
        assert made.kept.name == f"talks.detente.before-{NOW + 1}"
        monkeypatch.setattr(layout, "FORMAT", NOW)
        with open_record(str(made.kept), "me") as old:
            assert dump(old) == before


def test_a_step_that_fails_leaves_everything_as_it_was(
    monkeypatch: pytest.MonkeyPatch, name: str, step: Path
) -> None:
    with filled(name) as (record, _):
        before = dump(record)
    step.write_text(NEXT + "    raise RuntimeError('half way')\n")
    with monkeypatch.context() as patch:
        later(patch, step)
        with pytest.raises(RuntimeError):
            migrate(name, "me")
    with open_record(name, "me") as record:
        assert dump(record) == before
        with record.reading() as reader:
            assert not inspect(reader.connection).has_table("added")


def test_what_does_not_verify_afterwards_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, step: Path
) -> None:
    name = str(tmp_path / "a.detente")
    with filled(name):
        pass
    step.write_text(NEXT + "    op.execute('DELETE FROM blob')\n")  # noqa: S608 - a step
    later(monkeypatch, step)
    with pytest.raises(DamagedDossier, match=rf"as it was in .*before-{NOW + 1}"):
        migrate(name, "me")


def test_a_later_format_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, step: Path
) -> None:
    name = str(tmp_path / "a.detente")
    with monkeypatch.context() as patch:
        later(patch, step)
        create(name, "me").close()
    for opening in (open_record, migrate):
        with pytest.raises(NewerDossier, match="later version"):
            opening(name, "me")


def test_what_is_no_dossier_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("no dossier")
    with pytest.raises(NotADossier):
        migrate(str(tmp_path / "a"), "me")
