"""`detente roles`: who mediates, guarantees, hosts, backs, and who is absent."""

from detente.views.brief.tied import role_row
from detente.views.cli.dossier import DossierName, opened
from detente.views.cli.filters import (
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
from detente.views.exports.waits import role_json

__all__ = ["roles"]


def roles(
    dossier: DossierName = "",
    party: Party = "",
    since: Since = None,
    at: At = None,
    known: Known = None,
    suggestions: Suggestions = False,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List who plays which part in which talks, and by which words.

    What no text says in words is drawn from what an actor does by a stated rule, and shown
    as inferred.

    \b
    Examples:
      detente roles -d talks.detente
      detente roles --party Turkey --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        from detente.workspace.lookup.framing import Question

        question = Question(party=party, since=since, at=at, known=known, suggested=suggestions)
        found, late = talks.roles(question), lately(talks, question)
        told = talks.entries(e.item for r in found for e in r.evidence) if suggestions else {}
    below = [entry.item for entry in told.values() if entry.suggested]
    rows, lines = [role_row(r, below) for r in found], [role_json(r, below) for r in found]
    empty = "No part in any talks is told."
    heading = Heading("Roles", asked_for(at, known, suggestions), (SHOW,), empty, lately=late)
    tell(heading, rows, lines, Manner(json, csv, everything))
