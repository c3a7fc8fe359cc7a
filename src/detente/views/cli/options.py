"""The arguments and options that several commands share."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.errors import DetenteError
from detente.views.cli.output import target
from detente.vocabulary.issues import get_issue

if TYPE_CHECKING:
    from detente.workspace.reading.read import ReadOptions

__all__ = [
    "At",
    "Date",
    "Html",
    "Issues",
    "Jobs",
    "Json",
    "Lang",
    "Markdown",
    "Outlet",
    "Parties",
    "Reports",
    "Samples",
    "Threshold",
    "day",
    "known",
    "names",
    "read_options",
]


def day(text: str) -> date:
    """A day written as 2025-03-13."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day; write it as 2025-03-13") from None


Reports = Annotated[
    list[str],
    typer.Argument(
        metavar="REPORT...",
        help="Files, folders, web addresses or feeds; - reads standard input.",
        show_default=False,
    ),
]
Outlet = Annotated[str, typer.Option(help="The outlet, where a report does not tell it.")]
Date = Annotated[str, typer.Option(help="The day of publication, as 2025-03-13, 2025-03 or 2025.")]
Lang = Annotated[str, typer.Option(help="The language, as en.")]
Parties = Annotated[
    str, typer.Option(metavar="NAMES", help="Only these parties, separated by commas.")
]
Issues = Annotated[
    str, typer.Option(metavar="CODES", help="Only these issues, separated by commas.")
]
Jobs = Annotated[int, typer.Option(min=1, help="Processes that read, one thread each.")]
Threshold = Annotated[
    float | None,
    typer.Option(
        "--min-score",
        min=0,
        max=1,
        metavar="SCORE",
        help="What scores less is a suggestion and counts nowhere; the reader's own mark if not "
        "told, 0 counts everything.",
        show_default=False,
    ),
]
Samples = Annotated[
    bool, typer.Option("--samples", help="Read the sample reports that come with Detente.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON of the published schema.")]
At = Annotated[
    date | None,
    typer.Option(parser=day, metavar="DATE", help="Show what held on this day, as 2025-03-13."),
]
Html = Annotated[
    Path | None,
    typer.Option(callback=target, metavar="FILE", help="Also write one HTML page."),
]
Markdown = Annotated[
    Path | None,
    typer.Option(callback=target, metavar="FILE", help="Also write Markdown."),
]


def names(told: str) -> tuple[str, ...]:
    """The names between commas, blanks around them left out."""
    return tuple(name.strip() for name in told.split(",") if name.strip())


def known(told: str) -> tuple[str, ...]:
    """The codes between commas, each one of the catalogue."""
    try:
        return tuple(get_issue(code).code for code in names(told))
    except DetenteError as error:
        raise typer.BadParameter(str(error)) from error


def read_options(
    outlet: str,
    date: str,
    lang: str,
    jobs: int,
    min_score: float | None = None,
    reader: str = "",
) -> "ReadOptions":
    """What the user says of all reports, and who reads them."""
    from detente.workspace.reading.read import ReadOptions, Told

    try:
        return ReadOptions(Told(outlet, date, lang), jobs, reader, min_score=min_score)
    except DetenteError as error:
        raise typer.BadParameter(str(error)) from error
