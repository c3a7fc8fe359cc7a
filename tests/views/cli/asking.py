"""A dossier in a file, and commands that ask it."""

from pathlib import Path

from typer.testing import CliRunner, Result

from detente.model import EventKind, Verdict
from detente.record import Judged, Wanted, create, open_record
from detente.views.cli import app
from tests.workspace.dossiers import bring, hostile, talks

__all__ = ["WIDTHS", "empty", "filled", "harm", "judge", "key", "run"]

WIDTHS = (60, 100, 200)


def filled(folder: Path, *, harmful: bool = False) -> str:
    """A dossier of a wire report, a restricted one and a copy; perhaps a hostile note too."""
    name = str(folder / "talks.detente")
    with talks(name) as record:
        if harmful:
            bring(record, hostile())
    return name


def empty(folder: Path) -> str:
    """A dossier in which nothing is."""
    name = str(folder / "empty.detente")
    create(name, "Ann").close()
    return name


def run(*arguments: str, width: int = 100) -> Result:
    """A command as a pipe sees it."""
    result = CliRunner().invoke(app, list(arguments), env={"COLUMNS": str(width)})
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def key(name: str, **wanted: str) -> str:
    """The id of the one counting item that is wanted."""
    with open_record(name, "Ann") as record, record.reading() as reader:
        (entry,) = reader.entries(Wanted(counting=True, **wanted))  # type: ignore[arg-type]
        return entry.id


def judge(name: str, item: str, verdict: Verdict, *fields: tuple[str, str]) -> None:
    """A judgement by Ann."""
    with open_record(name, "Ann") as record, record.writing() as writer:
        said = Judged(verdict=verdict, items=(item,), fields=fields, why="read again")
        writer.append(EventKind.JUDGED, said, writer.entry(item).document)


def harm(text: str) -> list[str]:
    """Characters that would colour, reorder or hide."""
    return [c for c in text if c in "\x1b\u202e\u200b\x07" or (ord(c) < 32 and c != "\n")]
