"""`detente read`: every statement, meeting and gap that a report tells."""

from pathlib import Path
from typing import Annotated

import typer

from detente.views.cli.exits import outcome
from detente.views.cli.inputs import gather
from detente.views.cli.options import (
    Date,
    Jobs,
    Json,
    Lang,
    Outlet,
    Reports,
    Threshold,
    read_options,
)
from detente.views.cli.output import put, show

__all__ = ["read"]

Folder = Annotated[
    Path | None,
    typer.Option(file_okay=False, metavar="DIR", help="Also write annotations, a file a report."),
]
Explain = Annotated[
    bool,
    typer.Option("--explain", help="Show what gave each field, how surely, and the next choice."),
]
Text = Annotated[bool, typer.Option("--text", help="Put the full text into the JSON.")]


def read(
    reports: Reports,
    json: Json = False,
    text: Text = False,
    annotations: Folder = None,
    outlet: Outlet = "",
    date: Date = "",
    lang: Lang = "",
    jobs: Jobs = 1,
    min_score: Threshold = None,
    explain: Explain = False,
) -> None:
    """Show what is found in each report; --json prints one line a report.

    \b
    Examples:
      detente read report.txt
      detente read talks/ --json > readings.jsonl
      detente read talks/ --annotations found/
      detente read report.txt --explain
      curl -s https://example.org/news/42 | detente read - --outlet "Example News"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    batch = gather(reports, read_options(outlet, date, lang, jobs, min_score))
    if annotations:
        from detente.workspace.annotations import write_annotations

        write_annotations(batch.readings, annotations)
    if json:
        from detente.views.exports.json import dumps, reading_json

        for reading in batch.readings:
            put(dumps(reading_json(reading, text=text)) + "\n")
    else:
        from detente.views.cli.readings import draw

        show(lambda console: draw(batch.readings, console, explained=explain))
    raise typer.Exit(outcome(batch.readings, batch.failures))
