"""Questions to a record: documents, items, readings and history as values."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, desc, func, select

from detente.errors import UnknownEntry
from detente.model import (
    Document,
    Entry,
    EventKind,
    Grading,
    Issue,
    Item,
    Meeting,
    Reading,
    Reliability,
    Statement,
    Unknown,
)
from detente.model.ruling import Ruling, RulingKind
from detente.record import events
from detente.record.among import among
from detente.record.batches import BATCH
from detente.record.codec import parsed, unpacked
from detente.record.events import Told
from detente.record.loading import (
    documents_query,
    entries_of,
    entries_query,
    item_of,
    items_query,
    to_document,
)
from detente.record.near import family
from detente.record.payloads import Ruled
from detente.record.rows import clean
from detente.record.schema import blob, document, event, grade, item, payload
from detente.record.wanted import Wanted, day_column, narrowed

__all__ = ["Held", "Reader", "held_of", "reading_of"]

COUNTING = Wanted(counting=True)
LEAST = 4
"""Characters of an id that must be given at least, after its letter."""
ID = re.compile(r"[a-z]?[0-9a-f]*")


class Held(NamedTuple):
    """A document of the dossier, without its text unless that was asked for."""

    number: int
    document: Document
    recorded: str
    reader: str
    counts: bool
    warnings: tuple[str, ...] = ()
    text_sha256: str = ""
    """Of the text, which may not be there."""
    fallen: int | None = None
    """The number of the flagged document that it falls with, its own if that is flagged."""


class Reader:
    """One consistent view of a record."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def documents(
        self,
        numbers: Sequence[int] | None = None,
        since: date | None = None,
        text: bool = False,
        standing: bool = False,
    ) -> list[Held]:
        """Documents by date, the earliest first: some, all, or those that no flag took out."""
        query = documents_query(text)
        if standing:
            query = query.where(document.c.fallen.is_(None))
        if since:
            query = query.where(document.c.day >= since.toordinal())
        if numbers is not None:
            query = query.where(among(document.c.number, numbers))
        rows = self.connection.execute(query).all()
        return [held_of(row) for row in sorted(rows, key=lambda row: (row.day, row.number))]

    def document(self, key: int | str) -> Held:
        """One document with its text, by number or by the beginning of its id.

        Raises UnknownEntry where none or several are meant.
        """
        query = documents_query(text=True)
        if isinstance(key, str) and key.isascii() and key.isdigit() and len(key) < 2 * LEAST:
            key = int(key)
        by = document.c.number == key if isinstance(key, int) else _begins(document.c.id, key)
        enough = isinstance(key, int) or len(key) >= LEAST
        rows = self.connection.execute(query.where(by).limit(2)).all() if enough else []
        _one(rows, f"document {key}", "see detente sources --reports")
        return held_of(rows[0])

    def known_as(self, by: ColumnElement[bool]) -> list[int]:
        """The numbers of the documents that a condition holds of, the oldest first."""
        query = select(document.c.number).where(by).order_by(document.c.number)
        return list(self.connection.scalars(query))

    def near(self, one: Document) -> list[Held]:
        """Documents that may repeat one, with all that are tied to those as copies."""
        return self.documents(family(self.connection, one), text=True)

    def original(self, sha256: str) -> bytes | None:
        """The original bytes; None where they were purged."""
        data = self.connection.scalar(select(blob.c.data).where(blob.c.sha256 == sha256))
        return unpacked(data) if data is not None else None

    def entries(self, wanted: Wanted | None = None) -> list[Entry]:
        """Items with their standing, the newest first, each report in text order."""
        asked = wanted or Wanted()
        if asked.limit is None and not asked.offset:
            return list(self.streamed(asked))
        first = narrowed(items_query(item.c.id), asked).order_by(*_newest_first(asked))
        ids = list(self.connection.scalars(first))
        rows = self.connection.execute(entries_query().where(among(item.c.id, ids)))
        found = {row.id: row for row in rows}
        return entries_of(self.connection, [found[key] for key in ids])

    def streamed(self, wanted: Wanted) -> Iterator[Entry]:
        """Items with their standing, the newest first, a few in memory at a time."""
        query = narrowed(entries_query(), wanted).order_by(*_newest_first(wanted))
        with self.connection.execute(query.execution_options(yield_per=BATCH)) as rows:
            for some in rows.partitions():
                yield from entries_of(self.connection, some)

    def entries_in(self, numbers: Sequence[int]) -> dict[int, list[Entry]]:
        """Items of some documents, by document, in text order."""
        found: dict[int, list[Entry]] = {}
        query = entries_query().order_by(item.c.document, item.c.start, item.c.id)
        rows = self.connection.execute(query.where(among(item.c.document, numbers)))
        for entry in entries_of(self.connection, rows):
            found.setdefault(entry.document, []).append(entry)
        return found

    def count(self, wanted: Wanted) -> int:
        """How many items the filters let through, whatever their limit."""
        query = narrowed(items_query(item.c.id), wanted).limit(None).offset(None)
        return self.connection.scalar(select(func.count()).select_from(query.subquery())) or 0

    def entry(self, key: str) -> Entry:
        """One item, by the beginning of its id; UnknownEntry where it is not one."""
        if len(key) <= LEAST:
            raise UnknownEntry(
                f"“{key}” is too short for an entry's id",
                f"give {LEAST + 1} of its characters or more",
            )
        query = entries_query().where(_begins(item.c.id, key)).limit(2)
        rows = self.connection.execute(query).all()
        _one(rows, f"entry {key}", "take an id from detente statements")
        return entries_of(self.connection, rows)[0]

    def readings(self, held: Sequence[Held], wanted: Wanted = COUNTING) -> Iterator[Reading]:
        """Some documents with their wanted items: those that set positions, if not told."""
        for start in range(0, len(held), BATCH):
            some = held[start : start + BATCH]
            found: dict[int, list[Item]] = {}
            query = narrowed(entries_query(), wanted)
            query = query.where(item.c.document.in_([one.number for one in some]))
            rows = self.connection.execute(query.order_by(item.c.document, item.c.start, item.c.id))
            for row in rows:
                found.setdefault(row.document, []).append(item_of(row.kind, row.body))
            for one in some:
                yield reading_of(one, found.get(one.number, []))

    def history(self, subject: int | None = None) -> list[Told]:
        """The events of one document, or all, the oldest first."""
        return events.history(self.connection, subject)

    def walk(self) -> Iterator[tuple[Any, ...]]:
        """Every event row with salt and packed payload, streamed, the oldest first."""
        query = select(event, payload.c.salt, payload.c.body).order_by(event.c.number)
        joined = query.outerjoin(payload, payload.c.number == event.c.number)
        yield from self.connection.execute(joined.execution_options(yield_per=1000))

    def is_undone(self, number: int) -> bool:
        """Whether an event no longer counts."""
        told = events.at_number(self.connection, number)
        if told is None:
            return False
        kinds, subject = (EventKind.UNDONE,), told.event.subject
        near = (
            events.general(self.connection, kinds)
            if subject is None
            else events.history(self.connection, subject, kinds)
        )
        return number in events.undone(near)

    def gradings(self, source: str = "") -> list[Grading]:
        """The grades of a source, or of all, the oldest first."""
        query = select(grade).order_by(grade.c.since, grade.c.event)
        rows = self.connection.execute(query.where(grade.c.source == source) if source else query)
        return [
            Grading(
                r.source, Reliability(r.grade), date.fromisoformat(r.since), r.who, r.why, r.event
            )
            for r in rows
        ]

    def rulings(self) -> list[Ruling]:
        """What analysts settled beyond single items and took not back, the oldest first.

        Of statements that are not on this record nothing is told, not even what they are called.
        """
        told = events.general(self.connection, (EventKind.RULED, EventKind.UNDONE))
        found = [
            Ruling(made.number, said.kind, said.subjects, said.value, made.who, made.time, said.why)
            for made, said in events.live(told)
            if isinstance(said, Ruled)
        ]
        named = [key for each in found for key in each.subjects]
        here = set(self.connection.scalars(select(item.c.id).where(among(item.c.id, named))))
        return [r for r in found if r.kind is RulingKind.ISSUE or here.intersection(r.subjects)]

    def issues(self) -> list[Issue]:
        """The issues of the dossier's own, by code; a later definition takes a former's place."""
        made = (r for r in self.rulings() if r.kind is RulingKind.ISSUE)
        found = {code: Issue(code, r.value, r.why) for r in made for code in r.subjects}
        return [found[code] for code in sorted(found)]


def held_of(row: Row[tuple[Any, ...]]) -> Held:
    """The document of a row of `documents_query`."""
    kept = row._mapping
    warnings = parsed(kept["warnings"], tuple[str, ...])
    told = kept["recorded"], kept["reader"], bool(kept["counts"])
    last = warnings, kept["text_sha256"], kept["fallen"]
    return Held(kept["number"], to_document(row), *told, *last)


def reading_of(held: Held, items: Sequence[Item]) -> Reading:
    """A document with some of its items."""
    return Reading(
        held.document,
        tuple(i for i in items if isinstance(i, Statement)),
        tuple(i for i in items if isinstance(i, Meeting)),
        tuple(i for i in items if isinstance(i, Unknown)),
        held.reader,
        held.warnings,
    )


def _newest_first(wanted: Wanted) -> tuple[ColumnElement[Any], ...]:
    """By day and report, the last first, then as in the text: what is together stays so."""
    return desc(day_column(wanted)), desc(item.c.document), item.c.start, item.c.id


def _begins(column: ColumnElement[str], key: str) -> ColumnElement[bool]:
    """Whether an id, in hexadecimal after its letter, begins so; found by its index."""
    return (column >= key) & (column < f"{key}g") if ID.fullmatch(key) else column == clean(key)


def _one(rows: Sequence[Any], what: str, remedy: str) -> None:
    if not rows:
        raise UnknownEntry(f"there is no {what}", remedy)
    if len(rows) > 1:
        raise UnknownEntry(f"{what} could be several", "give more of its letters")
