"""Cells and overviews of a day, read off the stretches that hold on it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from detente.model import (
    CellStands,
    Holding,
    Overview,
    Position,
    Stand,
    State,
    Statement,
    Stretch,
    Unknown,
)
from detente.positions.cells import NEVER_KNOWN
from detente.positions.matrix import CATALOGUE

__all__ = ["overview", "position", "stands"]

_ORDER = {state: place for place, state in enumerate(State)}


def stands(alive: Iterable[Stretch]) -> tuple[Stand, ...]:
    """The states of one cell on a day, of the stretches that hold on it."""
    return tuple(
        Stand(
            s.state,
            len(s.items),
            s.certainty,
            s.since,
            s.told_on,
            s.items[0],
            s.words,
            s.checked,
        )
        for s in _shown(list(alive))
    )


def overview(stretches: Iterable[Stretch], at: date | None = None) -> Overview:
    """Party by issue on a day; without a day, by what holds still.

    Parties stand in the order of how much is held, then by name; issues in the order of
    how much is held, then by catalogue. Who holds nothing at all has no row.
    """
    places: dict[tuple[str, str], list[Stretch]] = {}
    for stretch in stretches:
        if stretch.until is None if at is None else stretch.holds(at.toordinal()):
            places.setdefault((stretch.party, stretch.issue), []).append(stretch)
    by_party: Counter[str] = Counter()
    by_issue: Counter[str] = Counter()
    found = {}
    for (party, issue), alive in places.items():
        beside = any(s.state is State.NONE for s in alive)
        held = stands(alive)
        if held or beside:
            found[party, issue] = CellStands(party, issue, held, beside)
        if held:
            by_party[party] += sum(s.count for s in held)
            by_issue[issue] += sum(s.count for s in held)
    parties = sorted(by_party, key=lambda p: (-by_party[p], p))
    issues = sorted(by_issue, key=lambda i: (-by_issue[i], CATALOGUE.get(i, len(CATALOGUE)), i))
    cells = (found[p, i] for p in parties for i in issues if (p, i) in found)
    return Overview(tuple(parties), tuple(issues), tuple(cells), at)


def position(
    party: str,
    issue: str,
    alive: Iterable[Stretch],
    items: Mapping[str, Statement | Unknown],
    beside: Sequence[Statement] = (),
) -> Position:
    """A cell with its words, as `matrix` has it on the day on which the stretches hold.

    `items` holds what the stretches rest on by id; `beside` what stands beside it, the
    newest first.
    """
    told = list(alive)
    shown = _shown(told)
    now = any(not s.past for s in shown)
    replaced = [
        _historic(s for s in told if s.replaced and s.past is past) for past in (True, False)
    ]
    recalled = [s for s in _current(told, True) if now or s.state in NEVER_KNOWN]
    history = [*replaced[0], *recalled, *(replaced[1] if now else ())]
    return Position(
        party,
        issue,
        tuple(_holding(s, items) for s in shown),
        tuple(beside),
        tuple(_holding(s, items) for s in history),
    )


def _shown(alive: Sequence[Stretch]) -> list[Stretch]:
    """What holds; what is recalled only while nothing does, as last known."""
    now = _current(alive, False)
    last = [s for s in _current(alive, True) if s.state not in NEVER_KNOWN]
    return now or [replace(s, state=State.LAST_KNOWN) for s in last]


def _current(alive: Iterable[Stretch], past: bool) -> list[Stretch]:
    held = (s for s in alive if s.state is not State.NONE)
    return sorted((s for s in held if not s.replaced and s.past is past), key=_rank)


def _rank(stretch: Stretch) -> tuple[int, int, str, int, str]:
    latest = stretch.told_on.day.toordinal() if stretch.told_on else 0
    first = stretch.document, stretch.offset, stretch.items[0]
    return _ORDER[stretch.state], -latest, *first


def _historic(stretches: Iterable[Stretch]) -> list[Stretch]:
    def age(stretch: Stretch) -> tuple[date, str, tuple[str, ...]]:
        since = stretch.since.day if stretch.since else date.min
        return since, stretch.state, stretch.items

    return sorted(stretches, key=age)


def _holding(stretch: Stretch, items: Mapping[str, Statement | Unknown]) -> Holding:
    told = [items[i] for i in stretch.items]
    return Holding(
        stretch.state,
        tuple(i for i in told if isinstance(i, Statement)),
        tuple(i for i in told if isinstance(i, Unknown)),
        stretch.certainty,
        stretch.since,
        stretch.told_on,
    )
