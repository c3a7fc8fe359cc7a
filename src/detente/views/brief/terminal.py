"""The brief on a terminal, in tables that fit its width."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from detente.model import Brief
from detente.views.brief.compose import compose
from detente.views.brief.sheet import Carried, Entry, Offer, Sheet, Tale, Word
from detente.views.brief.tabular import MARK, MUTED, TICK, item_text, marks, matrix
from detente.views.brief.texts import (
    CELL_KEY,
    NOTHING,
    OVER_TIME,
    SECTIONS,
    SUGGESTIONS,
    below,
    empty,
)
from detente.views.brief.words import count

__all__ = ["render"]

ALL_IN = "--html and --markdown show every line whole."
LINES = 12
"""Lines of a list of judgements; of further ones the footnotes are named."""
WHOLE = frozenset({"unknown", "talks"})
"""Lists that are never shortened."""
NARROW = 72
"""Columns below which a list is stacked instead of set in columns."""


def render(brief: Brief, console: Console, *, short: bool = False) -> None:
    """Print all sections; colour and width are the console's affair.

    A short brief tells the negotiation over time without its evidence.
    """
    sheet = compose(brief, short=short)
    console.print(_top(sheet))
    if sheet.tale:
        _tale(console, sheet.tale)
    if sheet.tale is None or not short:
        _evidence(console, sheet)
    console.print(Text("\n".join(("", *sheet.foot)), MUTED))


def _tale(console: Console, tale: Tale) -> None:
    """The negotiation over time: the table in the place of the chart, then the chapters."""
    if tale.standings:
        _titled(console, OVER_TIME, tale.period, Group(*_standings(tale)))
    for chapter in tale.chapters:
        rows = _entries(chapter.rows, "", console.width >= NARROW)
        more = [Text(chapter.more, MUTED)] if chapter.more else []
        _titled(console, chapter.title, "", Group(rows, *more))


def _standings(tale: Tale) -> Iterator[RenderableType]:
    for row in tale.standings:
        yield Text.assemble((row.party, "bold"), f" · {row.issue}")
        yield from (Padding(item_text(item), (0, 0, 0, 2)) for item in row.lines)
    if tale.left:
        yield Text(tale.left, MUTED)


def _evidence(console: Console, sheet: Sheet) -> None:
    """All sections of a brief, whole."""
    wide = console.width >= NARROW
    _section(console, "positions", sheet.as_of, _positions(sheet, console.width))
    _section(console, "demands", str(len(sheet.demands)), _entries(sheet.demands, "demands", wide))
    offers = [_offer(offer) for offer in sheet.offers] or [_nothing("proposals")]
    _section(console, "proposals", str(len(sheet.offers)), Group(*offers))
    for anchor, rows in sheet.lists.items():
        shown = rows if anchor in WHOLE else _shortened(rows)
        _section(console, anchor, _number(rows), _entries(shown, anchor, wide))
    _section(console, "sources", sheet.roots, _sources(sheet))
    _section(console, "reports", str(len(sheet.reports)), _reports(sheet))
    _section(console, "words", str(len(sheet.words)), _words(sheet.words))
    if sheet.suggestions:
        rows = sheet.suggestions
        _titled(console, SUGGESTIONS, below(len(rows)), _entries(_shortened(rows), "words", wide))


def _section(console: Console, anchor: str, aside: str, body: RenderableType) -> None:
    _titled(console, SECTIONS[anchor], aside, body)


def _titled(console: Console, name: str, aside: str, body: RenderableType) -> None:
    title = f"{name.upper()}  {aside}".rstrip()
    console.print()
    console.print(Rule(Text(title, "bold"), align="left", style=MUTED, characters="─"))
    console.print(body)


def _number(rows: Sequence[Entry]) -> str:
    """How many there are, and in how many lines where one stands for several."""
    number = sum(row.stands_for for row in rows)
    return str(number) if number == len(rows) else f"{number} in {count(len(rows), 'line')}"


def _nothing(section: str) -> Text:
    return Text(empty()[section], MUTED)


def _top(sheet: Sheet) -> Group:
    meta = Text(f"Brief · {' · '.join(sheet.meta)}", MUTED)
    troubles = [Text(f"! {trouble}") for trouble in sheet.troubles]
    headline = item_text(replace(sheet.headline, text=sheet.headline.text or NOTHING), "bold")
    lead = Text(" ").join(item_text(line) for line in sheet.lead)
    return Group(meta, *troubles, headline, Text(), lead if sheet.words else _nothing("lead"))


def _positions(sheet: Sheet, width: int) -> RenderableType:
    if not sheet.grids:
        return _nothing("positions")
    asides = any(grid.has_asides for grid in sheet.grids)
    key = [Text(f"{CELL_KEY} {ALL_IN}", MUTED)] if asides else []
    return Group(matrix(sheet.grids, width), *key)


def _entries(rows: Sequence[Entry], nothing: str, wide: bool) -> RenderableType:
    if not rows:
        return _nothing(nothing)
    if not wide:
        return Group(*(_stacked(row) for row in rows))
    table = Table.grid(expand=True, padding=(0, 2, 0, 0))
    table.add_column(ratio=3, overflow="fold")
    table.add_column(ratio=8, overflow="fold")
    for row in rows:
        table.add_row(_who(row), _entry(row))
    return table


def _shortened(rows: Sequence[Entry]) -> Sequence[Entry]:
    """The first entries, and the footnotes of the others in one."""
    if len(rows) <= LINES + 1:
        return rows
    rest = rows[LINES:]
    numbers = sorted({number for row in rest for number in row.numbers})
    return (*rows[:LINES], Entry("", f"and {len(rest)} more", tuple(numbers)))


def _who(row: Entry) -> Text:
    return Text.assemble((row.who, "bold"), f" ({row.voice})" if row.voice else "")


def _stacked(row: Entry) -> Group:
    return Group(_who(row), Padding(_entry(row), (0, 0, 0, 2)))


def _entry(row: Entry) -> Group:
    text = Text.assemble((f"({row.tag}) " if row.tag else "", MUTED), row.text)
    text.append_text(marks(row.numbers))
    if row.checked:
        text.append(TICK)
    below = " · ".join((*row.details, *filter(None, [row.source])))
    return Group(text, Text(below, MUTED)) if below else Group(text)


def _offer(offer: Offer) -> RenderableType:
    tick = TICK if offer.checked else ""
    terms = Text.assemble((offer.terms, "bold"), tick, marks(offer.numbers))
    lines = [terms, Text(" · ".join(offer.details), MUTED)]
    for answer in offer.answers:
        tick = TICK if answer.checked else ""
        head = f"{answer.look.symbol} {answer.party}: {answer.word}{tick}"
        line = Text.assemble((head, answer.look.terminal), " · ")
        lines.append(line.append_text(Text("; ").join(item_text(item) for item in answer.items)))
    if not offer.answers:
        lines.append(Text("No answer is told.", MUTED))
    return Group(lines[0], Padding(Group(*lines[1:]), (0, 0, 0, 2)))


def _sources(sheet: Sheet) -> RenderableType:
    if not sheet.sources:
        return _nothing("sources")
    lines: list[RenderableType] = []
    for head, ways in groupby(sheet.sources, key=lambda way: way.head):
        for way in ways:
            lines.append(_way(way, head))
            head = ""
    return Group(*lines)


def _way(way: Carried, head: str) -> Table:
    carriers = Text(way.carried_by, MUTED)
    many_notes = Text(f" {len(way.numbers)} footnotes", MARK)
    told = many_notes if len(way.numbers) > LINES else marks(way.numbers)
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(style=MUTED, width=len("root 000"))
    table.add_column(overflow="fold")
    table.add_row(head, Group(Text(way.boxes), carriers.append_text(told)))
    return table


def _reports(sheet: Sheet) -> RenderableType:
    lines: list[RenderableType] = []
    for report in sheet.reports:
        lines.append(Text(report.title).append(f" · {' · '.join(report.remarks)}", MUTED))
        if report.url:
            lines.append(Padding(Text(report.url, MUTED), (0, 0, 0, 2)))
        lines += [Padding(Text(f"! {warning}"), (0, 0, 0, 2)) for warning in report.warnings]
    lines += [Text(f"! could not be read: {failure}") for failure in sheet.failures]
    return Group(*lines) if lines else _nothing("reports")


def _words(words: Sequence[Word]) -> RenderableType:
    if not words:
        return _nothing("words")
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(justify="right", style=MARK, no_wrap=True)
    table.add_column(overflow="fold")
    for word in words:
        tick = TICK if word.checked else ""
        told = Text.assemble(f"“{word.exact}” ", (f"{word.source}{tick}", MUTED))
        table.add_row(Text(f"[{word.number}]", MARK), told)
    return table
