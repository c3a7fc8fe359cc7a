"""`detente commitments`: who has promised what to whom by when, and what became of it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from detente.model.commitment import Commitment
from detente.views.brief.harmless import harmless
from detente.views.brief.promised import promise_row
from detente.views.brief.words import count, date_words
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import (
    Issue,
    Known,
    LineJson,
    Party,
    Since,
    Suggestions,
    TableCsv,
    Whole,
    asked_for,
)
from detente.views.cli.lately import lately
from detente.views.cli.options import At, day
from detente.views.cli.output import complain, save, target
from detente.views.cli.telling import SHOW, Heading, Manner, tell
from detente.views.exports.waits import commitment_json

__all__ = ["commitments"]

DueBy = Annotated[
    date | None,
    typer.Option(parser=day, metavar="DATE", help="Only what falls due by this day, overdue too."),
]
Ics = Annotated[
    Path | None,
    typer.Option(callback=target, metavar="FILE", help="Also write what falls due as a calendar."),
]


def commitments(
    dossier: DossierName = "",
    due_by: DueBy = None,
    issue: Issue = "",
    party: Party = "",
    ics: Ics = None,
    since: Since = None,
    at: At = None,
    known: Known = None,
    suggestions: Suggestions = False,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List who has promised what by when, and what became of it.

    \b
    Examples:
      detente commitments -d talks.detente --due-by 2025-06-01
      detente commitments --party Ukraine --ics due.ics
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        from detente.workspace.lookup.framing import Question

        question = Question(issue, party, since, at, known, suggested=suggestions)
        found, late = talks.commitments(question, due_by), lately(talks, question)
        held = talks.held(s.document for c in found.told for s in c.statements)
    if ics is not None:
        _write(ics, found.told)
    rows = [promise_row(c, held, found.roots) for c in found.told]
    lines = [commitment_json(c, held, found.roots) for c in found.told]
    asked = " · ".join(
        filter(
            None,
            (f"due by {date_words(due_by)}" if due_by else "", asked_for(at, known, suggestions)),
        )
    )
    empty = "No promise of the kind is on the record."
    heading = Heading("Commitments", asked, (SHOW,), empty, lately=late)
    tell(heading, rows, lines, Manner(json, csv, everything))


def _write(path: Path, promises: Sequence[Commitment]) -> None:
    from detente.views.exports.ics import commitments_ics

    save(path, commitments_ics([harmless(c) for c in promises]).decode())
    due = sum(c.deadline is not None for c in promises)
    complain(f"{path}: {count(due, 'promise')} with a day")
