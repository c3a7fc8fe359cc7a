"""Moves and contradictions of a dossier as lines, the same in terminal and workbench."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from detente.model import Entry, State, Statement
from detente.model.change import Change, ChangeKind
from detente.views.brief.held import footing_words
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
from detente.vocabulary.display import short
from detente.vocabulary.gist import clip, gist
from detente.vocabulary.states import look
from detente.vocabulary.terms import listed

if TYPE_CHECKING:
    from detente.workspace.weighing.contradicting import Disputed
    from detente.workspace.weighing.footing import Footing

__all__ = ["change_row", "dispute_row"]

WORDS = 140
NAMES = 3
"""Earlier items that one line names; further ones are counted."""


def change_row(change: Change, footing: "Footing", entries: Mapping[str, Entry]) -> Row:
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


def dispute_row(dispute: "Disputed") -> Row:
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
