"""Who has fallen silent on what: told on several days, then not, while others speak."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from detente.model import Statement
from detente.model.change import Change, ChangeKind
from detente.positions.moves.contents import Dated, content, in_order, shown, state_of
from detente.positions.moves.window import Window
from detente.positions.stance import stance
from detente.vocabulary.moves import move_rules

__all__ = ["LOOKED_BACK", "Silence", "silence_of", "silences"]

Place = tuple[str, str]
LOOKED_BACK = 4
"""So many times the days of a silence are looked back for days on which a cell was told."""


class Silence(NamedTuple):
    """A cell that was told last on one day, and on another has fallen silent."""

    party: str
    issue: str
    last: int
    day: int
    told_on: int
    """On how many days it was told before, as far as is looked back."""


def silences(days: Mapping[Place, Sequence[int]], window: Window) -> Iterator[Silence]:
    """The silences that begin on the days of a window, by the days on which cells were told.

    Only while others are told on the issue, from the last day to that of the silence.
    """
    rules = move_rules()
    issues: dict[str, list[tuple[int, str]]] = {}
    for (party, issue), told in days.items():
        issues.setdefault(issue, []).extend((day, party) for day in told)
    for some in issues.values():
        some.sort()
    latest = max((day for told in days.values() for day in told), default=0)
    for (party, issue), told in sorted(days.items()):
        own = sorted(set(told))
        for place, last in enumerate(own):
            day = last + rules.silence + 1
            following = own[place + 1] if place + 1 < len(own) else None
            if not window.holds(day) or day > latest or (following and following <= day):
                continue
            count = sum(d > last - LOOKED_BACK * rules.silence for d in own[: place + 1])
            if count >= rules.told_on and _others(issues[issue], party, last, day):
                yield Silence(party, issue, last, day, count)


def silence_of(silence: Silence, told: Sequence[Dated]) -> Change | None:
    """A silence as a change, by what the cell told on its last day; None where nothing is held."""
    held = [d for d in told if not isinstance(d.item, Statement) or stance(d.item) is not None]
    if not held:
        return None
    first = in_order(c for d in held for c in content(state_of(d.item), [d]))[0]
    rules = move_rules()
    ids = tuple(sorted(d.item.id for d in held))
    return Change(
        ChangeKind.SILENT,
        silence.party,
        silence.issue,
        date.fromordinal(silence.day),
        first.state,
        None,
        shown(first.items[0].item),
        ids,
        ids,
        rules.reason("silent", count=silence.told_on, days=rules.silence),
    )


def _others(told: Sequence[tuple[int, str]], party: str, last: int, day: int) -> bool:
    """Whether others were told on an issue after a day, up to another."""
    start = bisect_right(told, (last, "\U0010ffff"))
    end = bisect_right(told, (day, "\U0010ffff"))
    return any(by != party for _, by in told[start:end])
