"""`detente changes` and `contradictions`: what moved, and what cannot both be right."""

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from detente.views.brief.shifts import change_row, dispute_row
from detente.views.brief.words import (
    date_words,
)
from detente.views.cli.dossier import Author, DossierName, opened
from detente.views.cli.filters import (
    Issue,
    Known,
    LineJson,
    Party,
    Since,
    Suggestions,
    TableCsv,
    UpTo,
    Whole,
    asked_for,
)
from detente.views.cli.lately import lately
from detente.views.cli.options import At, day
from detente.views.cli.telling import SHOW, Heading, Manner, tell
from detente.views.exports.moves import change_json, dispute_json

if TYPE_CHECKING:
    from detente.workspace.dossier import Dossier

__all__ = ["changes", "contradictions"]

LAST_LOOK = "last-look"
NO_CHANGE = "Nothing moved in these days; an earlier --since shows what moved before."
NO_NEWS = "Nothing moved in what came in since your last look."
NO_CLASH = "No two accounts on the record exclude each other."


def _since(text: str) -> str:
    """The day as it was typed, or last-look."""
    return text if text == LAST_LOOK else day(text).isoformat()


SinceLook = Annotated[
    str | None,
    typer.Option(
        "--since",
        parser=_since,
        metavar="DATE|last-look",
        help="From this day on, as 2025-03-13; last-look: by reports that came in since then.",
        show_default=False,
    ),
]
Keep = Annotated[
    bool, typer.Option("--keep-look", help="Leave the time of your last look as it is.")
]
Repeated = Annotated[bool, typer.Option("--repeated", help="Show what is only told again, too.")]


def changes(
    since: SinceLook = None,
    dossier: DossierName = "",
    who: Author = "",
    until: UpTo = None,
    party: Party = "",
    issue: Issue = "",
    repeated: Repeated = False,
    keep_look: Keep = False,
    known: Known = None,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List what moved: new, hardened, softened, reversed, answered, contradicted, silent.

    \b
    Examples:
      detente changes --since 2025-03-13
      detente changes --since last-look -d talks.detente --issue ceasefire
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier, who) as talks:
        from detente.workspace.positions.moving import Asked

        seen = talks.glance()
        found = talks.changes(_begin(talks, since), until, Asked(party, issue, repeated), known)
        footings = talks.footings([c.items for c in found])
        entries = talks.entries(i for c in found for i in c.items)
        if since == LAST_LOOK and not keep_look:
            talks.looked(seen)
    pairs = list(zip(found, footings, strict=True))
    lines = [change_json(c, f) for c, f in pairs]
    rows = [change_row(c, f, entries) for c, f in pairs] if not (json or csv) else []
    told = " · ".join(filter(None, (_period(since, until), asked_for(None, known))))
    heading = Heading("What moved", told, (SHOW,), NO_NEWS if since == LAST_LOOK else NO_CHANGE)
    tell(heading, rows, lines, Manner(json, csv, everything))


def contradictions(
    dossier: DossierName = "",
    party: Party = "",
    issue: Issue = "",
    since: Since = None,
    at: At = None,
    known: Known = None,
    suggestions: Suggestions = False,
    everything: Whole = False,
    csv: TableCsv = False,
    json: LineJson = False,
) -> None:
    """List where two accounts cannot both be right, what changes most first.

    \b
    Examples:
      detente contradictions -d talks.detente
      detente contradictions --party Ukraine --issue ceasefire --at 2025-03-19
    """  # noqa: D301 - \b keeps the lines of the examples apart
    with opened(dossier) as talks:
        from detente.workspace.lookup.framing import Question
        from detente.workspace.positions.moving import Asked

        told = talks.contradictions(at, since, Asked(party, issue, suggested=suggestions), known)
        question = Question(issue, party, since, at, known, suggested=suggestions)
        late = lately(talks, replace(question, since=since or told.since))
    rows = [dispute_row(d) for d in told.found]
    lines = [dispute_json(d) for d in told.found]
    begin = f"since {date_words(told.since)}" if told.since else ""
    asked = " · ".join(filter(None, (begin, asked_for(at, known, suggestions))))
    heading = Heading("Contradictions", asked, (SHOW,), NO_CLASH, lately=late)
    tell(heading, rows, lines, Manner(json, csv, everything))


def _begin(talks: "Dossier", since: str | None) -> date | datetime | None:
    """The first day, or the time of the last look; all that is told where nobody looked."""
    if since == LAST_LOOK:
        return talks.last_look()
    return date.fromisoformat(since) if since else None


def _period(since: str | None, until: date | None) -> str:
    first = "since your last look" if since == LAST_LOOK else ""
    if since and not first:
        first = f"since {date_words(date.fromisoformat(since))}"
    last = f"until {date_words(until)}" if until else ""
    return " ".join(filter(None, (first, last)))
