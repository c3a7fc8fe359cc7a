"""One round of a feed: ask, read what is new, keep it, tell it, fetch its pages."""

import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import SystemRandom
from typing import NamedTuple

from detente.documents import BroughtIn, capture
from detente.documents.polling import poll
from detente.documents.web import Ask, Page, ask
from detente.errors import InputError
from detente.model import Capture, Document, Entry, Failure
from detente.record import Held, Reader, Record, Wanted
from detente.record.asked import tied
from detente.record.desk import Feed, entry_mark, keep_feed, kept_feed
from detente.record.known import known_among
from detente.workspace.intake.bringing import How, opened, taken
from detente.workspace.intake.entering import enter
from detente.workspace.intake.outcomes import Kept, Outcome
from detente.workspace.intake.pacing import after_failure, after_success
from detente.workspace.intake.paging import Pages
from detente.workspace.lookup.naming import given
from detente.workspace.positions.refreshing import refresh

__all__ = ["Clock", "News", "Rounds", "Told", "WatchOptions", "by_address"]

SEEN = 2_000
"""Marks of entries that are kept of a feed; feeds hold some dozens."""
TELLING = (Outcome.KEPT, Outcome.VERSION)


@dataclass(frozen=True, slots=True)
class Clock:
    """What time it is, how to wait, and what chance adds."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    sleep: Callable[[float], None] = time.sleep
    draw: Callable[[], float] = field(default_factory=lambda: SystemRandom().random)


@dataclass(frozen=True, slots=True)
class WatchOptions:
    """How feeds are watched."""

    every: timedelta = timedelta(minutes=15)
    """Between two requests for one feed, if its server asks for no more."""
    once: bool = False
    """Whether to ask only what is due, and end."""
    pages: int = 10
    """Pages fetched for one feed a round; 0 fetches none."""
    pause: float = 5.0
    """Seconds between two requests."""
    how: How = field(default_factory=How)
    """How reports are read."""
    ask: Ask = ask
    clock: Clock = field(default_factory=Clock)


class News(NamedTuple):
    """The new statements of one report that is on the disk."""

    time: datetime
    held: Held
    entries: tuple[Entry, ...]
    """In the order of the text."""


Told = Callable[[News | Failure], None]


class Rounds:
    """Rounds of one run: all that must outlive it is in the dossier."""

    def __init__(self, record: Record, options: WatchOptions, told: Told) -> None:
        self._record, self._options, self._told = record, options, told
        self._clock = options.clock
        pause = options.pause
        self._pages = Pages(options.ask, self._clock.now, self._clock.sleep, pause)

    def feed(self, url: str) -> Feed:
        """How far a feed was read."""
        with self._record.reading() as reader:
            return kept_feed(reader, url) or Feed(url)

    def round(self, url: str) -> bool:
        """Ask one feed, and fetch some of the pages that it leads to; False where it failed."""
        feed = self.feed(url)
        polled = poll(url, feed.etag, feed.modified, self._options.ask, self._clock.now())
        failure = polled.failure
        if polled.page is not None:
            feed, failure = self._heed(feed, polled.page)
        if failure:
            self._failed(feed, failure, polled.rest)
            return False
        now = self._clock.now()
        again = after_success(max(polled.rest, feed.rest), now)
        feed = replace(
            feed, etag=polled.etag, modified=polled.modified, asked=now, again=again,
            failures=0, error="",
        )  # fmt: skip
        self._keep(feed)
        self._fetch(feed)
        refresh(self._record, at_once=True)
        return True

    def _heed(self, feed: Feed, page: Page) -> tuple[Feed, str]:
        """Take in what a feed holds; the feed as it is then, and why it cannot be read."""
        try:
            captured = capture(feed.url, get=lambda _: page, clock=self._clock.now)
            leads = self._pages.leads(captured)
        except InputError as error:
            return feed, str(error)
        found = opened(captured, self._options.how) if leads.texts else BroughtIn(())
        known = {failure.message for failure in leads.unread.values()}
        odd = [f for f in found.failures if f.message not in known]
        if odd and not found.documents:
            return feed, odd[0].message
        for failure in odd:
            self._told(failure)
        for together in by_address(found.documents):
            feed = self._take(feed, captured.origin, together)
        return self._queue(replace(feed, rest=leads.rest), leads.unread, leads.links), ""

    def _queue(self, feed: Feed, unread: Mapping[str, Failure], links: Mapping[str, str]) -> Feed:
        """A feed with the pages of its entries without a text to be fetched."""
        fresh = [key for key in unread if entry_mark(key) not in feed.seen]
        for key in fresh:
            if not links[key] or not self._options.pages:
                self._told(unread[key])
        fetched = [links[key] for key in fresh if links[key] and self._options.pages]
        return replace(_marked(feed, fresh), pending=self._pages.queued(feed.pending, fetched))

    def _fetch(self, feed: Feed) -> None:
        """The next pages of a feed, politely one after another."""
        for pending in feed.pending[: self._options.pages]:
            got = self._pages.fetch(pending)
            left = tuple(p for p in feed.pending if p.url != pending.url)
            if isinstance(got, Capture):
                found = opened(got, self._options.how)
                feed = replace(feed, pending=left)
                for failure in found.failures:
                    self._told(failure)
                feed = self._take(feed, pending.url, found.documents)
                self._keep(feed)
                continue
            feed = replace(feed, pending=(*left, got.again) if got.again else left)
            self._keep(feed)
            if got.failure:
                self._told(Failure(pending.url, got.failure))

    def _take(self, feed: Feed, origin: str, documents: Sequence[Document]) -> Feed:
        """Read what is new of some documents, keep it, and tell it; the feed as it is then."""

        def known(keys: Collection[str]) -> frozenset[str]:
            left_out = (key for key in keys if entry_mark(key) in feed.seen)
            with self._record.reading() as reader:
                return known_among(reader, keys).union(left_out)

        began = self._clock.now()
        how = replace(self._options.how, names=given(self._record))
        brought = taken(origin, BroughtIn(tuple(documents)), how, known)
        feed = _marked(feed, [d.id for d in documents])
        if not brought.readings:
            return feed
        with self._record.writing() as writer:  # one transaction: nothing is read twice
            kept = enter(writer, brought, began)
            new = (k.number for k in kept if k.outcome in TELLING and k.number is not None)
            feed = replace(feed, untold=(*feed.untold, *new))
            keep_feed(writer, feed)
        for each in kept:
            if each.outcome is Outcome.NOT_READ:
                self._told(Failure(each.origin, _not_read(each)))
        return self.tell(feed)

    def tell(self, feed: Feed) -> Feed:
        """Tell the documents that were not told yet."""
        for number in feed.untold:
            with self._record.reading() as reader:
                held = reader.documents([number])
                entries = _new_in(reader, number) if held else []
            if entries:
                self._told(News(self._clock.now(), held[0], tuple(entries)))
        if feed.untold:
            feed = replace(feed, untold=())
            self._keep(feed)
        return feed

    def _failed(self, feed: Feed, failure: str, rest: float) -> None:
        failures, now = feed.failures + 1, self._clock.now()
        again = after_failure(failures, rest, self._options.every, now, self._clock.draw)
        self._keep(replace(feed, asked=now, again=again, failures=failures, error=failure))
        self._told(
            Failure(feed.url, f"{failure} (not asked again before {again:%Y-%m-%d %H:%M} UTC)")
        )

    def _keep(self, feed: Feed) -> None:
        with self._record.writing() as writer:
            keep_feed(writer, feed)


def _new_in(reader: Reader, number: int) -> list[Entry]:
    """The statements of a document that neither its page nor a copy told before."""
    copies = (n for n in tied(reader, number, "copy") if n < number)
    before = {e.item.span.exact for n in copies for e in reader.entries(Wanted("s", document=n))}
    entries = reader.entries(Wanted("s", document=number, counting=True))
    new = (e for e in entries if not e.earlier and e.item.span.exact not in before)
    return sorted(new, key=lambda e: (e.item.span.start, e.id))


def _marked(feed: Feed, keys: Iterable[str]) -> Feed:
    """A feed with the marks of entries that are done with, the newest first."""
    marks = dict.fromkeys((*map(entry_mark, keys), *feed.seen))
    return replace(feed, seen=tuple(marks)[:SEEN])


def by_address(documents: Iterable[Document]) -> list[list[Document]]:
    """Documents that share an address together, the others alone, the oldest first."""
    found: dict[str, list[Document]] = {}
    for document in sorted(documents, key=lambda d: d.published.value if d.published else ""):
        found.setdefault(document.url or document.id, []).append(document)
    return list(found.values())


def _not_read(kept: Kept) -> str:
    name = f"“{kept.title}”" if kept.title else kept.origin
    return f"{name} of {kept.origin} is kept, but {kept.detail}"
