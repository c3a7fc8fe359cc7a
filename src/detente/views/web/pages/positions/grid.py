"""An overview as the lines of a table: tiles with their words, and what changed in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from detente.model import CellStands, Certainty, Overview, Stand, State
from detente.views.brief.words import count, issue_label, party_label, quoted, since_words
from detente.vocabulary.display import told
from detente.vocabulary.gist import clip
from detente.vocabulary.states import Look, look

__all__ = ["Besides", "Cell", "Changed", "Grid", "Row", "Tile", "Window", "grid", "marked"]

GIST = 70
"""Characters of a party's words in a tile."""
OWN_WORD = frozenset({State.NOT_GIVEN, State.UNKNOWN})
"""States whose word tells the certainty already."""
Place = tuple[str, str]
Changed = Mapping[Place, str]
"""What changed in a cell, in words, by party and issue."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One state of a cell."""

    look: Look
    words: str
    remarks: str
    checked: bool
    single: bool
    """Whether it rests on one unnamed source alone."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a party stands on an issue."""

    party: str
    issue: str
    label: str
    """That of the issue."""
    tiles: tuple[Tile, ...] = ()
    beside: bool = False
    """Whether attacks, backing or judgements stand beside it."""
    change: str = ""
    """What changed in it."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to open."""
        return not (self.tiles or self.beside or self.change)


@dataclass(frozen=True, slots=True)
class Row:
    """A party with its cells, in the order of the issues."""

    party: str
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The table, and how much of the matrix is not in it."""

    issues: tuple[str, ...]
    """Their labels."""
    rows: tuple[Row, ...]
    parties_left: int
    issues_left: int
    changes: int
    """Cells in which something changed, those left out too."""

    @property
    def left(self) -> str:
        """What is left out, in words; empty where nothing is."""
        told_of = (
            count(self.parties_left, "party", "parties") if self.parties_left else "",
            count(self.issues_left, "issue") if self.issues_left else "",
        )
        return " and ".join(filter(None, told_of))


@dataclass(frozen=True, slots=True)
class Window:
    """What of the matrix is shown."""

    parties: tuple[str, ...]
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Besides:
    """What an overview alone does not tell of its cells."""

    unnamed: frozenset[str] = frozenset()
    """Ids of items whose words end at an unnamed source."""
    sides: Changed = field(default_factory=dict)
    """Of contested cells the words of both sides."""
    changed: Changed = field(default_factory=dict)


NOTHING = Besides()


def marked(now: Overview, then: Overview) -> dict[Place, str]:
    """What each cell shows that it did not show then, or does no longer, in words."""
    before = {(c.party, c.issue): c for c in then.cells}
    after = {(c.party, c.issue): c for c in now.cells}
    found = {}
    for place in {*before, *after}:
        words = _change(before.get(place), after.get(place))
        if words:
            found[place] = words
    return found


def grid(shown: Overview, window: Window, besides: Besides = NOTHING) -> Grid:
    """The part of an overview in a window, with what else is known of its cells."""
    changes = besides.changed
    cells = {(c.party, c.issue): c for c in shown.cells}
    rows = tuple(
        Row(
            party,
            party_label(party),
            tuple(
                _cell(cells.get(place, CellStands(*place)), besides)
                for place in ((party, issue) for issue in window.issues)
            ),
        )
        for party in window.parties
    )
    return Grid(
        tuple(map(issue_label, window.issues)),
        rows,
        len(set(shown.parties) - set(window.parties)),
        len(set(shown.issues) - set(window.issues)),
        len(changes),
    )


def _cell(cell: CellStands, besides: Besides) -> Cell:
    place = cell.party, cell.issue
    tiles = tuple(_tile(stand, place, besides) for stand in cell.stands)
    change = besides.changed.get(place, "")
    return Cell(*place, issue_label(cell.issue), tiles, cell.beside, change)


def _tile(stand: Stand, place: Place, besides: Besides) -> Tile:
    single = stand.count == 1 and stand.newest in besides.unnamed
    words = quoted(clip(stand.words, GIST)) if stand.words else ""
    if stand.state is State.CONTESTED:
        words = besides.sides.get(place, words)
    return Tile(look(stand.state), words, _remarks(stand, single), stand.checked, single)


def _remarks(stand: Stand, single: bool) -> str:
    sure = stand.certainty is Certainty.CERTAIN or stand.state in OWN_WORD
    since = {
        State.AWAITED: f"asked, no answer yet, {since_words(stand.since)}",
        State.LAST_KNOWN: f"earlier, {stand.since or 'date not told'}",
    }
    found = (
        "" if sure else told(stand.certainty),
        since.get(stand.state, str(stand.told_on) if stand.told_on else ""),
        f"{stand.wordings} wordings" if stand.wordings > 1 else "",
        "one unnamed source" if single else "",
    )
    return " · ".join(filter(None, found))


def _change(before: CellStands | None, after: CellStands | None) -> str:
    then = {s.state: s for s in before.stands} if before else {}
    now = {s.state: s for s in after.stands} if after else {}
    came = [look(s).word for s in now if s not in then]
    went = [look(s).word for s in then if s not in now]
    if came and not then:
        return "new"
    if went and not now:
        return f"no longer {', '.join(went)}"
    if came and went:
        return f"{', '.join(went)} → {', '.join(came)}"
    if came or went:
        return f"also {', '.join(came)}" if came else f"no longer {', '.join(went)}"
    newer = any(now[s].newest != then[s].newest or now[s].count != then[s].count for s in now)
    return "told anew" if newer else ""
