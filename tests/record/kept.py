"""A dossier with every kind of event in it, the same at every making."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from detente.model import (
    Act,
    Document,
    EventKind,
    MeetingStatus,
    UnknownKind,
    Verdict,
)
from detente.model.ruling import RulingKind
from detente.record import (
    Credited,
    DocumentBrought,
    Flagged,
    Graded,
    Judged,
    Marked,
    Noted,
    ReadingMade,
    Record,
    Renamed,
    Ruled,
    Seen,
    Stated,
    Writer,
)
from tests.factory import document, meeting, moment, statement, unknown

FIRST = "Russia demands that Ukraine stay out of NATO. Ukraine refuses. Envoys met in Jeddah."
COPY = FIRST + " The wire was sent on."
PAGE = "Ukraine offers a truce at sea. Nobody knows who would watch it."
NEWER = "Ukraine offers a truce at sea. Russia rejects it. Nobody knows who would watch it."
ORIGINAL = "Україна пропонує перемир'я на морі."
TRANSLATION = "Ukraine proposes a truce at sea, the zyzzyva communiqué says."


def clock() -> Callable[[], datetime]:
    """A minute passes with every look at it."""
    start = datetime(2025, 3, 15, 8, tzinfo=UTC)
    looks = iter(range(100_000))
    return lambda: start + timedelta(minutes=next(looks))


def salts() -> Callable[[], bytes]:
    """Salts that a test can foretell."""
    numbers = iter(range(100_000))
    return lambda: hashlib.sha256(str(next(numbers)).encode()).digest()[:16]


def report(text: str, name: str, **fields: Any) -> Document:
    """A document that was got under a name."""
    made = document(text, **fields)
    key = hashlib.sha256(f"{name}\n{text}".encode()).hexdigest()[:16]
    return replace(made, id=key, capture=replace(made.capture, origin=name))


def read(writer: Writer, number: int, doc: Document, *, reader: str = "test 1") -> None:
    """Have a document read: the moves whose words are in it."""
    moves = (
        ("Russia demands that Ukraine stay out of NATO", "Russia", Act.DEMAND, "alliance"),
        ("Ukraine refuses", "Ukraine", Act.REJECT, "alliance"),
        ("Ukraine offers a truce at sea", "Ukraine", Act.OFFER, "ceasefire"),
        ("Russia rejects it", "Russia", Act.REJECT, "ceasefire"),
        ("Ukraine proposes a truce at sea", "Ukraine", Act.PROPOSE, "ceasefire"),
    )
    said = ReadingMade(
        reader=reader,
        statements=tuple(statement(doc, w, *rest) for w, *rest in moves if w in doc.text),  # type: ignore[arg-type]
        meetings=tuple(
            meeting(doc, w, ("Russia", "Ukraine"), MeetingStatus.HELD)
            for w in ("Envoys met in Jeddah",)
            if w in doc.text
        ),
        unknowns=tuple(
            unknown(doc, w, UnknownKind.FACT, "Ukraine", "monitoring")
            for w in ("Nobody knows who would watch it",)
            if w in doc.text
        ),
        warnings=("a warning",),
    )
    writer.append(EventKind.READING, said, number)


def fill(record: Record) -> dict[str, int]:
    """Six documents and everything that can be done with them; their numbers by name."""
    made: dict[str, int] = {}

    def bring(name: str, doc: Document, **ties: Any) -> None:
        with record.writing() as writer:
            made[name] = writer.bring(DocumentBrought(document=doc, **ties))
            read(writer, made[name], doc)

    bring("first", report(FIRST, "first.txt"))
    bring("copy", report(COPY, "copy.txt"), folded={0: made["first"]})
    bring("page", report(PAGE, "https://example.org/page", url="https://example.org/page"))
    bring("newer", report(NEWER, "https://example.org/page"), version_of=made["page"])
    bring("original", report(ORIGINAL, "original.txt", language="uk"))
    bring("translation", report(TRANSLATION, "own.txt"), translation_of=made["original"])
    judge(record, made)
    return made


def judge(record: Record, made: dict[str, int]) -> None:
    """Every kind of event that is no document or reading."""
    with record.reading() as reader:
        items = {(e.document, e.item.span.exact): e for e in reader.entries()}
    first, page = made["first"], made["page"]
    demand = items[first, "Russia demands that Ukraine stay out of NATO"]
    refusal = items[first, "Ukraine refuses"]
    offer = items[page, "Ukraine offers a truce at sea"]
    doc = report(FIRST, "first.txt")
    meant = statement(doc, "Envoys met", "Russia", Act.ACCEPT, "process", said_on=moment())
    with record.writing() as writer:
        ok = Judged(verdict=Verdict.ACCEPT, items=(demand.id,), why="heard it")
        writer.append(EventKind.JUDGED, ok, first)
        no = Judged(verdict=Verdict.REJECT, items=(refusal.id,), why="no such word")
        rejected = writer.append(EventKind.JUDGED, no, first)
        writer.undo(rejected.number, "it is there")
        edit = Judged(verdict=Verdict.EDIT, items=(offer.id,), fields=(("act", "propose"),))
        writer.append(EventKind.JUDGED, edit, page)
        writer.append(EventKind.ADDED, Stated(statement=meant, why="missed"), first)
        writer.append(EventKind.MARKED, Marked(fields=(("handling", "TLP:GREEN"),)), first)
        writer.append(EventKind.ALIAS, Renamed(name="Kremlin circles", into="Russia"))
        writer.append(EventKind.MERGE, Renamed(name="Kyiv", into="Ukraine"))
        writer.append(EventKind.SOURCE_ALIAS, Renamed(name="Sample Wire", into="Wire A"))
        flagged = Flagged(flag="recycled", why="the wire ran it before")
        writer.append(EventKind.FLAGGED, flagged, made["copy"])
        writer.append(EventKind.FLAGGED, Flagged(flag="", why="it did not"), made["copy"])
        named = Ruled(kind=RulingKind.TERM_NAME, subjects=(offer.id,), value="truce at sea")
        writer.append(EventKind.RULED, named)
        graded = Graded(source="Wire A", grade="B", since="2025-03-13", why="good so far")
        writer.append(EventKind.RELIABILITY, graded)
        writer.append(EventKind.CREDIBILITY, Credited(item=demand.id, grade="2"), first)
        asked = writer.append(EventKind.NOTED, Noted(text="Who heard it?", item=demand.id), first)
        answer = Noted(text="The envoy.", item=demand.id, reply_to=asked.number)
        writer.append(EventKind.NOTED, answer, first)
        writer.append(EventKind.SEEN, Seen(), first)
