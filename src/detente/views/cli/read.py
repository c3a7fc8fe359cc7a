"""`detente read`: every statement, meeting and gap that a report tells."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.views.cli.exits import Exit, outcome
from detente.views.cli.inputs import gather
from detente.views.cli.model_options import (
    DryRun,
    ReaderName,
    Record,
    Replies,
    answers,
    print_plan,
)
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

if TYPE_CHECKING:
    from detente.workspace.reading.read import ReadOptions

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
    reader: ReaderName = "",
    replies: Replies = None,
    record: Record = None,
    dry_run: DryRun = False,
) -> None:
    """Show what is found in each report; --json prints one line a report.

    \b
    Examples:
      detente read report.txt
      detente read talks/ --json > readings.jsonl
      detente read talks/ --annotations found/
      detente read report.txt --explain
      detente read talks/ --reader llm --dry-run > requests.jsonl
      curl -s https://example.org/news/42 | detente read - --outlet "Example News"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    options = read_options(outlet, date, lang, jobs, min_score, reader)
    with answers(reader, replies, record, dry_run):
        if dry_run:
            raise typer.Exit(_planned(reports, options))
        batch = gather(reports, options)
    if annotations:
        from detente.workspace.reading.annotations import write_annotations

        write_annotations(batch.readings, annotations)
    if json:
        from detente.views.exports.json import dumps, reading_json

        for reading in batch.readings:
            put(dumps(reading_json(reading, text=text)) + "\n")
    else:
        from detente.views.cli.readings import draw

        show(lambda console: draw(batch.readings, console, explained=explain))
    raise typer.Exit(outcome(batch.readings, batch.failures))


def _planned(reports: list[str], options: "ReadOptions") -> Exit:
    from detente.workspace.evaluating.llm import plan_reading

    return print_plan(plan_reading(reports, options.told))
