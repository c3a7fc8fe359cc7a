"""Reports read with a bar on the terminal; each failure one line on stderr."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from detente.views.brief.words import failed
from detente.views.cli.output import complain

if TYPE_CHECKING:
    from detente.workspace.reading.read import Batch, ReadOptions

__all__ = ["UNNAMED", "bar", "gather", "samples"]

UNNAMED = "name a file, folder, web address or feed, or - for standard input"

FEW = 3
"""Inputs that are read without a bar."""


def samples() -> list[str]:
    """The paths of the reports that come with Detente, in order of their dates.

    Below the working folder they are told from there, so that ids are the same in every checkout.
    """
    folder = Path(str(files("detente"))) / "samples"
    if folder.is_relative_to(Path.cwd()):
        folder = folder.relative_to(Path.cwd())
    return sorted(str(path) for path in folder.iterdir() if path.name[:1].isdigit())


def gather(origins: Sequence[str], options: "ReadOptions") -> "Batch":
    """All readings and failures, told on stderr as they are known."""
    from detente.workspace.reading.read import read_all

    if not origins:
        raise typer.BadParameter(UNNAMED)
    with bar(len(origins)) as progress:
        batch = read_all(origins, options, progress)
    if not (batch.readings or batch.failures):
        complain(f"no report in {', '.join(origins)}; name a file, or a folder that holds some")
    for failure in batch.failures:
        complain(failed(failure))
    for reading in batch.readings:
        if not reading.was_read and not reading.document.copy_of:
            why = "; ".join(reading.warnings or reading.document.warnings) or "not read"
            complain(f"{reading.document.capture.origin}: {why}")
    return batch


@contextmanager
def bar(inputs: int, doing: str = "reading") -> Iterator[Callable[..., None] | None]:
    """What to call with the number done, of how many, and a name, or nothing to call.

    What is printed meanwhile appears above the bar, and as it is where it goes elsewhere.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn())
    above = sys.stdout.isatty()
    drawn = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=above)
    with drawn as progress:
        task = progress.add_task(doing, total=inputs, visible=inputs > FEW)

        def told(done: int, total: int, _name: str = "") -> None:
            progress.update(task, completed=done, total=total, visible=total > FEW)

        yield told
