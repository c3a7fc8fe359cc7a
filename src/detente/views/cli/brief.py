"""`detente brief`: what reports or a dossier tell, on the terminal and as files."""

from typing import TYPE_CHECKING, Annotated

import typer

from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.exits import outcome
from detente.views.cli.filters import Known, Since
from detente.views.cli.inputs import gather, samples
from detente.views.cli.model_options import ReaderName, Record, Replies, answers
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
    Samples,
    Threshold,
    names,
    read_options,
)
from detente.views.cli.options import known as codes
from detente.views.cli.output import put, save, show
from detente.views.cli.passing import CheckedOnly, UpTo

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from pathlib import Path

    from detente.model import Brief
    from detente.workspace.reading.read import Batch

__all__ = ["brief"]

Short = Annotated[
    bool,
    typer.Option("--short", help="Only the negotiation over time, on two pages: no evidence."),
]
OF_A_DOSSIER = {
    "dossier": "--dossier",
    "since": "--since",
    "known": "--known",
    "checked_only": "--checked-only",
    "up_to": "--up-to",
    "short": "--short",
}
"""Parameters, and how they are written, that no brief of named reports takes."""
OF_REPORTS = {
    "outlet": "--outlet",
    "date": "--date",
    "lang": "--lang",
    "jobs": "--jobs",
    "min_score": "--min-score",
    "reader": "--reader",
    "replies": "--replies",
    "record": "--record",
}
"""The same of a dossier's: its reports are read already."""


def brief(
    context: typer.Context,
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
    min_score: Threshold = None,
    reader: ReaderName = "",
    replies: Replies = None,
    record: Record = None,
    use_samples: Samples = False,
    dossier: DossierName = "",
    since: Since = None,
    known: Known = None,
    checked_only: CheckedOnly = False,
    up_to: UpTo = None,
    short: Short = False,
) -> None:
    """Show positions, demands, proposals, talks and sources of some reports.

    Where no report is named, the brief is drawn from the dossier: all of it, or what may be
    passed on. Of more than a few reports it tells the negotiation over time first: positions
    from day to day, what moved, who owes an answer, what contradicts and what waits for what.

    \b
    Examples:
      detente brief report.txt
      detente brief talks/ https://example.org/news/42 --html brief.html
      detente brief talks/ --parties "Russia, Ukraine" --issues ceasefire,territory
      detente brief --samples --at 2025-03-19
      detente brief -d talks.detente --up-to TLP:GREEN --html brief.html
      detente brief -d talks.detente --short --html two-pages.html
    """  # noqa: D301 - \b keeps the lines of the examples apart
    named = bool(reports) or use_samples
    _fitting(context, OF_A_DOSSIER if named else OF_REPORTS, named)
    if not named and dossier:
        from detente.workspace.briefs.passing import DossierBrief

        with opened(dossier) as found:
            shown = (names(parties), codes(issues), at)
            made = found.brief(DossierBrief(*shown, known, since, checked_only, up_to))
        _write(made, html, markdown, short=short)
        _print(made, json=json, short=short)
        return
    shown = (names(parties), codes(issues), at)
    options = read_options(outlet, date, lang, jobs, min_score, reader)
    with answers(reader, replies, record):
        batch = gather([*reports, *(samples() if use_samples else ())], options)
    made = _made(batch, *shown)
    if batch.readings:
        _write(made, html, markdown)
    if batch.readings or json:
        _print(made, json=json)
    raise typer.Exit(outcome(batch.readings, batch.failures))


def _made(
    batch: "Batch", parties: tuple[str, ...], issues: tuple[str, ...], at: "datetime.date | None"
) -> "Brief":
    from detente.workspace.briefs.brief import BriefOptions, brief

    return brief(batch, BriefOptions(parties=parties, issues=issues, at=at))


def _fitting(context: typer.Context, others: "Mapping[str, str]", named: bool) -> None:
    """Refuse options of a dossier where reports are named, and the other way round."""
    for name, option in others.items():
        source = context.get_parameter_source(name)
        if source is not None and source.name == "COMMANDLINE":
            why = "reports are named" if named else "no report is named"
            goes = "with a dossier and no report" if named else "with reports"
            raise typer.BadParameter(f"{option} goes {goes}, and {why}; leave one of them out")


def _write(
    made: "Brief", page: "Path | None", plain: "Path | None", *, short: bool = False
) -> None:
    from detente.views.brief import html, markdown

    if page:
        save(page, html.render(made, short=short))
    if plain:
        save(plain, markdown.render(made, short=short))


def _print(made: "Brief", *, json: bool, short: bool = False) -> None:
    if json:
        from detente.views.exports.json import brief_json, dumps

        put(dumps(brief_json(made), indent=1) + "\n")
        return
    from detente.views.brief import terminal

    show(lambda console: terminal.render(made, console, short=short))
