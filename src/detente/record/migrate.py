"""A dossier of an earlier format brought to this one."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from detente.errors import DamagedDossier
from detente.record import layout
from detente.record.backup import copy_pages
from detente.record.engine import engine_of, is_url, named, reading, writing
from detente.record.faults import explained
from detente.record.store import open_record
from detente.record.verify import verify

__all__ = ["FOLDERS", "Migrated", "migrate", "upgrade"]

FOLDERS = (Path(__file__).with_name("migrations") / "versions",)
"""Where the steps from one format to the next lie."""


@dataclass(frozen=True, slots=True)
class Migrated:
    """Which format a dossier had, which it has, and where the old one is kept."""

    before: int
    after: int
    kept: Path | None = None
    """The file as it was; None where nothing was to be done, or on PostgreSQL."""

    @property
    def changed(self) -> bool:
        """Whether there was anything to be done."""
        return self.before != self.after


def migrate(name: str, who: str) -> Migrated:
    """Bring a dossier to this format; a file as it was is kept beside it.

    All steps are one transaction, and the whole is verified afterwards. Raises
    NewerDossier where it was written by a later version, DamagedDossier where it does
    not verify.
    """
    if not is_url(name):
        layout.check_file(Path(name))
    shown = named(name)
    engine = engine_of(name)
    try:
        with explained(shown):
            with reading(engine) as connection:
                before = layout.format_of(connection, shown)
                if before >= layout.FORMAT:
                    layout.check(connection, shown)
            if before == layout.FORMAT:
                return Migrated(before, before)
            kept = None if is_url(name) else Path(f"{name}.before-{layout.FORMAT}")
            if kept is not None:
                copy_pages(engine, kept)
            with writing(engine) as connection:
                upgrade(connection)
                layout.note_format(connection, layout.FORMAT)
    finally:
        engine.dispose()
    _check(name, who, kept)
    return Migrated(before, layout.FORMAT, kept)


def upgrade(connection: Connection) -> None:
    """Take every step that a database has not taken yet, in its open transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("path_separator", "newline")
    config.set_main_option("script_location", str(FOLDERS[0].parent).replace("%", "%%"))
    folders = "\n".join(str(folder) for folder in FOLDERS)
    config.set_main_option("version_locations", folders.replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, f"{layout.FORMAT:04}")


def _check(name: str, who: str, kept: Path | None) -> None:
    with open_record(name, who) as record:
        found = verify(record)
    if not found.sound:
        beside = f"; it is as it was in {kept}" if kept else ""
        raise DamagedDossier(
            f"{named(name)} is of this format now, but {found.faults[0].what}{beside}",
            "run detente verify to see all that is wrong",
        )
