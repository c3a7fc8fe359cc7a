"""`detente sources`: who carries the words, how much rests on each, how it is graded."""

from typing import TYPE_CHECKING, Annotated

import typer

from detente.model import Grading, Handling
from detente.views.brief.row import Row
from detente.views.brief.words import count, date_words, kind_words
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import LineJson
from detente.views.cli.output import put, show
from detente.views.cli.reports import report_row
from detente.views.cli.rows import draw, head, note
from detente.views.exports.entries import held_json, source_json
from detente.views.exports.json import dumps
from detente.vocabulary.display import told

if TYPE_CHECKING:
    from rich.console import Console

    from detente.workspace.positions.asking import SourceLine

__all__ = ["sources"]

Reports = Annotated[
    bool, typer.Option("--reports", help="List the reports with their numbers instead.")
]
EMPTY = "No report is kept yet; detente add brings reports in."


def sources(dossier: DossierName = "", reports: Reports = False, json: LineJson = False) -> None:
    """List outlets and sources, what rests on each, and how it is graded.

    \b
    Examples:
      detente sources -d talks.detente
      detente sources --reports
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        if reports:
            held = talks.documents()
            lines, rows = [held_json(one) for one in held], [report_row(one) for one in held]
        else:
            found = talks.sources()
            lines, rows = [source_json(line) for line in found], [_row(line) for line in found]
    title = "Reports" if reports else "Sources"
    if json:
        put("".join(f"{dumps(line)}\n" for line in lines))
    else:
        show(lambda console: _draw(title, rows, console))


def _draw(title: str, rows: "list[Row]", console: "Console") -> None:
    head(console, title, str(len(rows)))
    draw(rows, console)
    if not rows:
        note(console, EMPTY)


def _row(line: "SourceLine") -> Row:
    label = line.handling
    found = (
        count(line.documents, "report"),
        count(line.copies, "copy", "copies") + " of others" if line.copies else "",
        count(line.statements, "statement"),
        _days(line),
        "own note, no press" if line.own_note else "",
        "kept under an alias" if line.alias else "",
        label.value if label is not Handling.CLEAR else "",
    )
    grades = "; ".join(map(_grade, line.grades)) or "not graded"
    kind = kind_words(line.name, line.kind, line.party)
    return Row((), line.name, grades, kind, details=found)


def _grade(grading: Grading) -> str:
    since = f"since {date_words(grading.since)}"
    why = f" ({grading.why})" if grading.why else ""
    told_of = f"{grading.grade}, {told(grading.grade)}"
    return f"{told_of} {since}, by {grading.who}{why}"


def _days(line: "SourceLine") -> str:
    if line.first is None or line.last is None:
        return ""
    first, last = map(date_words, (line.first, line.last))
    return first if first == last else f"{first} to {last}"
