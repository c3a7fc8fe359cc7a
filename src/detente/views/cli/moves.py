"""`detente changes` and `contradictions`: what moved, and what cannot both be right."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from detente.model import Entry, State, Statement
from detente.model.change import Change, ChangeKind
from detente.views.brief.items import checked_words
from detente.views.brief.row import Row
from detente.views.brief.words import (
    count,
    date_words,
    issue_label,
    party_label,
    quoted,
    weight_words,
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
from detente.views.cli.held import footing_words
from detente.views.cli.ids import short
from detente.views.cli.lately import lately
from detente.views.cli.options import At, day
from detente.views.cli.telling import SHOW, Heading, Manner, tell
from detente.views.exports.moves import change_json, dispute_json
from detente.vocabulary.gist import clip, gist
from detente.vocabulary.states import look
from detente.vocabulary.terms import listed

if TYPE_CHECKING:
    from detente.workspace.contradicting import Disputed
    from detente.workspace.dossier import Dossier
    from detente.workspace.footing import Footing

__all__ = ["changes", "contradictions"]

LAST_LOOK = "last-look"
WORDS = 140
NAMES = 3
"""Earlier items that one line names; further ones are counted."""
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
        from detente.workspace.moving import Asked

        seen = talks.glance()
        found = talks.changes(_begin(talks, since), until, Asked(party, issue, repeated), known)
        footings = talks.footings([c.items for c in found])
        entries = talks.entries(i for c in found for i in c.items)
        if since == LAST_LOOK and not keep_look:
            talks.looked(seen)
    pairs = list(zip(found, footings, strict=True))
    lines = [change_json(c, f) for c, f in pairs]
    rows = [_change_row(c, f, entries) for c, f in pairs] if not (json or csv) else []
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
        from detente.workspace.framing import Question
        from detente.workspace.moving import Asked

        told = talks.contradictions(at, since, Asked(party, issue, suggested=suggestions), known)
        question = Question(issue, party, since, at, known, suggested=suggestions)
        late = lately(talks, replace(question, since=since or told.since))
    rows = [_dispute_row(d) for d in told.found]
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


def _change_row(change: Change, footing: "Footing", entries: Mapping[str, Entry]) -> Row:
    """A move: the day and the issue, the words, what was held before, by which rule."""
    shown = look(change.after or change.before or State.NONE)
    items = [entries[i].item for i in change.items if i in entries]
    earlier = [short(i) for i in change.earlier[:NAMES]]
    more = f" +{len(change.earlier) - NAMES}" if len(change.earlier) > NAMES else ""
    silent = change.kind is ChangeKind.SILENT
    found = (
        _states(change),
        change.reason,
        footing_words(footing),
        f"before: {', '.join(earlier)}{more}" if earlier and not silent else "",
    )
    return Row(
        tuple(short(i) for i in change.items),
        party_label(change.party),
        quoted(clip(change.words, WORDS)),
        f"{date_words(change.on)} · {issue_label(change.issue)}",
        checked_words(items) if items else "",
        tuple(filter(None, found)),
        (f"{shown.symbol or '·'} {change.kind.value}", shown.terminal),
    )


def _states(change: Change) -> str:
    """What was held and what is, in words; empty where that tells nothing new."""
    before, after = (look(s).word if s else "" for s in (change.before, change.after))
    if change.after is State.NONE:
        return ""
    if change.kind is ChangeKind.SILENT:
        return f"{before} when it was told last"
    return f"{before} → {after}" if before and before != after else after


def _dispute_row(dispute: "Disputed") -> Row:
    """A contradiction, and both accounts with their roots below it."""
    found, shown = dispute.contradiction, look(State.CONTESTED)
    return Row(
        tuple(short(side[0].id) for side in (found.one, found.other) if side),
        listed(map(party_label, found.parties)),
        found.reason,
        f"{date_words(found.on)} · {issue_label(found.issue)}" if found.on else "",
        details=(weight_words(found.weight),),
        state=(f"{shown.symbol} {found.kind.value}", shown.terminal),
        below=(_account(found.one, dispute.one), _account(found.other, dispute.other)),
    )


def _account(told: Sequence[Statement], footing: "Footing") -> Row:
    """One account by its newest words, with who says so in the end."""
    newest = told[0]
    return Row(
        (short(newest.id),),
        party_label(newest.speaker.party),
        quoted(gist(newest, WORDS)),
        date_words(newest.said_on),
        checked_words(told),
        (count(len(told), "statement"), footing_words(footing, named=True)),
    )
