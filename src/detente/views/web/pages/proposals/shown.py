"""One proposal and its answers as plain lines for a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from detente.model import Answer, Proposal, Response
from detente.model.proposal import OWING, Difference, Version
from detente.model.root import RootCount
from detente.views.brief.items import Documents, checked_words, item_row
from detente.views.brief.offered import first_day, sources_of
from detente.views.brief.row import Row
from detente.views.brief.words import (
    LONG,
    count,
    date_words,
    issue_label,
    party_label,
    roots_words,
    since_words,
)
from detente.vocabulary.display import answer_state, told
from detente.vocabulary.gist import clip, gist
from detente.vocabulary.states import Look, look
from detente.vocabulary.terms import listed

__all__ = ["Answered", "Offered", "Side", "Tie", "answered", "offered", "sides"]

KEPT = 12
"""Words that two versions share which are shown beside a difference."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Why some items are held to answer it."""

    reason: str
    sure: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """One addressee's answer."""

    party: str
    look: Look
    word: str
    words: str
    """The newest answer's words, both sides' of a contested one."""
    remarks: tuple[str, ...]
    """On whose word, since when, what overtook it, by which way."""
    conditions: tuple[str, ...]
    ties: tuple[Tie, ...]
    rows: tuple[Row, ...]
    """All that tells it."""
    checked: str


@dataclass(frozen=True, slots=True)
class Offered:
    """A proposal in a list, or whole."""

    id: str
    number: int
    """In the list and on the lanes."""
    terms: str
    by: str
    behalf: str
    to: str
    issues: tuple[str, ...]
    day: str
    remarks: tuple[str, ...]
    answers: tuple[Answered, ...]
    checked: str
    names: tuple[str, ...]
    told: str
    """In how many versions."""


@dataclass(frozen=True, slots=True)
class Side:
    """A stretch of one of two versions set beside each other."""

    text: str
    only: bool
    """Whether the other version lacks it."""


Roots = Mapping[str, RootCount]
"""How many roots each answer rests on, by party."""


def offered(made: Proposal, documents: Documents, number: int = 0, whole: bool = False) -> Offered:
    """A proposal as it is listed; `whole` leaves nothing of its words out."""
    names = [n for n in made.names if n.casefold() != made.terms.casefold()]
    day = first_day(made.statements)
    many = len(made.versions)
    return Offered(
        made.id,
        number,
        made.terms if whole else clip(made.terms, LONG),
        listed(map(party_label, made.proposers)) or "no one named",
        listed(map(party_label, made.on_behalf)),
        listed(map(party_label, made.addressees)),
        tuple(map(issue_label, made.issues or (made.issue,))),
        date_words(day) if day else "",
        tuple(filter(None, sources_of(made.statements, documents))),
        tuple(answered(r, documents) for r in made.responses),
        checked_words(made.statements) if made.statements else "",
        tuple(names),
        f"told in {count(many, 'way')}" if many > 1 else "",
    )


def answered(response: Response, documents: Documents, found: RootCount | None = None) -> Answered:
    """An answer with its words, on whose word it rests, and why it is held to be one."""
    rows = tuple(item_row(item, documents) for item in response.items)
    return Answered(
        party_label(response.party),
        look(answer_state(response.answer)),
        response.answer.value,
        _words(response),
        tuple(filter(None, _remarks(response, documents, found))),
        tuple(clip(c, LONG) for c in response.conditions),
        tuple(_ties(response)),
        rows,
        checked_words(response.items) if response.items else "",
    )


def _words(response: Response) -> str:
    if response.answer is Answer.AWAITED:
        return "asked, no answer yet"
    said = response.statements if response.answer is Answer.CONTESTED else response.statements[:1]
    parts = [gist(s, LONG) for s in said] + [clip(u.span.exact, LONG) for u in response.unknowns]
    return "; ".join(dict.fromkeys(parts))


def _remarks(response: Response, documents: Documents, found: RootCount | None) -> Sequence[str]:
    day = first_day(response.statements)
    by = response.overtaken
    owed = response.answer in OWING
    return (
        since_words(response.since or day) if owed or day else "",
        told(response.teller) if response.items else "",
        f"overtaken by the agreement of {date_words(by.said_on)}" if by else "",
        roots_words(found) if found and found.high else "",
        *sources_of(response.items, documents),
    )


def _ties(response: Response) -> Sequence[Tie]:
    items: dict[tuple[str, float], list[str]] = {}
    for tie in response.ties:
        items.setdefault((tie.reason, tie.confidence), []).append(tie.item)
    return [
        Tie(reason, f"right {confidence:.0%} of the time when checked", tuple(ids))
        for (reason, confidence), ids in items.items()
    ]


def sides(earlier: Version, later: Version) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """Two versions beside each other, with what only one of them has marked."""
    if not later.changed:
        return (Side(earlier.words, only=False),), (Side(later.words, only=False),)
    old, new = [], []
    for place, each in enumerate(later.changed):
        if each.kept:
            kept = Side(_kept(later.changed, place), only=False)
            old.append(kept)
            new.append(kept)
        if each.removed:
            old.append(Side(each.removed, only=True))
        if each.added:
            new.append(Side(each.added, only=True))
    return tuple(old), tuple(new)


def _kept(changed: Sequence[Difference], place: int) -> str:
    """What both have, cut where it is far from any difference."""
    words = changed[place].kept.split()
    head = KEPT if place > 0 else 0
    tail = KEPT if place < len(changed) - 1 else 0
    if len(words) <= head + tail + 1:
        return changed[place].kept
    return " ".join([*words[:head], "…", *words[len(words) - tail :]])
