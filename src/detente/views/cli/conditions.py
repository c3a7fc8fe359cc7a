"""`detente conditions` and `stakes`: what waits for what, and what cannot be had."""

from typing import Annotated

import typer

from detente.views.brief.tied import circle_row, edge_row, stake_row
from detente.views.brief.words import count
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
from detente.views.cli.options import At
from detente.views.cli.telling import SHOW, Heading, Manner, tell
from detente.views.exports.waits import circle_json, edge_json, stake_json

__all__ = ["conditions", "stakes"]

Circles = Annotated[
    bool, typer.Option("--circles", help="Only what waits in a circle, each for the other.")
]


def conditions(
    dossier: DossierName = "",
    issue: Issue = "",
    party: Party = "",
    circles: Circles = False,
    since: Since = None,
    at: At = None,
    known: Known = None,
    suggestions: Suggestions = False,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List what waits for what: conditions, exchanges, sequences, circles.

    With --issue those of moves on that issue; with --party those that it sets, or whose
    move waits or is waited for.

    \b
    Examples:
      detente conditions -d talks.detente
      detente conditions --party Ukraine --circles
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        from detente.workspace.lookup.framing import Question

        question = Question(issue, party, since, at, known, suggested=suggestions)
        found, late = talks.conditions(question), lately(talks, question)
        held = talks.held(s.document for e in found.edges.told for s in e.statements)
    edges, roots = found.edges.told, found.edges.roots
    if circles:
        rows = [circle_row(c, held, roots) for c in found.circles]
        lines = [circle_json(c, held, roots) for c in found.circles]
        title, empty = "Circles", "Nothing waits in a circle, as far as the reports tell."
    else:
        rows = [edge_row(e, held, roots) for e in edges]
        lines = [edge_json(e, held, roots) for e in edges]
        title, empty = "What waits for what", "No condition, exchange or sequence is told."
    many = len(found.circles)
    more = f"{count(many, 'circle')}: detente conditions --circles"
    notes = (more, SHOW) if many and not circles else (SHOW,)
    heading = Heading(title, asked_for(at, known, suggestions), notes, empty, lately=late)
    tell(heading, rows, lines, Manner(json, csv, everything))


def stakes(
    dossier: DossierName = "",
    issue: Issue = "",
    party: Party = "",
    since: Since = None,
    at: At = None,
    known: Known = None,
    suggestions: Suggestions = False,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List red lines, stated interests, and what would be given.

    Only what a party says itself, or a named source says of it: nothing is inferred.

    \b
    Examples:
      detente stakes -d talks.detente --party Russia
      detente stakes --issue territory --at 2025-03-19
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        from detente.workspace.lookup.framing import Question

        question = Question(issue, party, since, at, known, suggested=suggestions)
        found, late = talks.stakes(question), lately(talks, question)
        held = talks.held(s.document for k in found.told for s in k.statements)
    rows = [stake_row(k, held, found.roots) for k in found.told]
    lines = [stake_json(k, held, found.roots) for k in found.told]
    empty = "No report calls anything a red line, an interest or a readiness to give."
    title = "Red lines, interests, readiness"
    heading = Heading(title, asked_for(at, known, suggestions), (SHOW,), empty, lately=late)
    tell(heading, rows, lines, Manner(json, csv, everything))
