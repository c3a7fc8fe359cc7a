"""What the list of reports is narrowed to, out of an address and back into one."""

from dataclasses import dataclass

from detente.model.shelf import Order, PageEnd, Shelf
from detente.views.web.address import day_of, query_of
from detente.views.web.pages.inbox.choices import CHECKS

__all__ = ["Filters", "PAGE"]

PAGE = 40
"""Reports of a page."""


@dataclass(frozen=True, slots=True)
class Filters:
    """The list as an address tells it; each field at its default lets all through."""

    source: str = ""
    since: str = ""
    until: str = ""
    check: str = ""
    order: str = Order.DAY.value

    @property
    def narrowed(self) -> bool:
        """Whether anything may be left out."""
        return bool(self.source or self.since or self.until or self.check)

    def shelf(self, after: str = "") -> Shelf:
        """The question to the record; `after` is where the page before ended."""
        return Shelf(
            since=day_of(self.since),
            until=day_of(self.until),
            outlet=self.source,
            progress=CHECKS.get(self.check, ()),
            originals=not self.narrowed,
            order=Order.BROUGHT if self.order == Order.BROUGHT.value else Order.DAY,
            after=_end(after),
            limit=PAGE,
        )

    @property
    def query(self) -> str:
        """The part of an address from its question mark on."""
        return query_of(self._told())

    def further(self, after: PageEnd) -> str:
        """The same in the address of the page behind one."""
        return query_of(self._told() | {"after": f"{after.day}.{after.number}"})

    def _told(self) -> dict[str, str]:
        return {
            "source": self.source, "since": self.since, "until": self.until,
            "check": self.check, "order": self.order,
        }  # fmt: skip


def _end(after: str) -> PageEnd | None:
    day, _, number = after.partition(".")
    if not (day.isascii() and day.isdigit() and number.isascii() and number.isdigit()):
        return None
    if max(len(day), len(number)) > 12:
        return None
    return PageEnd(int(day), int(number))
