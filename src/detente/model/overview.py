"""Positions over days: when each state of a cell held, and all of them on one day."""

from dataclasses import dataclass
from datetime import date, datetime

from detente.model.act import Certainty
from detente.model.moment import Moment
from detente.model.position import State

__all__ = ["CellStands", "Overview", "Stand", "Stretch"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A holding of one cell with the days on which it held, unchanged."""

    party: str
    issue: str
    state: State
    """NONE for what is beside the cell: attacks, backing and judgements."""
    past: bool
    """Recalled, not held: it counts as last known while nothing current holds."""
    start: int
    """The first day on which it held, as `date.toordinal` counts."""
    until: int | None
    """The first day on which it no longer did; None while it still does."""
    items: tuple[str, ...]
    """Ids of what it rests on, statements first, the newest first."""
    certainty: Certainty = Certainty.CERTAIN
    since: Moment | None = None
    told_on: Moment | None = None
    words: str = ""
    """What is asked or given, in the words of the first item."""
    replaced: bool = False
    """Whether a later move had taken its place: history, shown behind what holds."""
    document: str = ""
    offset: int = 0
    """Where the first item stands."""

    def holds(self, day: int) -> bool:
        """Whether it held on a day."""
        return self.start <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Stand:
    """One state in a cell of an overview."""

    state: State
    count: int
    """How many statements and unknowns it rests on."""
    certainty: Certainty
    since: Moment | None
    told_on: Moment | None
    newest: str
    """The id of the newest item."""
    words: str
    checked: bool = False
    """Whether a person has checked the newest item, whose words are shown."""
    wordings: int = 1
    """How many contents are told in this state; the words are the newest one's."""


@dataclass(frozen=True, slots=True)
class CellStands:
    """All that a party holds on an issue on a day."""

    party: str
    issue: str
    stands: tuple[Stand, ...] = ()
    """In the order of State, newest first; empty means none."""
    beside: bool = False
    """Whether attacks, backing or judgements stand beside the cell."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Party by issue on a day, with counts in place of the statements."""

    parties: tuple[str, ...]
    issues: tuple[str, ...]
    cells: tuple[CellStands, ...]
    """Only cells that hold something; in the order of parties, then issues."""
    at: date | None = None
    known: datetime | None = None
    """What was recorded later is not in it; None where all is."""

    def cell(self, party: str, issue: str) -> CellStands:
        """What stands at a place, an empty cell where nothing does."""
        for cell in self.cells:
            if (cell.party, cell.issue) == (party, issue):
                return cell
        return CellStands(party, issue)
