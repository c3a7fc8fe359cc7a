"""`detente awaiting`: who owes an answer to what, since when."""

from detente.views.brief.owing import owed_row
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
from detente.views.cli.telling import Heading, Manner, tell
from detente.views.exports.entries import awaited_json

__all__ = ["awaiting"]

NONE = "No answer is owed, as far as the reports tell"
FURTHER = f"{NONE}; leave out a filter, or ask for another day."
KEY = "What would count: that party accepts it, rejects it, or asks for time, in any report."


def awaiting(
    dossier: DossierName = "",
    since: Since = None,
    at: At = None,
    known: Known = None,
    issue: Issue = "",
    party: Party = "",
    suggestions: Suggestions = False,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List who owes an answer to what, since when, the longest owed first.

    An answer is owed where a report says that it is awaited or that the party asked for
    time, and, marked as inferred, where somebody was asked in plain words and nothing at all
    is told that could be an answer.

    \b
    Examples:
      detente awaiting -d talks.detente
      detente awaiting --party Russia --at 2025-05-12
      detente awaiting --issue ceasefire --csv
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        from detente.workspace.lookup.framing import Question

        found = talks.awaiting(at, known, issue, party, since, suggestions)
        asked = Question(issue, since=since, at=at, known=known, before=True, suggested=suggestions)
        late = lately(talks, asked)
        held = talks.held(item.document for o in found for item in o.items)
    narrowed = issue or party or at or known
    empty = FURTHER if narrowed else f"{NONE}."
    heading = Heading("Answers owed", asked_for(at, known, suggestions), (KEY,), empty, lately=late)
    rows = [owed_row(owed, held) for owed in found]
    tell(heading, rows, [awaited_json(o, held) for o in found], Manner(json, csv, everything))
