"""Moves, contradictions and gaps as lines of the story."""

from collections.abc import Sequence

from detente.model import RootCount, State, Statement
from detente.model.change import Change, ChangeKind
from detente.model.contradiction import Contradiction
from detente.model.story import Apart
from detente.views.brief.index import Index
from detente.views.brief.lanes import rests_on
from detente.views.brief.sheet import Entry
from detente.views.brief.words import date_words, issue_label, party_label, quoted, weight_words
from detente.vocabulary.gist import clip, gist
from detente.vocabulary.states import look
from detente.vocabulary.terms import listed

__all__ = ["change", "contradiction", "gap"]

Roots = Sequence[RootCount]
WORDS = 110
ACCOUNT = 70


def change(made: Change, roots: Roots, index: Index) -> Entry:
    """A move: when, from which state to which, in which words, by which rule."""
    shown = look(made.after or made.before or State.NONE)
    return Entry(
        party_label(made.party),
        quoted(clip(made.words, WORDS)),
        index.numbers(made.items[:2]),
        f"{shown.symbol} {made.kind}".strip(),
        tuple(filter(None, (date_words(made.on), _states(made), made.reason))),
        rests_on(made.items, roots),
        issue_label(made.issue),
        index.checked(made.items),
    )


def _states(made: Change) -> str:
    """What was held and what is; empty where that tells nothing new."""
    before, after = (look(s).word if s else "" for s in (made.before, made.after))
    if made.kind is ChangeKind.SILENT:
        return f"{before} when it was told last"
    return f"{before} → {after}" if before and after and before != after else after


def contradiction(found: Contradiction, roots: Roots, index: Index) -> Entry:
    """Both accounts in the record's words, each with its roots."""
    sides = ((found.one, roots[0]), (found.other, roots[1]))
    text = " ⇄ ".join(_account(said) for said, _ in sides if said)
    items = [said[0].id for said, _ in sides if said]
    return Entry(
        listed(map(party_label, found.parties)),
        text,
        index.numbers(items),
        f"{look(State.CONTESTED).symbol} {found.kind}",
        (date_words(found.on), found.reason, weight_words(found.weight)),
        rests_on(items, roots),
        issue_label(found.issue),
        index.checked([*found.one, *found.other]),
    )


def _account(said: Sequence[Statement]) -> str:
    return f"{party_label(said[0].speaker.party)}: {quoted(gist(said[0], ACCOUNT))}"


def gap(apart: Apart, roots: Roots, index: Index) -> Entry:
    """Who is how far from whom, since when, by which terms."""
    found = apart.gap
    steps = f"{found.low}" if found.low == found.high else f"{found.low} to {found.high}"
    noun = "step" if found.low == found.high == 1 else "steps"
    since = f"since {date_words(found.since)}" if found.since else ""
    return Entry(
        " – ".join(map(party_label, found.parties)),
        " – ".join(quoted(clip(name, ACCOUNT)) for name in apart.names),
        index.numbers(found.statements[:2]),
        f"{steps} {noun} apart",
        tuple(filter(None, (since,))),
        rests_on(found.statements, roots),
        issue_label(found.issue),
        index.checked(found.statements),
    )
