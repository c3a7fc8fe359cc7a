"""How the answer to a question is printed: a screenful, JSON lines or CSV."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from detente.views.brief.row import Row
from detente.views.cli.output import complain, put, show
from detente.views.cli.rows import draw, head, note
from detente.views.exports.flat import flat_csv
from detente.views.exports.json import dumps

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["EMPTY", "Heading", "Manner", "SHOW", "tell"]

EMPTY = "Nothing of the kind is on the record yet; detente add brings reports in."
SHOW = "detente show ID shows the words behind a line."
SCREEN = 50
"""Lines of one screenful where the output goes to no terminal."""
ROOM = 4
"""Lines kept free for the heading, the notes and the prompt."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a user wants an answer: the values of --json, --csv and --all."""

    json: bool = False
    csv: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over the rows of an answer, and below them."""

    title: str
    asked: str = ""
    """The day and the state of knowledge asked for: `filters.asked_for(at, known)`."""
    notes: tuple[str, ...] = ()
    """Sentences below the rows, where there are any."""
    empty: str = EMPTY
    """What is said where there is no row."""
    counted: bool = True
    """Whether the number of rows stands beside the title."""
    lately: str = ""
    """What `lately.lately` says; on stderr where the answer is JSON or CSV."""


def tell(
    heading: Heading,
    rows: Sequence[Row],
    lines: Sequence[Mapping[str, Any]],
    manner: Manner,
    cells: Sequence[Mapping[str, Any]] | None = None,
) -> None:
    """Print rows, the most important first, or what they stand for as JSON or CSV.

    A screenful of rows is shown, the rest counted; --all, JSON and CSV leave none out.
    `lines` are the JSON objects, one a row. `cells` are the rows of the CSV where they
    are others (one an answer, say); nested values become columns by their path.
    """
    if heading.lately and (manner.json or manner.csv):
        complain(heading.lately)
    if manner.json:
        put("".join(f"{dumps(line)}\n" for line in lines))
    elif manner.csv:
        put("".join(flat_csv(lines if cells is None else cells)))
    else:
        show(lambda console: _draw(heading, rows, console, whole=manner.whole))


def _draw(heading: Heading, rows: Sequence[Row], console: "Console", *, whole: bool) -> None:
    shown = rows if whole else rows[: _fitting(rows, console)]
    left = len(rows) - len(shown)
    number = str(len(rows)) if heading.counted else ""
    head(console, heading.title, " · ".join(filter(None, (number, heading.asked))))
    draw(shown, console)
    if left:
        note(console, f"and {left} more: --all")
    for sentence in heading.notes if rows else (heading.empty,):
        note(console, sentence)
    if heading.lately:
        note(console, heading.lately)


def _fitting(rows: Sequence[Row], console: "Console") -> int:
    """How many rows fill a screen at most; one at least, however long it is."""
    height = console.height if console.is_terminal else SCREEN
    left = height - ROOM
    for count, row in enumerate(rows):
        left -= _lines(row, console)
        if left < 0:
            return max(count, 1)
    return len(rows)


def _lines(row: Row, console: "Console") -> int:
    """How many lines a row takes at the width of a console."""
    from rich.console import Console

    drawn = io.StringIO()
    draw([row], Console(file=drawn, width=console.width, markup=False, emoji=False))
    return drawn.getvalue().count("\n")
