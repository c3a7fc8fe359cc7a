"""`detente brief`: what some reports tell, on the terminal and as files."""

from typing import TYPE_CHECKING, Annotated

import typer

from detente.views.cli.exits import outcome
from detente.views.cli.inputs import gather, samples
from detente.views.cli.options import (
    At,
    Date,
    Html,
    Issues,
    Jobs,
    Json,
    Lang,
    Markdown,
    Outlet,
    Parties,
    Reports,
    known,
    names,
    read_options,
)
from detente.views.cli.output import put, save, show

if TYPE_CHECKING:
    from pathlib import Path

    from detente.model import Brief

__all__ = ["brief"]


def brief(
    reports: Reports = [],  # noqa: B006 - typer copies it
    html: Html = None,
    markdown: Markdown = None,
    json: Json = False,
    outlet: Outlet = "",
    date: Date = "",
    lang: Lang = "",
    parties: Parties = "",
    issues: Issues = "",
    at: At = None,
    jobs: Jobs = 1,
    use_samples: Annotated[
        bool, typer.Option("--samples", help="Read the sample reports that come with Detente.")
    ] = False,
) -> None:
    """Show positions, demands, proposals, talks and sources of some reports.

    \b
    Examples:
      detente brief report.txt
      detente brief talks/ https://example.org/news/42 --html brief.html
      detente brief talks/ --parties "Russia, Ukraine" --issues ceasefire,territory
      detente brief --samples --at 2025-03-19
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from detente.workspace.brief import BriefOptions
    from detente.workspace.brief import brief as make

    options = read_options(outlet, date, lang, jobs)
    codes = known(issues)
    batch = gather([*reports, *(samples() if use_samples else ())], options)
    made = make(batch, BriefOptions(parties=names(parties), issues=codes, at=at))
    if batch.readings:
        _write(made, html, markdown)
    if batch.readings or json:
        _print(made, json=json)
    raise typer.Exit(outcome(batch.readings, batch.failures))


def _write(made: "Brief", page: "Path | None", plain: "Path | None") -> None:
    from detente.views.brief import html, markdown

    if page:
        save(page, html.render(made))
    if plain:
        save(plain, markdown.render(made))


def _print(made: "Brief", *, json: bool) -> None:
    if json:
        from detente.views.exports.json import brief_json, dumps

        put(dumps(brief_json(made), indent=1) + "\n")
        return
    from detente.views.brief import terminal

    show(lambda console: terminal.render(made, console))
