"""A cell with its words on a day, read off the stretches that hold on it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from detente.model import Holding, Position, State, Statement, Stretch, Unknown
from detente.positions.cells import NEVER_KNOWN

__all__ = ["position"]

_ORDER = {state: place for place, state in enumerate(State)}


def position(
    party: str,
    issue: str,
    alive: Iterable[Stretch],
    items: Mapping[str, Statement | Unknown],
    beside: Sequence[Statement] = (),
) -> Position:
    """A cell as `matrix` has it on the day on which the stretches hold.

    `items` holds what the stretches rest on by id; `beside` what stands beside the cell,
    the newest first.
    """
    told = [s for s in alive if s.state is not State.NONE]
    now, recalled = _current(told, False), _current(told, True)
    history = _historic(told, True)
    if now:
        history += [*recalled, *_historic(told, False)]
    else:
        history += [s for s in recalled if s.state in NEVER_KNOWN]
        last = [s for s in recalled if s.state not in NEVER_KNOWN]
        now = [replace(s, state=State.LAST_KNOWN) for s in last]
    held, before = ([_holding(s, items) for s in some] for some in (now, history))
    return Position(party, issue, tuple(held), tuple(beside), tuple(before))


def _current(told: Iterable[Stretch], past: bool) -> list[Stretch]:
    return sorted((s for s in told if s.past is past and not s.replaced), key=_rank)


def _historic(told: Iterable[Stretch], past: bool) -> list[Stretch]:
    return sorted((s for s in told if s.past is past and s.replaced), key=_age)


def _rank(stretch: Stretch) -> tuple[int, int, str, int, str]:
    latest = stretch.told_on.day.toordinal() if stretch.told_on else 0
    first = stretch.document, stretch.offset, stretch.items[0]
    return _ORDER[stretch.state], -latest, *first


def _age(stretch: Stretch) -> tuple[date, str, tuple[str, ...]]:
    since = stretch.since.day if stretch.since else date.min
    return since, stretch.state, stretch.items


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
