"""A party's cells from day to day as lanes of a chart, and as the table beside it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from detente.model import CellStands, Stand, State
from detente.views.brief.sheet import Lane
from detente.views.brief.words import count, date_words, issue_label, party_label, quoted
from detente.vocabulary.gist import clip
from detente.vocabulary.states import look
from detente.workspace.positions.glancing import Glimpses

__all__ = ["Spell", "lanes", "most_told", "spells", "summary"]

WORDS = 90
LANES, SPELLS = 40, 200
"""Of a chart and its table at most: lanes, and spells."""
Shown = Sequence[tuple[int, CellStands]]


class Spell(NamedTuple):
    """A state of a party on an issue without a break."""

    party: str
    issue: str
    state: State
    start: date
    end: date | None
    """The day on which it no longer held; None while it does."""
    days: tuple[date, ...]
    """Days on which it is known to be told."""
    stand: Stand
    """As it stood last."""

    @property
    def period(self) -> str:
        """From when to when, in words."""
        if self.end is None:
            return f"since {date_words(self.start)}"
        last = self.end - timedelta(days=1)
        if last <= self.start:
            return f"on {date_words(self.start)}"
        return f"{date_words(self.start)} to {date_words(last)}"

    @property
    def words(self) -> str:
        """Its newest content, in the record's own words."""
        return quoted(clip(self.stand.words, WORDS)) if self.stand.words else ""

    @property
    def shown(self) -> str:
        """Its symbol and word."""
        seen = look(self.state)
        return f"{seen.symbol} {seen.word}"


def spells(glimpses: Glimpses, at: date | None = None) -> tuple[Spell, ...]:
    """All spells up to a day: the issue that is told most first, then by their first day."""
    last = at.toordinal() if at else date.max.toordinal()
    found = []
    for place, shown in glimpses.cells.items():
        seen = [s for s in shown if s[0] <= last]
        own = sorted(_of_cell(place, seen), key=lambda s: (s.start, s.state))
        if own:
            found.append((-max(s.stand.count for s in own), place, own))
    return tuple(spell for _, _, own in sorted(found, key=lambda f: f[:2]) for spell in own)


def most_told(found: Sequence[Spell]) -> Sequence[Spell]:
    """As many as a chart can show: whole issues, of a single one the last spells."""
    issues = list(dict.fromkeys(s.issue for s in found))
    kept: list[Spell] = []
    for issue in issues:
        own = [s for s in found if s.issue == issue]
        lanes_then = {(s.issue, s.state) for s in (*kept, *own)}
        if kept and (len(lanes_then) > LANES or len(kept) + len(own) > SPELLS):
            break
        kept += own
    return kept[-SPELLS:]


def lanes(found: Sequence[Spell], end: date) -> tuple[Lane, ...]:
    """The lanes of the chart; what still holds goes on to the last day."""
    return tuple(
        Lane(
            party_label(s.party), issue_label(s.issue), look(s.state), s.start, s.end or end, s.days
        )
        for s in found
    )


def summary(party: str, found: Sequence[Spell]) -> str:
    """What the chart shows, in a sentence or two."""
    now = [s for s in found if s.end is None]
    held = "; ".join(f"{issue_label(s.issue)}: {look(s.state).word} {s.period}" for s in now[:6])
    more = f" and {len(now) - 6} more" if len(now) > 6 else ""
    head = (
        f"{party_label(party)}: {count(len(found), 'spell')} of a state on "
        f"{count(len({s.issue for s in found}), 'issue')}; a line runs as long as a state holds, "
        "a symbol marks days on which it was told."
    )
    return f"{head} At the end: {held}{more}." if held else head


def _of_cell(place: tuple[str, str], shown: Shown) -> Iterator[Spell]:
    open_now: dict[State, tuple[int, list[date], Stand]] = {}
    for day, stands in shown:
        now = {s.state: s for s in stands.stands}
        for state in [s for s in open_now if s not in now]:
            start, days, stand = open_now.pop(state)
            yield _spell(place, start, day, days, stand)
        for state, stand in now.items():
            start, days, _ = open_now.get(state, (day, [], stand))
            open_now[state] = (start, [*days, *_told(stand, start)], stand)
    for start, days, stand in open_now.values():
        yield _spell(place, start, None, days, stand)


def _told(stand: Stand, start: int) -> list[date]:
    """The newest day on which it was told, where that is known and not before its start."""
    moment = stand.told_on
    known = moment is not None and moment.day_known and moment.day.toordinal() >= start
    return [moment.day] if known and moment else []


def _spell(
    place: tuple[str, str], start: int, end: int | None, days: Sequence[date], stand: Stand
) -> Spell:
    first = date.fromordinal(start)
    told = tuple(sorted({first, *days}))
    last = date.fromordinal(end) if end is not None else None
    return Spell(*place, stand.state, first, last, told, stand)
