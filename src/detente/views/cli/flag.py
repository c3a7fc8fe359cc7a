"""`detente flag`: a report counts for nothing, and what falls with it."""

from enum import StrEnum
from typing import Annotated

import typer

from detente.model.flag import Flag
from detente.views.brief.fallen import fallout_rows
from detente.views.brief.words import count
from detente.views.cli.deeds import done
from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.filters import LineJson, TableCsv, Whole
from detente.views.cli.ids import Document
from detente.views.cli.telling import Heading, Manner, tell
from detente.views.exports.fallout import fallout_lines

__all__ = ["flag"]

What = Annotated[Flag | None, typer.Argument(metavar="[FLAG]", help=f"One of {', '.join(Flag)}.")]
Why = Annotated[str, typer.Option(metavar="WORDS", help="The reason, kept with it; needed.")]
Lift = Annotated[bool, typer.Option("--lift", help="Take the flag off; the report counts again.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Tell what would change; change nothing.")]
NOTHING = "Nothing that counts rests on it: no cell, proposal, demand or claim would change."
KEY = "detente flag DOCUMENT FLAG --why ... does it; detente undo takes it back."


class _Said(StrEnum):
    """What is missing, in the words of the remedy."""

    FLAG = "name a flag, or give --lift"
    BOTH = "name a flag or give --lift, not both"
    WHY = "tell the reason with --why; it is kept"


def flag(
    document: Document,
    what: What = None,
    dossier: DossierName = "",
    who: Author = "",
    why: Why = "",
    lift: Lift = False,
    dry_run: DryRun = False,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """Have a report count for nothing: forged, recycled, misattributed or disowned.

    What repeats or translates it falls with it; of a misattributed report only copies that
    run the very same words. A flag on a copy takes out that copy alone. The version of the
    page before it counts again. With --dry-run it is told which positions, proposals,
    demands and claims would change; forged is tried where no flag is named.

    \b
    Examples:
      detente flag 12 --dry-run -d talks.detente
      detente flag 12 forged --why "the agency never sent it"
      detente flag 12 --lift --why "it did send it"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if what and lift:
        raise typer.BadParameter(_Said.BOTH)
    if dry_run:
        meant = None if lift else what or Flag.FORGED
        _tell(document, meant, dossier, Manner(json, csv, everything))
        return
    if not (what or lift):
        raise typer.BadParameter(_Said.FLAG)
    if not why.strip():
        raise typer.BadParameter(_Said.WHY)
    with opened(dossier, who) as talks:
        made = talks.flag(document, what, why)
        done(talks.log(limit=1)[0].did, [made])


def _tell(document: str, meant: Flag | None, dossier: str, manner: Manner) -> None:
    with opened(dossier) as talks:
        found = talks.fallout(document, meant)
        rows = fallout_rows(found)
    deed = f"flagged {meant}" if meant else "its flag lifted"
    falls = count(len(found.fallen), "report") + (" falls" if len(found.fallen) == 1 else " fall")
    rises = f"{count(len(found.risen), 'report')} counting again" if found.risen else ""
    aside = " · ".join(filter(None, (f"report {document}", falls, rises, "nothing is changed")))
    heading = Heading(f"If it were {deed}", aside, (KEY,), NOTHING)
    tell(heading, rows, list(fallout_lines(found)), manner)
