"""`detente awaiting`: who owes an answer to what, since when."""

from detente.model import Answer
from detente.model.proposal import Owed
from detente.views.brief.items import Documents, checked_words
from detente.views.brief.row import Row
from detente.views.brief.words import LONG, count, issue_label, party_label, since_words
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
from detente.views.cli.ids import short, short_ids
from detente.views.cli.lately import lately
from detente.views.cli.offers import sources_of
from detente.views.cli.options import At
from detente.views.cli.telling import Heading, Manner, tell
from detente.views.exports.entries import awaited_json
from detente.vocabulary.display import answer_state
from detente.vocabulary.gist import clip
from detente.vocabulary.states import look
from detente.vocabulary.terms import listed

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
        from detente.workspace.framing import Question

        found = talks.awaiting(at, known, issue, party, since, suggestions)
        asked = Question(issue, since=since, at=at, known=known, before=True, suggested=suggestions)
        late = lately(talks, asked)
        held = talks.held(item.document for o in found for item in o.items)
    narrowed = issue or party or at or known
    empty = FURTHER if narrowed else f"{NONE}."
    heading = Heading("Answers owed", asked_for(at, known, suggestions), (KEY,), empty, lately=late)
    rows = [_row(owed, held) for owed in found]
    tell(heading, rows, [awaited_json(o, held) for o in found], Manner(json, csv, everything))


def _row(owed: Owed, documents: Documents) -> Row:
    shown = look(answer_state(owed.answer))
    asked_by = listed(map(party_label, owed.asked_by))
    days = "" if owed.days is None else count(owed.days, "day")
    found = (
        issue_label(owed.issue),
        f"asked by {asked_by}" if asked_by else "who asked is not told",
        "" if owed.told else "inferred: it was asked, and no answer is told",
        f"to {short(owed.proposal)}" if owed.proposal else "to which proposal is not told",
        *sources_of(owed.items, documents),
    )
    word = "asked for time" if owed.answer is Answer.DEFERRED else owed.answer.value
    state = (f"{shown.symbol} {word}, {since_words(owed.since)}", shown.terminal)
    return Row(
        short_ids(owed.items),
        party_label(owed.party),
        clip(owed.terms, LONG),
        days,
        checked_words(owed.items),
        found,
        state,
    )
