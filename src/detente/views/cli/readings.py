"""Readings as tables: what was found where, in the order of the text."""

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from detente.model import Meeting, Reading, Statement, Unknown, When
from detente.views.brief.harmless import harmless, visible
from detente.views.brief.telling import move_word, plain_remarks
from detente.views.brief.texts import below as below_words
from detente.views.brief.words import (
    OUTLET_NOT_TOLD,
    chain_words,
    count,
    date_words,
    issue_label,
    party_label,
)
from detente.views.cli.explained import draw_explained
from detente.vocabulary.display import mark_words, told
from detente.vocabulary.terms import listed

__all__ = ["draw"]

Found = Statement | Meeting | Unknown
MUTED = "dim"


def draw(readings: Sequence[Reading], console: Console, *, explained: bool = False) -> None:
    """Print each reading under the title of its report; suggestions apart, at its end."""
    for reading in readings:
        _head(reading, console)
        facts, below = reading.counting, reading.suggestions
        items: list[Found] = [*facts.statements, *facts.meetings, *facts.unknowns]
        items.sort(key=lambda item: (item.span.start, item.span.end))
        if items:
            _draw(items, reading, console, explained=explained)
        elif reading.was_read and not below:
            console.print(Text("No statement, meeting or gap was found in this report.", MUTED))
        if below:
            console.print(Text(f"Suggestions: {below_words(len(below))}", "bold"))
            _draw(below, reading, console, explained=explained)
        console.print()


def _draw(items: Sequence[Found], reading: Reading, console: Console, *, explained: bool) -> None:
    if not explained:
        console.print(_table(items))
        return
    for item in items:
        draw_explained(item, reading.reader, console)


def _head(reading: Reading, console: Console) -> None:
    document = reading.document
    title = visible(document.title or document.capture.origin)
    console.print(Rule(Text(title, "bold"), align="left", style=MUTED))
    found = (
        visible(document.outlet) or OUTLET_NOT_TOLD,
        date_words(document.published),
        count(len(reading.counting.statements), "statement"),
        count(len(reading.meetings), "meeting"),
        count(len(reading.unknowns), "gap"),
        reading.reader or "not read",
    )
    console.print(Text(" · ".join(found), MUTED))
    for warning in (*document.warnings, *reading.warnings):
        console.print(Text(f"! {visible(warning)}"))


def _table(items: Sequence[Found]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0), border_style=MUTED)
    table.add_column("place", justify="right", style=MUTED, no_wrap=True)
    table.add_column("who", ratio=2, overflow="fold")
    table.add_column("what", ratio=3, overflow="fold")
    table.add_column("words", ratio=6, overflow="fold")
    for item in items:
        safe = harmless(item)
        who, what = _told(safe)
        place = f"{item.span.start}–{item.span.end}"
        table.add_row(place, Text(who), Text(what), Text(safe.span.exact))
    return table


def _told(item: Found) -> tuple[str, str]:
    """Who it is about and what is read in the words."""
    if isinstance(item, Meeting):
        channels = listed(told(channel) for channel in item.channels)
        told_of = ("meeting", item.status.value, channels, item.when.exact if item.when else "")
        return listed(map(party_label, item.parties)), " · ".join(filter(None, told_of))
    if isinstance(item, Unknown):
        about = party_label(item.subject) if item.subject else ""
        return about, f"not known: {told(item.kind)} · {issue_label(item.issue)}"
    party = item.speaker.party
    toward = f" → {listed(map(party_label, item.targets))}" if item.targets else ""
    what = (
        f"{move_word(item)} · {issue_label(item.issue)}",
        "" if item.when is When.CURRENT else item.when.value,
        f"score {mark_words(item.score or 0)}" if item.suggested else "",
        *plain_remarks(item, item.said_on.day if item.said_on else None),
        chain_words(item.chain) if item.chain else "",
    )
    return party_label(party) + toward, " · ".join(filter(None, what))
