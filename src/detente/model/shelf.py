"""A page of the dossier's reports: which are asked for, and how each stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["Covered", "Order", "PageEnd", "Progress", "Shelf", "Tally"]


class Progress(StrEnum):
    """How far people have come with a report."""

    EMPTY = "nothing found"
    UNCHECKED = "nothing checked"
    PARTLY = "partly checked"
    CHECKED = "all checked"

    @property
    def rank(self) -> int:
        """0 where nothing was found, 3 where every item was judged."""
        return list(Progress).index(self)


class Order(StrEnum):
    """By what reports are sorted, the newest first."""

    DAY = "day"
    """That on which it came out."""
    BROUGHT = "brought"
    """When it came in."""


@dataclass(frozen=True, slots=True)
class PageEnd:
    """Where a page ended: the next begins behind it."""

    day: int
    """As the proleptic day number of `date.toordinal`."""
    number: int
    """Of the document."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Which reports are asked for; each filter at its default lets everything through."""

    since: date | None = None
    until: date | None = None
    """By the day on which it came out, both inclusive."""
    outlet: str = ""
    """The whole name."""
    progress: tuple[Progress, ...] = ()
    """Those that stand in one of these ways."""
    originals: bool = False
    """Without copies."""
    order: Order = Order.DAY
    after: PageEnd | None = None
    """The last one of the page before."""
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Covered:
    """How many reports an outlet has on a day."""

    day: date
    outlet: str
    documents: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items a report has, alternatives left out, and how they stand."""

    items: int = 0
    """Statements, meetings and unknowns."""
    statements: int = 0
    checked: int = 0
    """Those that a person stands behind."""
    rejected: int = 0
    waiting: int = 0
    """Those that nobody has judged: suggestions of the machine."""

    @property
    def judged(self) -> int:
        """Those that a person has judged, whatever came of it."""
        return self.items - self.waiting

    @property
    def progress(self) -> Progress:
        """How far people have come."""
        if not self.items:
            return Progress.EMPTY
        if not self.waiting:
            return Progress.CHECKED
        return Progress.UNCHECKED if self.waiting == self.items else Progress.PARTLY
