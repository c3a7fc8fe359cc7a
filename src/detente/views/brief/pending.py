"""What is owed, waited for and promised, and by whom, as lines of the story."""

from collections.abc import Sequence

from detente.model import RootCount
from detente.model.commitment import Commitment
from detente.model.edge import Circle, Edge
from detente.model.proposal import Owed
from detente.model.role import Role
from detente.views.brief.index import Index
from detente.views.brief.lanes import rests_on
from detente.views.brief.sheet import Entry
from detente.views.brief.telling import move_word
from detente.views.brief.words import (
    count,
    date_words,
    issue_label,
    party_label,
    quoted,
    since_words,
)
from detente.vocabulary.display import answer_state, told
from detente.vocabulary.gist import clip
from detente.vocabulary.states import look
from detente.vocabulary.terms import listed

__all__ = ["circle", "commitment", "edge", "owed", "role"]

Roots = Sequence[RootCount]
WORDS = 110
SIDE = 70


def owed(one: Owed, roots: Roots, index: Index) -> Entry:
    """Who owes an answer to what, since when."""
    shown = look(answer_state(one.answer))
    asked_by = listed(map(party_label, one.asked_by))
    days = f"{count(one.days, 'day')}" if one.days is not None else ""
    remarks = (
        since_words(one.since),
        days,
        f"asked by {asked_by}" if asked_by else "who asked is not told",
        "" if one.told else "inferred: it was asked, and no answer is told",
    )
    items = [item.id for item in one.items]
    return Entry(
        party_label(one.party),
        quoted(clip(one.terms, WORDS)),
        index.numbers(items[:2]),
        f"{shown.symbol} {one.answer}",
        tuple(filter(None, remarks)),
        rests_on(items, roots),
        issue_label(one.issue),
        index.checked(items),
    )


def edge(one: Edge, roots: Roots, index: Index) -> Entry:
    """What waits, for what it waits, and whose move that is."""
    by = listed(map(party_label, one.by))
    remarks = (
        f"whose move: {by}" if by else "whose move it is, is not told",
        f"earlier, {date_words(one.statement.said_on)}"
        if one.past
        else date_words(one.statement.said_on),
        told(one.statement.certainty),
        *(f"inferred: {rule}" for rule in one.inferred),
    )
    items = [s.id for s in one.statements]
    return Entry(
        party_label(one.party),
        f"{quoted(clip(one.what, SIDE))} {one.kind} {quoted(clip(one.awaits, SIDE))}",
        index.numbers(items[:2]),
        move_word(one.statement),
        tuple(filter(None, remarks)),
        rests_on(items, roots),
        issue_label(one.issue) if one.issue else "",
        index.checked(items),
    )


def circle(found: Circle, roots: Roots, index: Index) -> Entry:
    """Whose moves wait for one another, in which words."""
    items = list(dict.fromkeys(e.statement.id for e in found.edges))
    waits = (
        f"{party_label(e.party)}: {quoted(clip(e.what, 40))} {e.kind} {quoted(clip(e.awaits, 40))}"
        for e in found.edges
    )
    return Entry(
        " ⇄ ".join(map(party_label, found.parties)),
        "; ".join(waits),
        index.numbers(items),
        "⇄ circle",
        (f"what ties them: {'; '.join(dict.fromkeys(found.reasons))}",) if found.reasons else (),
        rests_on(items, roots),
        checked=index.checked(items),
    )


def commitment(one: Commitment, roots: Roots, index: Index) -> Entry:
    """Who has promised what by when, and what each side says became of it."""
    to = listed(map(party_label, one.beneficiaries))
    fates = [f"{t.fate}, says {party_label(t.party)}" for t in one.tellings]
    worded = quoted(one.deadline_words) if one.deadline_words else ""
    remarks = (
        f"as worded: {worded}" if worded else "",
        f"depends on: {clip(one.depends_on, SIDE)}" if one.depends_on else "",
        f"verified by {listed(one.verifiers)}" if one.verifiers else "",
        f"promised {date_words(one.statements[0].said_on)}",
        *fates,
    )
    items = [s.id for s in one.statements]
    return Entry(
        party_label(one.obligor) + (f" → {to}" if to else ""),
        quoted(clip(one.what, WORDS)),
        index.numbers(items[:2]),
        f"due {date_words(one.deadline)}" if one.deadline else ", ".join(one.fates),
        tuple(filter(None, remarks)),
        rests_on(items, roots),
        issue_label(one.issue),
        index.checked(items),
    )


def role(one: Role, roots: Roots, index: Index) -> Entry:
    """The part of an actor, on which track, by which words or rule."""
    track = listed(map(party_label, one.track))
    of = f" of {listed(map(party_label, one.toward))}" if one.toward else ""
    items = list(dict.fromkeys(e.item for e in one.evidence))
    words = one.evidence[0].span.exact if one.evidence else ""
    remarks = (
        f"talks of {track}" if track else "",
        f"inferred: {one.reason}" if one.inferred else "",
        count(one.count, "place"),
    )
    return Entry(
        party_label(one.party),
        quoted(clip(words, WORDS)),
        index.numbers(items[:2]),
        f"{one.kind}{of}",
        tuple(filter(None, remarks)),
        rests_on(items, roots),
        checked=index.checked(items),
    )
