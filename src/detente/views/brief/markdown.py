"""The brief as Markdown: tables and footnotes, every outside word escaped."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from detente.model import Brief
from detente.views.brief.compose import compose
from detente.views.brief.harmless import escape_markdown
from detente.views.brief.sheet import (
    Answered,
    Carried,
    Cell,
    Entry,
    Grid,
    Item,
    Offer,
    Reported,
    Sheet,
    Standing,
    Tale,
    Tile,
    Word,
)
from detente.views.brief.texts import (
    CELL_KEY,
    NOTHING,
    OVER_TIME,
    SECTIONS,
    SUGGESTIONS,
    below,
    empty,
)

__all__ = ["render"]

e = escape_markdown
TICK = " ✓ checked"
"""Behind all that a person has checked."""


def render(brief: Brief, *, short: bool = False) -> str:
    """A Markdown document with a footnote for every line.

    A short one tells the negotiation over time without its evidence, and has no footnotes.
    """
    sheet = compose(brief, short=short)
    parts = [_top(sheet), *(_tale(sheet.tale) if sheet.tale else ())]
    if sheet.tale is None or not short:
        parts += _evidence(sheet)
    parts += [e(" ".join(sheet.foot))] if sheet.foot else []
    return "\n\n".join(parts) + "\n"


def _tale(tale: Tale) -> Iterator[str]:
    """The negotiation over time: the table in the place of the chart, then the chapters."""
    if tale.standings:
        rows = "\n".join(map(_standing, tale.standings))
        table = f"| Issue | Party | State, since when, in which words |\n|---|---|---|\n{rows}"
        yield f"## {OVER_TIME} ({tale.period})\n\n{table}"
    yield from filter(None, [tale.left])
    for chapter in tale.chapters:
        lines = [*map(_entry, chapter.rows), *([f"- {chapter.more}"] if chapter.more else [])]
        yield f"## {chapter.title}\n\n" + "\n".join(lines)


def _standing(row: Standing) -> str:
    return f"| {e(row.issue)} | **{e(row.party)}** | {'<br>'.join(map(_item, row.lines))} |"


def _evidence(sheet: Sheet) -> list[str]:
    """All sections of a brief, whole."""
    parts = [_positions(sheet)]
    parts.append(_section("demands", map(_entry, sheet.demands)))
    parts.append(_section("proposals", map(_offer, sheet.offers)))
    parts += [_section(anchor, map(_entry, rows)) for anchor, rows in sheet.lists.items()]
    parts.append(_section("sources", map(_way, sheet.sources), sheet.roots))
    parts.append(_section("reports", _reports(sheet)))
    parts.append(_section("words", map(_word, sheet.words)))
    if sheet.suggestions:
        rows = "\n".join(map(_entry, sheet.suggestions))
        parts.append(f"## {SUGGESTIONS} ({below(len(sheet.suggestions))})\n\n{rows}")
    return parts


def _marks(numbers: Iterable[int]) -> str:
    return "".join(f"[^{number}]" for number in numbers)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _top(sheet: Sheet) -> str:
    meta = f"Brief · {' · '.join(sheet.meta)}"
    lead = " ".join(_item(line) for line in sheet.lead)
    if not sheet.words:
        lead = empty()["lead"]
    troubles = ["\n".join(f"- {e(trouble)}" for trouble in sheet.troubles)]
    head = f"# {_item(replace(sheet.headline, text=sheet.headline.text or NOTHING))}"
    return "\n\n".join(filter(None, (e(meta), *troubles, head, lead)))


def _item(item: Item) -> str:
    tick = TICK if item.checked else ""
    remarks = (f"*{e(r)}*" for r in item.remarks)
    return _joined(e(item.text) + tick, *remarks) + _marks(item.numbers)


def _section(anchor: str, lines: Iterable[str], aside: str = "") -> str:
    title = f"## {SECTIONS[anchor]}" + (f" ({aside})" if aside else "")
    return f"{title}\n\n" + ("\n".join(lines) or empty()[anchor])


def _positions(sheet: Sheet) -> str:
    title = f"## {SECTIONS['positions']} ({sheet.as_of})"
    tables = [_table(grid) for grid in sheet.grids]
    tables += [CELL_KEY] if any(grid.has_asides for grid in sheet.grids) else []
    return "\n\n".join((title, *(tables or [empty()["positions"]])))


def _table(grid: Grid) -> str:
    head = f"| | {' | '.join(e(issue) for issue in grid.issues)} |"
    rule = "|---|" + "---|" * len(grid.issues)
    rows = [
        f"| **{e(row.party)}** | {' | '.join(_cell(cell) for cell in row.cells)} |"
        for row in grid.rows
    ]
    return "\n".join((head, rule, *rows))


def _cell(cell: Cell) -> str:
    lines = [_tile(tile) for tile in cell.tiles] or ["no position"]
    for name, items in (("beside", cell.beside), ("before", cell.before)):
        if items:
            lines.append(f"{name}: {'; '.join(_item(item) for item in items)}")
    return "<br>".join(lines)


def _tile(tile: Tile) -> str:
    tick = TICK if tile.checked else ""
    return f"{tile.look.symbol} **{tile.look.word}**{tick}: {'; '.join(map(_item, tile.items))}"


def _entry(row: Entry) -> str:
    who = f"**{e(row.who)}**" if row.who else ""
    who = f"{who} ({e(row.voice)})" if row.voice else who
    tag = f"\\[{e(row.tag)}\\]" if row.tag else ""
    tick = TICK.strip() if row.checked else ""
    text = " ".join(filter(None, (tag, e(row.text)))) + _marks(row.numbers)
    told = _joined(who, text, tick, *map(e, row.details), e(row.source))
    return f"- {told}"


def _offer(offer: Offer) -> str:
    tick = TICK if offer.checked else ""
    head = _joined(f"- **{e(offer.terms)}**{tick}{_marks(offer.numbers)}", *map(e, offer.details))
    answers = [f"  - {_answer(answer)}" for answer in offer.answers] or ["  - No answer is told."]
    return "\n".join((head, *answers))


def _answer(answer: Answered) -> str:
    tick = TICK if answer.checked else ""
    items = "; ".join(_item(item) for item in answer.items)
    return f"{answer.look.symbol} {e(answer.party)}: **{answer.word}**{tick}: {items}"


def _way(way: Carried) -> str:
    return f"- {way.head}: {e(way.boxes)} · {e(way.carried_by)}{_marks(way.numbers)}"


def _reports(sheet: Sheet) -> list[str]:
    read = [line for report in sheet.reports for line in _report(report)]
    failed = [f"- could not be read: {e(failure)}" for failure in sheet.failures]
    return read + failed


def _report(report: Reported) -> Iterator[str]:
    title = e(report.title)
    link = f"[{title}](<{_address(report.url)}>)" if report.url else title
    yield f"- {_joined(link, *map(e, report.remarks))}"
    for warning in report.warnings:
        yield f"  - {e(warning)}"


def _address(url: str) -> str:
    """An address that cannot end its own link."""
    return url.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace(" ", "%20")


def _word(word: Word) -> str:
    tick = f" ·{TICK}" if word.checked else ""
    read_as = f" · read as: {e(word.read_as)}" if word.read_as else ""
    return f"[^{word.number}]: “{e(word.exact)}” {e(word.source)}{tick}{read_as}"
