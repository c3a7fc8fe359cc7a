"""What every form of the brief shows: plain lines with their footnote numbers.

The three renderers differ only in how they draw these values; what is said and
in which order is decided once. All texts are already harmless.
"""

from dataclasses import dataclass
from datetime import date

from detente.model import Kind
from detente.vocabulary.display import told
from detente.vocabulary.states import Look

# fmt: off
__all__ = [
    "Answered", "Carried", "Cell", "Chapter", "Entry", "Grid", "Item", "Lane", "Link", "Offer",
    "Reported", "Row", "Sheet", "Standing", "Tale", "Tile", "Word",
]
# fmt: on


@dataclass(frozen=True, slots=True)
class Item:
    """One line with its remarks and footnotes."""

    text: str
    numbers: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()
    """Condition, certainty, date: what is not plain and certain."""
    stands_for: int = 1
    """How many lines it is in the place of."""
    checked: bool = False
    """Whether a person has checked all that it rests on; not told again below a checked head."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One state of a cell with the lines that hold it."""

    look: Look
    items: tuple[Item, ...]
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a party stands on an issue."""

    issue: str
    tiles: tuple[Tile, ...] = ()
    beside: tuple[Item, ...] = ()
    """Attacks, backing and judgements that never set the cell."""
    before: tuple[Item, ...] = ()
    """What was held before, the latest first."""

    @property
    def empty(self) -> bool:
        """Whether nothing at all is told."""
        return not (self.tiles or self.beside or self.before)


@dataclass(frozen=True, slots=True)
class Row:
    """One party's cells, in the order of the grid's issues."""

    party: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A part of the matrix that fits one page."""

    issues: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def has_asides(self) -> bool:
        """Whether any cell tells more than its states."""
        return any(cell.beside or cell.before for row in self.rows for cell in row.cells)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a list: who, what, how it stands, on whose word."""

    who: str
    text: str
    numbers: tuple[int, ...] = ()
    tag: str = ""
    remarks: tuple[str, ...] = ()
    source: str = ""
    issue: str = ""
    checked: bool = False
    voice: str = ""
    """The person or body that speaks for who, in the words of the text."""
    stands_for: int = 1
    """How many alike it is in the place of."""

    @property
    def details(self) -> tuple[str, ...]:
        """The line under the text: its issue and remarks."""
        return (self.issue, *self.remarks) if self.issue else self.remarks


@dataclass(frozen=True, slots=True)
class Answered:
    """One addressee's answer with the look of the state that it makes."""

    party: str
    word: str
    look: Look
    items: tuple[Item, ...]
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposal and its answers."""

    terms: str
    issue: str
    by: str
    numbers: tuple[int, ...]
    answers: tuple[Answered, ...]
    remarks: tuple[str, ...] = ()
    checked: bool = False

    @property
    def put_by(self) -> str:
        """Who put it forward, or that it is not told."""
        return f"put forward by {self.by}" if self.by else "who put it forward is not told"

    @property
    def details(self) -> tuple[str, ...]:
        """The line under the terms: issue, who put it forward, remarks."""
        return self.issue, self.put_by, *self.remarks


@dataclass(frozen=True, slots=True)
class Link:
    """One box of a drawn chain."""

    name: str
    named: bool


@dataclass(frozen=True, slots=True)
class Carried:
    """A way of the word with what it carries; equal roots stand together."""

    chain: tuple[Link, ...]
    root: int
    """Number of the root, from 1; carriers of one root share it, own notes the last."""
    numbers: tuple[int, ...]
    carriers: tuple[str, ...]
    """The reports that carry it, the earliest first, alike ones counted; copies say so."""
    own: bool = False
    """Whether it is a note of one's own, which is no root."""

    @property
    def head(self) -> str:
        """Which root it is of."""
        return told(Kind.OWN_NOTE) if self.own else f"root {self.root}"

    @property
    def boxes(self) -> str:
        """The chain in one line: the named in square brackets, the unnamed in round ones."""
        links = (f"[ {x.name} ]" if x.named else f"( {x.name} )" for x in self.chain)
        return " ← ".join(links)

    @property
    def carried_by(self) -> str:
        """The carriers in one line."""
        return ("carried by " if len(self.carriers) > 1 else "") + "; ".join(self.carriers)


@dataclass(frozen=True, slots=True)
class Reported:
    """One report with what is told about it."""

    title: str
    remarks: tuple[str, ...]
    url: str
    """Empty unless it is a web address."""
    warnings: tuple[str, ...]
    was_read: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A footnote: the exact words and how they were read."""

    number: int
    exact: str
    source: str
    """Outlet, date and characters."""
    read_as: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """One part of the story: the most important lines, the rest counted."""

    anchor: str
    title: str
    rows: tuple[Entry, ...]
    more: str = ""
    """How many more there are, and which command tells them."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A state of a party on an issue, from a day to another."""

    party: str
    issue: str
    look: Look
    start: date
    end: date
    days: tuple[date, ...]
    """Those on which it was told."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One row of the table beside the chart: where a party stood on an issue, and since when."""

    party: str
    issue: str
    lines: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Tale:
    """The negotiation over time, as far as it fits two pages."""

    period: str
    title: str
    """That of the chart."""
    description: str
    """What the chart shows, in words, for those who do not see it."""
    lanes: tuple[Lane, ...]
    standings: tuple[Standing, ...]
    left: str
    """Which positions the chart and its table leave out."""
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole brief, section by section."""

    meta: tuple[str, ...]
    as_of: str
    headline: Item
    lead: tuple[Item, ...]
    grids: tuple[Grid, ...]
    demands: tuple[Entry, ...]
    offers: tuple[Offer, ...]
    unknowns: tuple[Entry, ...]
    meetings: tuple[Entry, ...]
    assessments: tuple[Entry, ...]
    voices: tuple[Entry, ...]
    """Demands, answers and the like of those who are of no side."""
    accusations: tuple[Entry, ...]
    roots: str
    sources: tuple[Carried, ...]
    reports: tuple[Reported, ...]
    failures: tuple[str, ...]
    """Which input could not be read, why, and the remedy."""
    words: tuple[Word, ...]
    suggestions: tuple[Entry, ...] = ()
    """What was read below the mark; nothing else rests on it."""
    troubles: tuple[str, ...] = ()
    """What kept a reader from doing its best."""
    foot: tuple[str, ...] = ()
    """What read the reports, and what its mark means."""
    tale: Tale | None = None
    """The negotiation over time, of a dossier of more than a few reports."""

    @property
    def lists(self) -> dict[str, tuple[Entry, ...]]:
        """The plain lists by the anchors of their sections, in order."""
        return {
            "unknown": self.unknowns,
            "talks": self.meetings,
            "assessments": self.assessments,
            "voices": self.voices,
            "accusations": self.accusations,
        }
