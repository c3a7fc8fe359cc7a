"""The command `detente`: its commands, and how every run of it ends."""

import sys
from importlib.metadata import version
from io import TextIOWrapper
from typing import Annotated

import typer

from detente.errors import DetenteError
from detente.views.cli.brief import brief
from detente.views.cli.evaluate import statements
from detente.views.cli.exits import Exit
from detente.views.cli.output import complain, put
from detente.views.cli.read import read

__all__ = ["app", "main"]

PLAIN = {
    "no_args_is_help": True,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}
app = typer.Typer(name="detente", **PLAIN)  # type: ignore[arg-type] # options of several types
evaluate = typer.Typer(
    name="evaluate",
    help="Measure a reader against annotations made by people.",
    **PLAIN,  # type: ignore[arg-type]
)
app.command(short_help="Show who stands where, on whose word.")(brief)
app.command(short_help="Show what is found in each report.")(read)
app.add_typer(evaluate)
evaluate.command(short_help="Print how much is found and read right.")(statements)


def _version(asked: bool) -> None:
    if asked:
        put(f"detente {version('detente')}\n")
        raise typer.Exit


@app.callback()
def _detente(
    asked: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Read reports on negotiations; show who stands where, on whose word.

    \b
    Example:
      detente brief report.html talks/ --html brief.html
    """  # noqa: D301 - \b keeps the lines of the examples apart


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app(prog_name="detente")
    except DetenteError as error:
        complain(f"detente: {error}")
        sys.exit(Exit.FAILED)
