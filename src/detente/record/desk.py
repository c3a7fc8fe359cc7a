"""Where a person and a feed were left: no evidence, and no part of the chain of events."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from detente.record.aside import BESIDE, PASSING, feed, look
from detente.record.chain import stamp
from detente.record.codec import canonical, parsed
from detente.record.reader import Reader
from detente.record.rows import clean
from detente.record.writer import Writer

__all__ = [
    "Feed", "Look", "Pending", "Subscription", "copy_desk", "entry_mark", "forget_feed",
    "keep_feed", "kept_feed", "last_look", "looked", "subscribe", "subscribed",
]  # fmt: skip
MARK = 16
"""Hexadecimal digits by which an entry of a feed is known again."""


@dataclass(frozen=True, slots=True)
class Look:
    """When somebody last looked at what is new, and what was there then."""

    who: str
    time: datetime
    event: int
    """The number of the last event that there was."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A page that an entry of a feed leads to, and that is still to be fetched."""

    url: str
    tries: int = 0
    """How often it could not be had."""
    again: datetime | None = None
    """Not to be asked before, as its server told."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """That a feed is asked by the server, for whom, how often, and how it is read."""

    who: str
    began: datetime
    minutes: int = 60
    """Between two requests, if its server asks for no more."""
    paused: bool = False
    wanted: tuple[tuple[str, str], ...] = ()
    """Plain options by name, as a job has them."""


@dataclass(frozen=True, slots=True)
class Feed:
    """How far a feed was read, and what a polite reader must know to ask again."""

    url: str
    etag: str = ""
    """As the server told it, to be sent back as If-None-Match."""
    modified: str = ""
    """As the server told it, to be sent back as If-Modified-Since."""
    asked: datetime | None = None
    """When it was asked last; None where it never was."""
    again: datetime | None = None
    """Not to be asked before."""
    failures: int = 0
    """How many times in a row it could not be had."""
    error: str = ""
    """Why, the last time."""
    seen: tuple[str, ...] = ()
    """Marks of the entries that were brought in or left out, the newest first."""
    pending: tuple[Pending, ...] = ()
    """Pages of entries without a text, in the order in which they are to be fetched."""
    rest: float = 0.0
    """Seconds between two requests that the feed itself asks for."""
    untold: tuple[int, ...] = ()
    """Numbers of documents that it brought and that may not have been told yet."""
    subscription: Subscription | None = None
    """None where nobody subscribed, though somebody may have asked it once."""


def last_look(reader: Reader, who: str) -> Look | None:
    """When an author last looked; None where that never was."""
    row = reader.connection.execute(select(look).where(look.c.who == clean(who))).first()
    return Look(row.who, datetime.fromisoformat(row.time), row.event) if row else None


def looked(writer: Writer, made: Look) -> None:
    """Keep when an author looked, in the place of what was kept."""
    who = clean(made.who)
    writer.connection.execute(delete(look).where(look.c.who == who))
    row = {"who": who, "time": stamp(made.time), "event": made.event}
    writer.connection.execute(insert(look), row)


def kept_feed(reader: Reader, url: str) -> Feed | None:
    """How far a feed was read; None where it never was."""
    body = reader.connection.scalar(select(feed.c.body).where(feed.c.url == clean(url)))
    return parsed(body, Feed) if body is not None else None


def keep_feed(writer: Writer, made: Feed) -> None:
    """Keep how far a feed was read, in the place of what was kept.

    Its subscription stays as it is: it may have been changed while the feed was read.
    """
    there = kept_feed(writer, made.url)
    _put(writer, replace(made, subscription=there.subscription if there else None))


def subscribe(writer: Writer, url: str, subscription: Subscription | None) -> None:
    """Keep a subscription in the place of what was kept, or that there is none."""
    _put(writer, replace(kept_feed(writer, url) or Feed(url), subscription=subscription))


def subscribed(reader: Reader) -> list[Feed]:
    """The feeds that somebody subscribed to, by their addresses."""
    bodies = reader.connection.scalars(select(feed.c.body).order_by(feed.c.url))
    return [one for one in (parsed(body, Feed) for body in bodies) if one.subscription]


def _put(writer: Writer, made: Feed) -> None:
    forget_feed(writer, made.url)
    row = {"url": clean(made.url), "body": canonical(made).decode()}
    writer.connection.execute(insert(feed), row)


def forget_feed(writer: Writer, url: str) -> None:
    """Keep nothing of a feed any more."""
    writer.connection.execute(delete(feed).where(feed.c.url == clean(url)))


def entry_mark(key: str) -> str:
    """By what an entry of a feed is known again; it does not tell what the entry was."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:MARK]


def copy_desk(source: Connection, target: Connection) -> None:
    """What is beside the record, written into an empty one; not what is of use where it is."""
    for table in BESIDE:
        if table in PASSING:
            continue
        if rows := [dict(row._mapping) for row in source.execute(select(table))]:
            target.execute(insert(table), rows)
