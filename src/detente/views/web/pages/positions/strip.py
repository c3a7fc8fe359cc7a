"""The days of a slider: its ends, the day it is on, and a tick for each day of change."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from detente.views.brief.words import count, date_words

__all__ = ["Strip", "strip"]

WIDTH = 1000
"""Of the drawing of the ticks, in its own units."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A slider over the days of a dossier."""

    first: date
    last: date
    day: date
    """The one it stands on."""
    days: tuple[date, ...]
    """Those on which something changed, ascending."""
    label: str
    """How many there are, and where the day stands among them."""

    @property
    def ordinals(self) -> str:
        """The days of change as numbers, for the slider's own steps."""
        return " ".join(str(day.toordinal()) for day in self.days)

    @property
    def ticks(self) -> str:
        """The path of a drawing 1000 wide and 10 high: a line for each day of change."""
        span = max((self.last - self.first).days, 1)
        places = dict.fromkeys(round(WIDTH * (d - self.first).days / span, 1) for d in self.days)
        return "".join(f"M{place:g} 0V10" for place in places)


def strip(days: Sequence[date], at: date | None) -> Strip | None:
    """The slider; None where no day has anything to show."""
    if not days:
        return None
    first, last = days[0], days[-1]
    day = min(max(at or last, first), last)
    place = bisect_right(days, day)
    label = f"{count(len(days), 'day')} of change, {date_words(first)} to {date_words(last)}"
    where = f"{place} of {label}" if at else label
    return Strip(first, last, day, tuple(days), where)
