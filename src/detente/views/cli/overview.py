"""Positions over a whole dossier: a matrix where it fits, else a list by party."""

from collections.abc import Iterator, Mapping

from rich.console import Console
from rich.text import Text

from detente.model import (
    CellStands,
    Entry,
    Handling,
    Overview,
    Stand,
    State,
)
from detente.views.brief.harmless import harmless
from detente.views.brief.items import tally_words
from detente.views.brief.row import Row
from detente.views.brief.sheet import Cell, Grid, Item, Tile
from detente.views.brief.sheet import Row as GridRow
from detente.views.brief.tabular import COLUMN, PARTY, matrix
from detente.views.brief.words import (
    count,
    date_words,
    issue_label,
    party_label,
    since_words,
)
from detente.views.cli.filters import asked_for
from detente.views.cli.ids import short
from detente.views.cli.rows import draw, head, note
from detente.vocabulary.display import told
from detente.vocabulary.gist import clip
from detente.vocabulary.states import look

__all__ = ["draw_overview"]

TABLES = 2
"""Tables of the matrix below one another at most; beyond that parties are listed."""
WORDS = 100
KEY = "detente show ID shows the newest words behind a line, and how to judge them."
NOTHING = "No position stands here yet; detente add brings reports in."
NOTHING_OF = "Nothing is held of this; leave out a party or an issue to see what is."
NOTHING_THEN = "No position is told by then; ask for a later day."
BESIDE = "beside: accusations, backing or judgements"
SURE_ENOUGH = frozenset({State.UNKNOWN, State.NOT_GIVEN, State.AWAITED})
"""States whose word tells already how surely it holds."""
Entries = Mapping[str, Entry]
"""The newest item of each stand, by id."""


def draw_overview(
    overview: Overview, entries: Entries, console: Console, of: Overview | None = None
) -> None:
    """Print where each party stands; what a line rests on is one `show` away.

    `of` is the whole, of which the overview may be a part.
    """
    overview = harmless(overview)
    shown = _shown(overview)
    asked = asked_for(overview.at, overview.known) or "all that is told"
    head(console, "Positions", asked)
    room = max((console.width - PARTY) // COLUMN, 1)
    if not shown:
        note(console, _nothing(overview, of or overview))
    elif room > 1 and len({c.issue for c in shown}) <= TABLES * room:
        console.print(matrix([_grid(overview, entries)], console.width))
    else:
        _by_party(overview, entries, console)
    if shown:
        note(console, KEY)


def _shown(overview: Overview) -> list[CellStands]:
    return [c for c in overview.cells if c.stands or c.beside]


def _nothing(overview: Overview, of: Overview) -> str:
    """Why nothing is shown: of the part that is asked for, or at all."""
    if _shown(of):
        return NOTHING_OF
    return NOTHING_THEN if overview.at or overview.known else NOTHING


def _grid(overview: Overview, entries: Entries) -> Grid:
    rows = (
        GridRow(
            party_label(party),
            tuple(_cell(overview.cell(party, issue), entries) for issue in overview.issues),
        )
        for party in overview.parties
    )
    kept = tuple(row for row in rows if not all(cell.empty for cell in row.cells))
    return Grid(tuple(issue_label(issue) for issue in overview.issues), kept)


def _cell(cell: CellStands, entries: Entries) -> Cell:
    tiles = tuple(
        Tile(look(stand.state), (_item(stand, entries),), stand.checked) for stand in cell.stands
    )
    beside = (Item(BESIDE.removeprefix("beside: ")),) if cell.beside else ()
    return Cell(issue_label(cell.issue), tiles, beside)


def _item(stand: Stand, entries: Entries) -> Item:
    checked = () if stand.checked else (tally_words(0, 1),)
    remarks = (*checked, *_remarks(stand, entries), short(stand.newest))
    return Item(clip(stand.words, WORDS), (), remarks)


def _remarks(stand: Stand, entries: Entries) -> tuple[str, ...]:
    """How many items and wordings it has, how surely it holds, since when, its label."""
    entry = entries.get(stand.newest)
    label = entry.handling if entry else Handling.CLEAR
    found = (
        count(stand.count, "item") if stand.count > 1 else "",
        f"{_which(stand)} of {stand.wordings} wordings" if stand.wordings > 1 else "",
        "" if stand.state in SURE_ENOUGH else told(stand.certainty),
        _when(stand),
        label.value if label is not Handling.CLEAR else "",
    )
    return tuple(filter(None, found))


def _which(stand: Stand) -> str:
    """What is shown of several wordings; without a date none is known to be the newest."""
    return "newest" if stand.told_on or stand.since else "one"


def _when(stand: Stand) -> str:
    if stand.state is State.LAST_KNOWN:
        return f"earlier, {date_words(stand.since)}"
    if stand.state is State.AWAITED:
        return f"asked, no answer yet, {since_words(stand.since)}"
    return date_words(stand.told_on or stand.since)


def _by_party(overview: Overview, entries: Entries, console: Console) -> None:
    for party in overview.parties:
        cells = [c for c in overview.cells if c.party == party]
        rows = [row for cell in cells for row in _rows(cell, entries)]
        if rows:
            console.print(Text(party_label(party), "bold underline"))
            draw(rows, console)


def _rows(cell: CellStands, entries: Entries) -> Iterator[Row]:
    """Each state of a cell, its issue told once."""
    issue = issue_label(cell.issue)
    for stand in cell.stands:
        shown = look(stand.state)
        yield Row(
            (short(stand.newest),),
            issue,
            clip(stand.words, WORDS),
            standing=tally_words(int(stand.checked), 1),
            details=_remarks(stand, entries),
            state=(f"{shown.symbol} {shown.word}", shown.terminal),
        )
        issue = ""
    if cell.beside:
        none = "" if cell.stands else f"{look(State.NONE).word} · "
        yield Row((), issue, "", details=(f"{none}{BESIDE}",))
