"""The matrix as grids that fit a page, one tile for each state of a cell."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from detente.model import (
    Certainty,
    Contents,
    Holding,
    Matrix,
    Position,
    Standing,
    State,
    Statement,
    Unknown,
)
from detente.views.brief.index import Index
from detente.views.brief.sheet import Cell, Grid, Item, Row, Tile
from detente.views.brief.telling import act_word, move_word, plain_remarks, remarks
from detente.views.brief.words import count, date_words, issue_label, party_label, since_words
from detente.vocabulary.display import told
from detente.vocabulary.gist import clip, gist
from detente.vocabulary.states import look

__all__ = ["grids"]

WIDEST = 8
"""Issues side by side at most; more are split into tables of like width."""
LINES = 4
"""Lines of one state in a cell; further ones keep their footnotes."""
PAST = 3
"""The same for what was held before, the latest first."""
GIST = 80


def grids(matrix: Matrix, index: Index) -> tuple[Grid, ...]:
    """The matrix in tables of at most eight issues; empty rows and tables are left out."""
    tables = -(-len(matrix.issues) // WIDEST)
    found = (_grid(matrix, part, index) for part in _parts(matrix.issues, tables))
    return tuple(grid for grid in found if grid.rows)


def _parts(issues: Sequence[str], tables: int) -> Iterator[Sequence[str]]:
    start = 0
    for table in range(tables):
        end = start + -(-(len(issues) - start) // (tables - table))
        yield issues[start:end]
        start = end


def _grid(matrix: Matrix, issues: Sequence[str], index: Index) -> Grid:
    cells = {(p.party, p.issue): p for p in matrix.positions}
    rows = [
        Row(
            party_label(party),
            tuple(
                _cell(cells.get((party, issue), Position(party, issue)), matrix.at, index)
                for issue in issues
            ),
        )
        for party in matrix.parties
    ]
    told_of = tuple(row for row in rows if not all(cell.empty for cell in row.cells))
    return Grid(tuple(issue_label(issue) for issue in issues), told_of)


def _cell(position: Position, at: date | None, index: Index) -> Cell:
    states = dict.fromkeys(holding.state for holding in position.holdings)
    tiles = tuple(
        _tile(state, [h for h in position.holdings if h.state is state], at, index)
        for state in states
        if state is not State.NONE
    )
    return Cell(
        issue_label(position.issue),
        tiles,
        _beside(position, index),
        _shortened([_before(held, index) for held in reversed(position.history)], PAST),
    )


def _tile(state: State, holdings: Sequence[Holding], at: date | None, index: Index) -> Tile:
    items = [item for holding in holdings for item in _items(holding, at, index)]
    told_by = [item for holding in holdings for item in holding.items]
    checked = index.checked(told_by)
    lines = [replace(item, checked=False) for item in items] if checked else items
    return Tile(look(state), _shortened(lines), checked)


def _shortened(items: Sequence[Item], lines: int = LINES) -> tuple[Item, ...]:
    if len(items) <= lines:
        return tuple(items)
    rest = items[lines - 1 :]
    numbers = tuple(sorted({number for item in rest for number in item.numbers}))
    return (*items[: lines - 1], Item(f"and {len(rest)} more", numbers, stands_for=len(rest)))


def _items(holding: Holding, at: date | None, index: Index) -> Iterator[Item]:
    """A line for each holding; both sides' lines of a contested one."""
    if holding.state is State.CONTESTED:
        yield from _sides(holding, at, index)
        return
    yield index.line(_text(holding), holding.items, _remarks(holding, at))


def _text(holding: Holding) -> str:
    if holding.statements:
        return gist(holding.statements[0], GIST)
    return clip(holding.unknowns[0].span.exact, GIST) if holding.unknowns else ""


def _remarks(holding: Holding, at: date | None) -> tuple[str, ...]:
    if holding.state is State.LAST_KNOWN:
        return (f"earlier, {date_words(holding.since)}", *_sureness(holding))
    if holding.state is State.AWAITED:
        return ("asked, no answer yet", since_words(holding.since))
    if holding.state is State.UNKNOWN or not holding.statements:
        return ()
    return tuple(dict.fromkeys((*_sureness(holding), *_since(holding, at))))


def _sureness(holding: Holding) -> tuple[str, ...]:
    first = holding.statements[0] if holding.statements else None
    day = first.said_on.day if first and first.said_on else None
    found = list(remarks(first, day, gist(first, GIST))) if first else []
    found = [r for r in found if first and r != told(first.certainty)]
    sure = "" if holding.state is State.NOT_GIVEN else told(holding.certainty)
    return (*found, sure) if sure else tuple(found)


def _since(holding: Holding, at: date | None) -> tuple[str, ...]:
    since = holding.since
    return (str(since),) if since and not (since.day_known and since.day == at) else ()


def _sides(holding: Holding, at: date | None, index: Index) -> Iterator[Item]:
    told_apart: dict[tuple[str, Certainty, str], list[Statement]] = {}
    for statement in holding.statements:
        key = (statement.act.value, statement.certainty, gist(statement, GIST))
        told_apart.setdefault(key, []).append(statement)
    for (_, _, text), same in told_apart.items():
        lead = move_word(same[0])
        yield index.line(f"{lead}: {text}", same, plain_remarks(same[0], at, text))
    if holding.unknowns:
        yield _unknown(holding.unknowns, index)


def _unknown(unknowns: Sequence[Unknown], index: Index) -> Item:
    return index.line(f"not known: {clip(unknowns[0].span.exact, GIST)}", unknowns)


def _beside(position: Position, index: Index) -> tuple[Item, ...]:
    """One line an act: accuses 2 [4] [5]."""
    acts: dict[str, list[Statement]] = {}
    for statement in position.beside:
        acts.setdefault(act_word(statement.act, position.party), []).append(statement)
    return tuple(
        index.line(word if len(same) == 1 else f"{word}, {count(len(same), 'time')}", same)
        for word, same in acts.items()
    )


def _before(holding: Holding, index: Index) -> Item:
    hidden = any(s.contents is Contents.UNDISCLOSED for s in holding.statements[:1])
    text = Standing.UNDISCLOSED.value if hidden else clip(_text(holding), 40)
    when = str(holding.since) if holding.since else "earlier"
    return index.line(f"{look(holding.state).word}: {text}", holding.items, (when,))
