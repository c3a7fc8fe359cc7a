"""Answers that are owed, as lines."""

from detente.model import Answer
from detente.model.proposal import Owed
from detente.views.brief.items import Documents, checked_words
from detente.views.brief.offered import sources_of
from detente.views.brief.row import Row, short_ids
from detente.views.brief.words import LONG, count, issue_label, party_label, since_words
from detente.vocabulary.display import answer_state, short
from detente.vocabulary.gist import clip
from detente.vocabulary.states import look
from detente.vocabulary.terms import listed

__all__ = ["owed_row"]


def owed_row(owed: Owed, documents: Documents) -> Row:
    """Who owes an answer to what, since when, and how that is known."""
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
