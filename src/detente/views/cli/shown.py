"""One item whole: its words in place, its chain, what gave each field, what was made of it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.model import (
    Credibility,
    Entry,
    Judgement,
    Meeting,
    Source,
    Statement,
    Status,
)
from detente.views.brief.fields import fields
from detente.views.brief.harmless import harmless, visible
from detente.views.brief.items import entry_row, report_remarks, suggested_words, what, who
from detente.views.brief.words import OUTLET_NOT_TOLD, date_words, kind_words, roots_words
from detente.views.cli.ids import short
from detente.views.cli.rooted import assessed_words
from detente.views.cli.rows import MARK, MUTED, draw, head
from detente.vocabulary.display import told

if TYPE_CHECKING:
    from detente.workspace.positions.asking import Held, Paragraph, Shown

__all__ = ["around", "draw_shown"]

AROUND = 500
"""Characters of the paragraph on either side of the words, at most."""
INDENT = (0, 0, 0, 2)


def draw_shown(shown: "Shown", console: Console) -> None:
    """Print an item with everything that its standing rests on, and how to judge it."""
    entry = shown.entry
    about = (short(entry.id), who(entry.item), what(entry.item))
    head(console, _sort(entry), " · ".join(filter(None, about)))
    _standing(entry, console)
    head(console, "Words")
    console.print(Padding(_words(shown), INDENT))
    _report(shown, console)
    head(console, "On whose word")
    _chain(shown, console)
    _claim(shown, console)
    head(console, "Read as")
    console.print(_fields(shown))
    _judgements(entry.judgements, console)
    _others(shown, console)
    head(console, "How to judge it")
    for line in _how(entry):
        console.print(Text(f"  {line}", MARK))


def around(place: "Paragraph") -> tuple[str, str, str]:
    """Words with what stands before and after them in their paragraph, cut where it is long."""
    before, after = place.text[: place.start], place.text[place.end :]
    if len(before) > AROUND:
        before = "…" + before[-AROUND:]
    if len(after) > AROUND:
        after = after[:AROUND] + "…"
    return visible(before), visible(place.text[place.start : place.end]), visible(after)


def _sort(entry: Entry) -> str:
    if isinstance(entry.item, Statement):
        return "Statement"
    return "Meeting" if isinstance(entry.item, Meeting) else "Gap"


def _standing(entry: Entry, console: Console) -> None:
    sure = entry.credibility
    known = f"credibility {sure}: {told(sure)}" if sure is not Credibility.UNKNOWN else ""
    counts = "" if entry.counts or not entry.status.counts else "does not count"
    counts = suggested_words(entry) if entry.suggested else counts
    label = entry.handling.value
    line = " · ".join(filter(None, (told(entry.status), counts, known, label)))
    console.print(Text(line, "green" if entry.status.checked else ""))


def _words(shown: "Shown") -> Text:
    """The paragraph, the words in double brackets so that plain output marks them too."""
    before, exact, after = around(shown.paragraph)
    struck = "strike" if shown.entry.status is Status.REJECTED else "bold underline"
    return Text.assemble((before, MUTED), "[[", (exact, struck), "]]", (after, MUTED))


def _report(shown: "Shown", console: Console) -> None:
    document, place = shown.held.document, shown.entry.item.span
    found = (
        document.title or document.capture.origin,
        document.outlet or OUTLET_NOT_TOLD,
        date_words(document.published),
        f"report {shown.held.number}",
        f"characters {place.start}–{place.end}",
        *report_remarks([document]),
    )
    console.print(Padding(Text(visible(" · ".join(found)), MUTED), INDENT))
    if document.url:
        console.print(Padding(Text(visible(document.url), MUTED), INDENT))
    if shown.original:
        console.print(Padding(Text(f"translated from {_named(shown.original)}"), INDENT))
    if shown.repeats:
        console.print(Padding(Text(f"a copy of {_named(shown.repeats)}"), INDENT))
    for copy in shown.copies:
        console.print(Padding(Text(f"also carried by {_named(copy)}"), INDENT))


def _named(held: "Held") -> str:
    document = held.document
    outlet = document.outlet or OUTLET_NOT_TOLD
    told_of = (outlet, date_words(document.published), f"report {held.number}")
    return visible(", ".join((*told_of, *report_remarks([document]))))


def _chain(shown: "Shown", console: Console) -> None:
    """From the outlet to the root, each link deeper than the one that carries it."""
    grades = {g.source: g for g in shown.grades}
    last = len(shown.chain) - 1
    for depth, link in enumerate(shown.chain):
        lead = "  " + "   " * depth + ("└─ " if depth else "")
        kind = kind_words(link.name, link.kind, link.party)
        line = Text.assemble(
            (lead, MUTED), visible(_box(link)), (f" {kind}" if kind else "", MUTED)
        )
        if link.name in grades:
            made = grades[link.name]
            since = f"since {date_words(made.since)}"
            line.append(visible(f" · reliability {made.grade}: {told(made.grade)}, {since}"))
        if depth == last:
            line.append(" · root", MUTED)
        console.print(line)


def _claim(shown: "Shown", console: Console) -> None:
    """On how many roots its claim rests, and how far to believe it."""
    if shown.roots is not None and shown.assessed is not None:
        found = f"{roots_words(shown.roots)} · {assessed_words(shown.assessed)}"
        console.print(Padding(Text(visible(found), MUTED), INDENT))


def _box(link: Source) -> str:
    """The named in square brackets, the unnamed in round ones."""
    return f"[ {link.name} ]" if link.named else f"( {link.name} )"


def _fields(shown: "Shown") -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style=MUTED, width=11)
    table.add_column(overflow="fold", ratio=1)
    table.add_column(overflow="fold", ratio=1, style=MUTED)
    for name, value, why in harmless(tuple(fields(shown))):
        table.add_row(f"  {name}", Text(value), Text(why))
    return table


def _judgements(made: Sequence[Judgement], console: Console) -> None:
    head(console, "Judgements", str(len(made)) if made else "")
    if not made:
        console.print(Padding(Text("Nobody has checked it yet.", MUTED), INDENT))
    for each in made:
        to = "; ".join(f"{name} = {value or 'nothing'}" for name, value in each.fields)
        settled = " and settled" if each.final else ""
        line = f"{told(each.verdict)}{settled} by {each.who}, {date_words(each.time)}"
        found = (line, to, f"why: {each.why}" if each.why else "", f"event {each.event}")
        console.print(Padding(Text(visible(" · ".join(filter(None, found)))), INDENT))


def _others(shown: "Shown", console: Console) -> None:
    held = {shown.held.document.id: shown.held}
    if shown.alternatives:
        head(console, "Other readings of these words", str(len(shown.alternatives)))
        draw([entry_row(entry, held) for entry in shown.alternatives], console)
    if shown.earlier or shown.later:
        head(console, "In other versions of the page")
    if shown.earlier:
        console.print(Text.assemble("  the version before: ", (short(shown.earlier), MARK)))
    for each in shown.later:
        console.print(Text.assemble("  a later version: ", (short(each), MARK)))


def _how(entry: Entry) -> Iterator[str]:
    key = short(entry.id)
    if not entry.status.checked:
        yield f"detente accept {key}"
    yield f"detente edit {key} FIELD=VALUE"
    if entry.status is not Status.REJECTED:
        yield f'detente reject {key} --why "..."'
    if isinstance(entry.item, Statement):
        yield f"detente roots {key}"
    yield f'detente grade {key} 2 --why "..."'
    if entry.judgements:
        yield f"detente undo {entry.judgements[-1].event}"
