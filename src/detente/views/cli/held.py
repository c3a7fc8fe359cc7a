"""Contents that a party holds, as lines: how often, how long, on how many roots."""

from typing import TYPE_CHECKING

from detente.views.brief.words import count, date_words, issue_label, party_label, quoted
from detente.views.cli.ids import short
from detente.views.cli.items import tally_words
from detente.views.cli.rows import Row
from detente.vocabulary.gist import clip
from detente.vocabulary.states import look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from detente.model import Entry
    from detente.workspace.strength import Held

__all__ = ["held_row", "roots_words"]

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
    names = "; ".join(clip(name, 60) for name in held.footing.names[:NAMES])
    more = len(held.footing.names) - NAMES
    roots = roots_words(held.footing.roots.low, held.footing.roots.high)
    found = (
        f"told {count(len(told.items), 'time')}",
        days,
        f"{roots}: {names}" + (f" and {more} more" if more > 0 else "") if roots else "",
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


def roots_words(low: int, high: int) -> str:
    """A count of roots between its bounds; empty where there are none."""
    if not high:
        return ""
    return f"{low if low == high else f'{low} to {high}'} root{'' if high == 1 else 's'}"
