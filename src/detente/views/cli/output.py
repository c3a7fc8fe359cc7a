"""Results to stdout, messages to stderr, files whole or not at all."""

import os
import sys
import tempfile
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from detente.errors import DetenteError
from detente.views.brief.harmless import visible
from detente.views.cli.exits import Exit

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

__all__ = ["complain", "put", "save", "show", "target"]

PIPED = 100
"""Columns where the output goes to no terminal and COLUMNS does not tell."""


def complain(message: str) -> None:
    """One harmless line on stderr."""
    sys.stderr.write(visible(message) + "\n")


def show(draw: "Callable[[Console], None]") -> None:
    """Draw on stdout: in colour and at its width on a terminal, plain elsewhere."""
    from rich.console import Console

    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else PIPED
    console = Console(width=width, highlight=False, markup=False, emoji=False)
    if console.is_terminal:
        draw(console)
        return
    drawn = StringIO()
    draw(Console(file=drawn, width=width, highlight=False, markup=False, emoji=False))
    put("".join(f"{line.rstrip()}\n" for line in drawn.getvalue().splitlines()))


def put(text: str) -> None:
    """Write to stdout; a reader who has left ends the command quietly.

    A file that cannot take more, on a full disk, ends it with a line that says so.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())  # what is left over goes there at the exit
        if isinstance(error, BrokenPipeError):
            raise typer.Exit(Exit.PIPE) from None
        why = error.strerror or str(error)
        complain(f"detente: the output cannot be written: {why}; send it to another place")
        raise typer.Exit(Exit.FAILED) from None


def target(path: Path | None) -> Path | None:
    """The path of a file to be written, refused before work starts if it cannot be."""
    if path is None:
        return None
    if path.is_dir():
        raise typer.BadParameter(f"{path} is a folder; name a file in it")
    if not path.absolute().parent.is_dir():
        raise typer.BadParameter(f"the folder {path.parent} does not exist; make it first")
    return path


def save(path: Path, text: str) -> None:
    """Write a file whole or leave what was there.

    Raises DetenteError where the folder or the file cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8")
        else:
            _replace(path.resolve(), text.encode())
    except OSError as error:
        why = error.strerror or str(error)
        raise DetenteError(f"{path}: cannot be written: {why}", "name another place") from error


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The permissions that the file has, or that a new one would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
