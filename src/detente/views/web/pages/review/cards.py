"""Disputes as plain lines: each field beside each view, what differs marked."""

from collections.abc import Sequence
from typing import NamedTuple

from detente.model import Span
from detente.views.brief.items import what, who
from detente.views.brief.words import issue_label, party_label
from detente.vocabulary.agreement import field_label
from detente.vocabulary.terms import listed
from detente.workspace.reviewing.disputes import Dispute, Option

__all__ = ["Card", "Line", "View", "card", "people"]

NOTHING = "nothing"
LABELS = {"issue": issue_label, "party": party_label}
"""The fields whose values have names of their own."""


class View(NamedTuple):
    """One of the views on a dispute."""

    number: int
    who: str
    verdict: str
    """What they did, in a word."""
    why: str
    kept: bool
    chosen: bool = False
    """Whether the dispute was settled so."""


class Line(NamedTuple):
    """One field as each view has it."""

    label: str
    values: tuple[str, ...]
    differs: bool


class Card(NamedTuple):
    """One dispute."""

    key: str
    document: int
    title: str
    kind: str
    who: str
    what: str
    """Both as the first who keeps it has them."""
    span: Span
    """The words themselves, with a little of what stands around them."""
    views: tuple[View, ...]
    lines: tuple[Line, ...]
    """What differs."""
    same: tuple[Line, ...]
    """What does not; of one value each."""
    stamp: int
    settled: str
    """Who settled it; empty where nobody did."""
    event: int
    """By which event; 0 where nobody did."""


KINDS = {"s": "statement", "m": "meeting", "u": "unknown"}


def card(one: Dispute, title: str) -> Card:
    """A dispute as a card."""
    settler, event = one.settled or ("", 0)
    lines, same = _lines(one.options)
    views = tuple(_view(o, one.chosen) for o in one.options)
    item = one.entry.item
    told = one.key, one.document, title, KINDS[one.key[0]], who(item), what(item), item.span
    return Card(*told, views, lines, same, one.stamp, settler, event)


def _view(option: Option, chosen: int | None) -> View:
    told = option.number, people(option.who), option.verdict, option.why
    return View(*told, option.kept, option.number == chosen)


def people(names: Sequence[str]) -> str:
    """Names as a person says them."""
    return listed(names)


def _lines(options: Sequence[Option]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """What differs among those who keep it, and what does not."""
    kept = [o for o in options if o.kept]
    names = list(kept[0].fields) if kept else []
    differing, same = [], []
    for name in names:
        values = tuple(_value(o, name) for o in options)
        differs = len({o.fields.get(name) for o in kept}) > 1
        if differs:
            differing.append(Line(field_label(name), values, differs=True))
        else:
            same.append(Line(field_label(name), (_value(kept[0], name),), differs=False))
    return tuple(differing), tuple(same)


def _value(option: Option, name: str) -> str:
    """The value as it reads; empty where the item was rejected or left out."""
    if not option.kept:
        return ""
    value = option.fields[name]
    return LABELS.get(name, str)(value) if value else NOTHING
