"""The pages that a feed's entries lead to, where it does not hold their text itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from detente.documents import capture
from detente.documents.address import NotPublic
from detente.documents.feed import Item, parse, parse_json, unread
from detente.documents.media import ATOM, JSON_FEED, RSS
from detente.documents.polling import retry_after
from detente.documents.robots import Robots
from detente.documents.web import Ask, Page
from detente.errors import EmptyInput, InputError, TooLarge, UnreadableInput
from detente.model import Capture, Failure
from detente.record.desk import Pending

__all__ = ["Leads", "NotNow", "Pages"]

SAVE = "open the page in a browser, save it and add the file"
TRIES = 3
"""Rounds in which a page may fail before it is given up."""
PASSING = (408, 425, 429)
"""Answers, besides those of 500 and above, that may be others later."""
BUSY = 60.0
"""Seconds for which a site is left alone that is busy and does not tell for how long."""
WAITING = 500
"""Pages that wait for one feed at most; the newest entries come first in a feed."""
LONG_DELAY = 60.0
"""Seconds between two requests that a robots.txt is given at most."""


class Leads(NamedTuple):
    """What a feed tells of its entries, those without a text apart."""

    texts: int
    """How many entries hold their text."""
    unread: Mapping[str, Failure]
    """By a key of each entry without one: what is said where its page is not fetched."""
    links: Mapping[str, str]
    """By the same key: its page; empty where that is none of the web."""
    rest: float


class NotNow(NamedTuple):
    """A page that was not had."""

    again: Pending | None = None
    """What is left to be fetched in a later round; None where it is given up."""
    failure: str = ""
    """What is told, with what the user can do; empty where it is tried again."""


class Pages:
    """Fetches pages one after another, as far as their sites allow it."""

    def __init__(
        self,
        ask: Ask,
        now: Callable[[], datetime],
        sleep: Callable[[float], None],
        pause: float,
    ) -> None:
        self._ask, self._now, self._sleep, self._pause = ask, now, sleep, pause
        self._robots = Robots(ask, now)
        self._resting: dict[str, datetime] = {}
        """Until when sites that answered that they are busy are left alone."""

    def leads(self, captured: Capture) -> Leads:
        """What a feed tells of its entries. Raises a kind of InputError where it is none."""
        if captured.media_type not in (RSS, ATOM, JSON_FEED):
            raise UnreadableInput(
                f"{captured.origin} is no feed", "give the address that ends in the feed itself"
            )
        parsed = (parse_json if captured.media_type == JSON_FEED else parse)(captured)
        bare = {_key(item): item for item in parsed.items if not item.text}
        return Leads(
            sum(1 for item in parsed.items if item.text),
            {key: unread(captured.origin, item) for key, item in bare.items()},
            {key: _link(captured.origin, item.link) for key, item in bare.items()},
            parsed.rest,
        )

    def queued(self, pending: Sequence[Pending], links: Sequence[str]) -> tuple[Pending, ...]:
        """The pages that are to be fetched, with new ones behind those that wait."""
        waiting = {p.url: p for p in pending}
        for link in links:
            waiting.setdefault(link, Pending(link))
        return tuple(waiting.values())[:WAITING]

    def fetch(self, pending: Pending) -> Capture | NotNow:
        """A page, or why it was not had; waits before it asks."""
        url, now = pending.url, self._now()
        resting = self._resting.get(urlsplit(url).netloc)
        if any(until and until > now for until in (resting, pending.again)):
            return NotNow(pending)
        try:
            if not self._robots.allows(url):
                return NotNow(None, f"{url} may not be fetched by programs; {SAVE}")
            self._sleep(max(self._pause, min(self._robots.delay(url), LONG_DELAY)))
            page = self._ask(url)
            if page.status == 200:
                return capture(url, get=lambda _: page, clock=self._now)
        except (TooLarge, EmptyInput) as error:
            return NotNow(None, str(error))
        except InputError as error:
            lasting = isinstance(error.__cause__, NotPublic)
            return _failed(pending, str(error), lasting=lasting)
        return self._refused(pending, page)

    def _refused(self, pending: Pending, page: Page) -> NotNow:
        """What is done about a page that its server does not give; a busy one is left alone."""
        why = f"{pending.url}: the server answered {page.status}; {SAVE}"
        if page.status not in PASSING and page.status < 500:
            return _failed(pending, why, lasting=True)
        now = self._now()
        until = now + timedelta(seconds=max(BUSY, retry_after(page.headers, now)))
        self._resting[urlsplit(pending.url).netloc] = until
        return _failed(replace(pending, again=until), why, lasting=False)


def _failed(pending: Pending, why: str, *, lasting: bool) -> NotNow:
    tries = pending.tries + 1
    if lasting or tries >= TRIES:
        return NotNow(None, why)
    return NotNow(replace(pending, tries=tries))


def _key(item: Item) -> str:
    """By what an entry is known again; one that the feed has changed is another."""
    return "\n".join((item.key or item.link, item.updated or item.date, item.title, item.summary))


def _link(origin: str, link: str) -> str:
    """The page of an entry, seen from its feed; empty where it is none of the web."""
    try:
        whole = urljoin(origin, link.strip()) if link.strip() else ""
        parts = urlsplit(whole)
    except ValueError:
        return ""
    return whole if parts.scheme in ("http", "https") and parts.hostname else ""
