"""When a feed is asked again: the interval, the server's wish, patience with failures."""

from collections.abc import Callable
from datetime import datetime, timedelta

from detente.documents.polling import LONGEST
from detente.record.desk import Feed

__all__ = ["SHORTEST", "after_failure", "after_success", "due"]

SHORTEST = timedelta(minutes=5)
"""Between two requests for one feed, whatever is asked for."""
PATIENCE = timedelta(hours=6)
"""The longest that failures alone make a feed wait."""


def due(feed: Feed, every: timedelta) -> datetime | None:
    """The earliest time at which a feed is to be asked; None is at once."""
    if feed.asked is None:
        return None
    wished = feed.asked + max(every, SHORTEST)
    if feed.again is None:
        return wished
    return feed.again if feed.failures else max(feed.again, wished)


def after_success(rest: float, now: datetime) -> datetime:
    """Before which a feed is not asked again: by what it and its server want."""
    return now + max(SHORTEST, timedelta(seconds=min(rest, LONGEST)))


def after_failure(
    failures: int, rest: float, every: timedelta, now: datetime, draw: Callable[[], float]
) -> datetime:
    """Before which a feed that failed so often in a row is not asked again.

    The wait doubles with each failure, up to some hours, and is drawn up to half longer,
    so that many who wait for one server do not come back at once.
    """
    base = max(every, SHORTEST)
    doubled: int = 2 ** min(failures - 1, 10)
    wait = min(base * doubled, max(PATIENCE, base))
    return now + max(wait * (1 + draw() / 2), timedelta(seconds=min(rest, LONGEST)))
