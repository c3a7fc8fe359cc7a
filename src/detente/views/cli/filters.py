"""The options by which commands narrow what a dossier is asked for."""

from datetime import UTC, date, datetime, time
from typing import Annotated

import typer

from detente.model import Act, Status
from detente.views.brief.words import date_words
from detente.views.cli.options import day

__all__ = [
    "ActName", "Checked", "Issue", "Known", "Limit", "LineJson", "MinScore", "Party", "Report",
    "Since", "Source", "StatusName", "Suggested", "Suggestions", "TableCsv", "Target", "Until",
    "UpTo", "Whole", "asked_for", "moment",
]  # fmt: skip


def moment(text: str) -> datetime:
    """A time in UTC; a bare day means its end.

    A time without a zone is one of UTC.
    """
    try:
        if len(text) == len("2025-03-13"):
            return datetime.combine(date.fromisoformat(text), time.max, UTC)
        made = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f"{text!r} is no time; write it as 2025-03-13 or 2025-03-13T14:05"
        ) from None
    return made.astimezone(UTC) if made.tzinfo else made.replace(tzinfo=UTC)


def asked_for(at: date | None, known: datetime | None, suggested: bool = False) -> str:
    """The day and the state of knowledge asked for, in words; empty for today's.

    And that suggestions count, where they do.
    """
    found = (
        f"as of {date_words(at)}" if at else "",
        f"as known on {date_words(known)}" if known else "",
        "suggestions count" if suggested else "",
    )
    return " · ".join(filter(None, found))


Known = Annotated[
    datetime | None,
    typer.Option(
        parser=moment,
        metavar="TIME",
        help="Show only what the dossier knew by then: the end of a day in UTC, or a time.",
    ),
]
Party = Annotated[str, typer.Option(metavar="NAME", help="Who moves, meets, or is asked about.")]
Target = Annotated[str, typer.Option("--toward", metavar="NAME", help="Toward whom it is.")]
ActName = Annotated[
    Act | None, typer.Option("--act", metavar="ACT", help="What is done, as demand.")
]
Issue = Annotated[str, typer.Option(metavar="CODE", help="What it is about, by code or label.")]
Since = Annotated[
    date | None,
    typer.Option(
        parser=day,
        metavar="DATE",
        help="From this day on, as 2025-03-13; what tells no date goes by the day it was got.",
    ),
]
Until = Annotated[
    date | None,
    typer.Option(
        parser=day,
        metavar="DATE",
        help="Up to this day, it included; what tells no date goes by the day it was got.",
    ),
]
UpTo = Annotated[
    date | None,
    typer.Option(
        "--until",
        "--at",
        parser=day,
        metavar="DATE",
        help="Up to this day, it included; what tells no date goes by the day it was got.",
    ),
]
"""Where a span of days is asked for, the last of them is the day that is asked for."""
Source = Annotated[str, typer.Option(metavar="NAME", help="Who carries it: a part of a name.")]
Report = Annotated[
    str,
    typer.Option(
        "--document", metavar="DOCUMENT", help="In one report: its number, or its id's beginning."
    ),
]
Checked = Annotated[
    bool | None,
    typer.Option("--checked/--unchecked", help="Only what a person has checked, or has not."),
]
StatusName = Annotated[
    Status | None, typer.Option("--status", metavar="STATUS", help="How it stands, as rejected.")
]
Suggested = Annotated[
    bool,
    typer.Option("--suggested", help="Only suggestions: what scores less than its reader's mark."),
]
Suggestions = Annotated[
    bool,
    typer.Option(
        "--suggestions",
        help="Count what scores less than its reader's mark too; lines that rest on it say so.",
    ),
]
MinScore = Annotated[
    float | None,
    typer.Option(min=0, max=1, metavar="SHARE", help="Read right at least so often, 0 to 1."),
]
Limit = Annotated[int, typer.Option(min=0, metavar="NUMBER", help="Lines at most; 0 shows all.")]
LineJson = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]
TableCsv = Annotated[bool, typer.Option("--csv", help="Print CSV for a spreadsheet.")]
Whole = Annotated[bool, typer.Option("--all", help="Show all of it, beyond one screenful.")]
