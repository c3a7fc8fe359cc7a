"""What the matrix of a request is made of: a day, a window, and what changed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from detente.model import CellStands, Overview, State
from detente.views.brief.telling import move_word
from detente.views.brief.words import count, date_words, quoted
from detente.views.web.pages.positions.asked import Asked
from detente.views.web.pages.positions.grid import Besides, Changed, Grid, Window, grid, marked
from detente.vocabulary.gist import gist
from detente.workspace.dossier import Dossier

__all__ = ["Scene", "compared", "days_of", "overview_of", "scene"]

PARTIES, ISSUES = 12, 8
"""Of the most told, what is shown until somebody asks for the rest."""
SIDE = 50
"""Characters of each side of a contested cell."""
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Scene:
    """The matrix on a day, as a page shows it."""

    at: date | None
    parties: tuple[str, ...]
    """All that have a row on the day, the most told first."""
    issues: tuple[str, ...]
    grid: Grid
    told: str
    """The day and what changed, for whoever listens."""
    awaited: int
    """Cells in sight that show what they showed before the last changes."""


def overview_of(dossier: Dossier, asked: Asked, at: date | None) -> Overview:
    """Party by issue on a day, by the clock that is asked for; checks are not told."""
    if asked.known_by is not None:
        return dossier.glimpses(asked.known_by).at(at)
    return dossier.matrix(at)


def days_of(dossier: Dossier, asked: Asked) -> tuple[date, ...]:
    """The days on which anything changed."""
    if asked.known_by is not None:
        return dossier.glimpses(asked.known_by).days()
    return dossier.days()


def scene(dossier: Dossier, asked: Asked) -> Scene:
    """The matrix of a request."""
    shown = overview_of(dossier, asked, asked.at)
    changed = compared(dossier, asked, shown)
    window = _window(shown, asked, changed)
    seen = _seen(shown, window)
    if asked.known is None:
        seen = dossier.checked(seen)
    single = (s.newest for cell in seen for s in cell.stands if s.count == 1)
    besides = Besides(dossier.unnamed(single), _sides(dossier, seen, asked), changed)
    made = grid(replace(shown, cells=seen), window, besides)
    awaited = dossier.awaited() if asked.known is None else frozenset()
    behind = sum((c.party, c.issue) in awaited for c in seen)
    return Scene(asked.at, shown.parties, shown.issues, made, _told(asked, made), behind)


def compared(dossier: Dossier, asked: Asked, shown: Overview) -> Changed:
    """What changed in each cell since the day, or since the last look, that is asked for."""
    if asked.since is not None:
        return marked(shown, overview_of(dossier, asked, asked.since))
    if not asked.looked or (last := dossier.last_look()) is None:
        return {}
    moves = [c for c in dossier.news(last) if asked.at is None or c.on <= asked.at]
    return {(c.party, c.issue): f"since your last look: {c.kind.value}" for c in reversed(moves)}


def _window(shown: Overview, asked: Asked, changed: Changed) -> Window:
    """The most told, or all; a party or issue that holds nothing now may have changed."""
    gone = sorted(changed)
    parties = _all([*shown.parties, *(p for p, _ in gone)])
    issues = _all([*shown.issues, *(i for _, i in gone)])
    if asked.party:
        parties = tuple(p for p in parties if p == asked.party)
        held = {c.issue for c in shown.cells if c.party == asked.party}
        issues = tuple(i for i in issues if i in held or (asked.party, i) in changed)
    if asked.issue:
        issues = tuple(i for i in issues if i == asked.issue)
        on = {c.party for c in shown.cells if c.issue == asked.issue}
        parties = tuple(p for p in parties if p in on or (p, asked.issue) in changed)
    if asked.whole or asked.party or asked.issue:
        return Window(parties, issues)
    return Window(parties[:PARTIES], issues[:ISSUES])


def _all(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _seen(shown: Overview, window: Window) -> tuple[CellStands, ...]:
    parties, issues = set(window.parties), set(window.issues)
    return tuple(c for c in shown.cells if c.party in parties and c.issue in issues)


def _sides(dossier: Dossier, seen: Iterable[CellStands], asked: Asked) -> dict[Place, str]:
    """What either side of a contested cell is said to do, the newest first."""
    contested = [
        (cell.party, cell.issue)
        for cell in seen
        if any(stand.state is State.CONTESTED for stand in cell.stands)
    ]
    told = dossier.sides(contested, asked.until)
    sides = {
        place: [f"{move_word(one)}: {quoted(gist(one, SIDE))}" for one in said]
        for place, said in told.items()
    }
    return {place: " ⇄ ".join(words) for place, words in sides.items() if len(words) > 1}


def _told(asked: Asked, made: Grid) -> str:
    day = f"As of {date_words(asked.at)}" if asked.at else "All that is told"
    if not asked.marks:
        return f"{day}."
    since = f"since {date_words(asked.since)}" if asked.since else "since your last look"
    return f"{day}: {count(made.changes, 'cell')} changed {since}."
