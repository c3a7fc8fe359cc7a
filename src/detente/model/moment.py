"""A date as precisely as it is told, and who told it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

__all__ = ["Moment", "Origin", "Precision"]


class Precision(StrEnum):
    """How finely a date is told."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Origin(StrEnum):
    """Where a date was read."""

    PAGE = "page"
    FEED = "feed"
    USER = "user"
    TEXT = "text"
    UNKNOWN = "unknown"


@lru_cache(maxsize=10_000)
def _first_day(value: str) -> date:
    year, month, day = (*value.split("-"), "01", "01")[:3]
    return date(int(year), int(month), int(day))


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time, never more precise than its source."""

    value: str
    """ISO 8601, cut off where the source stops: 2025, 2025-03, 2025-03-13, 2025-03-13T14:05."""
    precision: Precision
    origin: Origin
    zone: str | None = None
    """Offset or zone name as told, else None."""

    @property
    def day(self) -> date:
        """The earliest day that it can mean."""
        return _first_day(self.value[:10])

    @property
    def last_day(self) -> date:
        """The latest day that it can mean."""
        if self.precision is Precision.YEAR:
            return self.day.replace(month=12, day=31)
        if self.precision is Precision.MONTH:
            return self.day.replace(day=monthrange(self.day.year, self.day.month)[1])
        return self.day

    @property
    def middle(self) -> date:
        """The day in the middle of what it can mean: of a year, its summer."""
        return self.day + (self.last_day - self.day) / 2

    @property
    def day_known(self) -> bool:
        """Whether the day itself is told."""
        return self.precision in (Precision.DAY, Precision.MINUTE)

    def __str__(self) -> str:
        """The date in words: 13 March 2025, March 2025 or 2025."""
        if self.precision is Precision.YEAR:
            return self.value[:4]
        if self.precision is Precision.MONTH:
            return f"{self.day:%B %Y}"
        return f"{self.day.day} {self.day:%B %Y}"
