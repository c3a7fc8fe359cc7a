"""A line of days: where each stands, and which are named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["Axis", "Tick", "axis_of"]

STEPS = (1, 2, 7, 14, 30, 91, 182, 365, 1826, 3652)
"""Days between two named ones."""
TICKS = 8
"""Named days at most."""
EARLY = 10
"""One in so many days may be cut off at the beginning, where it lies far before the rest."""
BEFORE = "earlier"


@dataclass(frozen=True, slots=True)
class Tick:
    """A named day."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from left to right; what lies before its start stands at the left edge."""

    start: date
    end: date
    left: float
    right: float
    ticks: tuple[Tick, ...] = ()
    cut: bool = False
    """Whether some days lie before the start."""

    def x(self, day: date) -> float:
        """Where a day stands."""
        span = max((self.end - self.start).days, 1)
        part = (min(max(day, self.start), self.end) - self.start).days / span
        inset = 14.0
        return round(self.left + inset + part * (self.right - self.left - 2 * inset - 40), 1)


def axis_of(days: Sequence[date], today: date, left: float, right: float) -> Axis:
    """The line on which some days and the current one stand."""
    told = sorted({*days, today})
    start = told[_kept_from(told)]
    end = max(told[-1], today)
    bare = Axis(start, end, left, right, cut=start > told[0])
    return Axis(start, end, left, right, tuple(_ticks(bare)), bare.cut)


def _kept_from(days: Sequence[date]) -> int:
    """The place of the first day that does not lie far before all others."""
    kept = 0
    for place in range(min(max(len(days) // EARLY, 1), len(days) - 2)):
        if (days[place + 1] - days[place]).days > 2 * max((days[-1] - days[place + 1]).days, 14):
            kept = place + 1
    return kept


def _ticks(axis: Axis) -> Iterator[Tick]:
    span = (axis.end - axis.start).days
    step = next((s for s in STEPS if span / s <= TICKS), STEPS[-1])
    day = axis.start
    while day <= axis.end:
        label = f"{day.day} {day:%b}" if step < 300 else f"{day:%b %Y}"
        if day == axis.start:
            label = f"{'≤ ' if axis.cut else ''}{day.day} {day:%b %Y}"
        yield Tick(axis.x(day), label)
        day += timedelta(days=step)
