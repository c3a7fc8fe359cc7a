"""A small dossier that the tests of questions share."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from detente.model import (
    Act,
    Document,
    EventKind,
    Handling,
    Kind,
    MeetingStatus,
    Reading,
    Source,
    SourceKind,
    Statement,
    UnknownKind,
)
from detente.record import DocumentBrought, ReadingMade, Record, create
from tests.factory import document, meeting, moment, reading, span, statement, unknown

HOSTILE = "Red\x1b[31m\u202eline"
"""A name that would colour and reorder a terminal."""
FIRST = datetime(2025, 3, 14, 10, tzinfo=UTC)
SECOND = datetime(2025, 3, 20, 10, tzinfo=UTC)


class Clock:
    """A clock that stands where it is set."""

    def __init__(self) -> None:
        self.now = FIRST

    def __call__(self) -> datetime:
        return self.now


def bring(record: Record, made: Reading, **ties: Any) -> int:
    """Keep a document with its reading; its number."""
    with record.writing() as writer:
        number = writer.bring(DocumentBrought(document=made.document, **ties))
        said = ReadingMade(
            reader=made.reader,
            statements=made.statements,
            meetings=made.meetings,
            unknowns=made.unknowns,
        )
        writer.append(EventKind.READING, said, number)
    return number


def got_later(doc: Document) -> Document:
    """The same document, got when the later reports were."""
    return replace(doc, capture=replace(doc.capture, retrieved=SECOND))


def wire() -> Reading:
    """A report of the 13th: a demand on an unnamed source's word, a refusal."""
    text = "Intro line.\n\nRussia demands that Ukraine stay out of NATO. Ukraine refuses.\n\nEnd."
    doc = document(text, title="Talks stall")
    officials = Source("two officials", SourceKind.ANONYMOUS)
    return reading(
        doc,
        statement(
            doc, "Russia demands that Ukraine stay out of NATO", "Russia", Act.DEMAND, "alliance",
            targets=("Ukraine",), chain=(officials,), score=0.9,
        ),
        statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance", score=0.4),
    )  # fmt: skip


def gazette() -> Reading:
    """A restricted report of the 18th: an offer, a meeting, a gap."""
    text = (
        "Ukraine proposes a full ceasefire. American and Russian officials met in Jeddah. "
        "It is not known whether Russia will answer."
    )
    doc = got_later(
        document(
            text,
            id="b" * 16,
            title="An offer is made",
            outlet="Daily Gazette",
            published=moment("2025-03-18"),
            handling=Handling.AMBER,
            embargo=date(2025, 4, 1),
        )
    )
    return reading(
        doc,
        statement(doc, "Ukraine proposes a full ceasefire", "Ukraine", Act.PROPOSE, "ceasefire",
                  targets=("Russia",)),
        meeting(doc, "American and Russian officials met in Jeddah",
                ("Russia", "United States"), MeetingStatus.HELD),
        unknown(doc, "It is not known whether Russia will answer", UnknownKind.ANSWER,
                "Russia", "ceasefire"),
    )  # fmt: skip


def hostile() -> Reading:
    """A note of one's own whose every text is hostile."""
    text = f"Russia {HOSTILE} offers a truce. {HOSTILE} met. {HOSTILE} is unknown."
    doc = got_later(document(
        text, id="c" * 16, title=HOSTILE, outlet=HOSTILE, published=moment("2025-03-19"),
        kind=Kind.OWN_NOTE, url=f"https://example.org/{HOSTILE}",
    ))  # fmt: skip
    said = statement(doc, f"Russia {HOSTILE} offers a truce", "Russia", Act.OFFER, "ceasefire",
                     targets=(HOSTILE,), chain=(Source(HOSTILE, SourceKind.OFFICIAL),),
                     condition=span(doc, f"{HOSTILE} offers"))  # fmt: skip
    wish = statement(doc, f"{HOSTILE} offers", HOSTILE, Act.DEMAND, "ceasefire")
    plan = statement(doc, "offers a truce", HOSTILE, Act.PROPOSE, "ceasefire")
    met = meeting(doc, f"{HOSTILE} met", (HOSTILE, "Russia"), MeetingStatus.HELD)
    gap = unknown(doc, f"{HOSTILE} is unknown", UnknownKind.FACT, HOSTILE, "ceasefire")
    return reading(doc, said, wish, plan, met, gap)


def talks(name: str = ":memory:") -> Record:
    """Wire on the 14th; gazette and a copy of the wire report on the 20th."""
    clock = Clock()
    record = create(name, "Ann", clock)
    first = bring(record, wire())
    clock.now = SECOND
    bring(record, gazette())
    copied = wire()
    copy = document(copied.document.text, id="d" * 16, outlet="Evening Post", title="Talks stall")
    bring(record, reading(copy, *(_moved(s, copy) for s in copied.statements)), folded={0: first})
    return record


def _moved(said: Statement, doc: Document) -> Statement:
    return statement(doc, said.span.exact, said.speaker.party, said.act, said.issue)


def ids(record: Record) -> list[str]:
    """The ids of everything on the record, the newest first."""
    with record.reading() as reader:
        return [entry.id for entry in reader.entries()]
