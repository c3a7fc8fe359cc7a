"""Contents that a party holds, as lines: how often, how long, on how many roots."""

from typing import TYPE_CHECKING

from detente.views.brief.items import tally_words
from detente.views.brief.row import Row
from detente.views.brief.words import (
    count,
    date_words,
    issue_label,
    party_label,
    quoted,
    roots_words,
)
from detente.vocabulary.display import short
from detente.vocabulary.gist import clip
from detente.vocabulary.states import look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from detente.model import Entry
    from detente.workspace.positions.strength import Held
    from detente.workspace.weighing.footing import Footing

__all__ = ["footing_words", "held_row"]

WORDS = 140
NAMES = 3
"""Roots that one line names; further ones are counted."""


def held_row(held: "Held", entries: "Mapping[str, Entry]") -> Row:
    """A content with its state, how often and on how many days it was told, and its roots."""
    told, shown = held.strength, look(held.strength.state)
    items = [entries[i].item for i in told.items if i in entries]
    days = date_words(told.last)
    if told.first != told.last:
        days = f"{count(told.days, 'day')}, {date_words(told.first)} to {date_words(told.last)}"
    found = (
        f"told {count(len(told.items), 'time')}",
        days,
        footing_words(held.footing, named=True),
        f"called a red line: {short(told.red_line[0])}" if told.red_line else "",
    )
    return Row(
        tuple(short(i) for i in told.items),
        party_label(told.party),
        quoted(clip(told.words, WORDS)),
        issue_label(told.issue),
        tally_words(sum(i.checked for i in items), len(items)) if items else "",
        tuple(filter(None, found)),
        (f"{shown.symbol} {shown.word}", shown.terminal),
    )


def footing_words(footing: "Footing", *, named: bool = False) -> str:
    """How many roots, with `named` which too: "2 roots: A; B"; empty where there are none."""
    if not footing.roots.high:
        return ""
    told = roots_words(footing.roots)
    if not named:
        return told
    names = "; ".join(clip(name, 60) for name in footing.names[:NAMES])
    more = len(footing.names) - NAMES
    return f"{told}: {names}" + (f" and {more} more" if more > 0 else "")
