"""A small dossier that two people work on: reports and what was read in them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

from detente.model import (
    Act,
    Document,
    Entry,
    EventKind,
    Item,
    Meeting,
    MeetingStatus,
    Statement,
    Unknown,
    UnknownKind,
)
from detente.record import DocumentBrought, ReadingMade, Record, create, open_record
from tests.factory import document, meeting, statement, unknown

FIRST = (
    "Russia demands that Ukraine stay out of NATO. Ukraine refuses. "
    "Envoys met in Jeddah on Tuesday. It is not known what Washington said.\n\n"
    "The Kremlin “has no comment”. Ukraine refuses."
)
SECOND = "Russia demands that Ukraine stay out of NATO, two officials said."
THIRD = "Moscow demands that Ukraine stay out of NATO."
DEMAND = "Russia demands that Ukraine stay out of NATO"


def clock() -> datetime:
    """The time that the next event has: a minute after the one before."""
    return datetime(2025, 3, 15, tzinfo=UTC) + timedelta(minutes=next(MINUTES))


MINUTES = count(1)


def found(doc: Document, score: float = 0.9) -> tuple[Item, ...]:
    """What a reader finds in the reports."""
    items: list[Item] = []
    for words, party, act in (
        (DEMAND, "Russia", Act.DEMAND),
        ("Moscow demands that Ukraine stay out of NATO", "Russia", Act.DEMAND),
        ("Ukraine refuses", "Ukraine", Act.REJECT),
    ):
        if words in doc.text:
            own = score if act is Act.DEMAND else 0.5
            items.append(statement(doc, words, party, act, "alliance", score=own))
    if "Envoys met" in doc.text:
        held = MeetingStatus.HELD
        items.append(meeting(doc, "Envoys met in Jeddah", ("Russia", "Ukraine"), held))
        gap = "It is not known what Washington said"
        items.append(unknown(doc, gap, UnknownKind.CONTENT, "United States", "process"))
    return tuple(items)


def bring(
    record: Record,
    doc: Document,
    items: Sequence[Item] | None = None,
    translation_of: int | None = None,
) -> int:
    """Keep a report and a reading of it."""
    with record.writing() as writer:
        number = writer.bring(DocumentBrought(document=doc, translation_of=translation_of))
    read(record, number, found(doc) if items is None else items)
    return number


def read(record: Record, number: int, items: Sequence[Item]) -> None:
    """Have a report read once more."""
    said = ReadingMade(
        reader="test 1",
        statements=tuple(i for i in items if isinstance(i, Statement)),
        meetings=tuple(i for i in items if isinstance(i, Meeting)),
        unknowns=tuple(i for i in items if isinstance(i, Unknown)),
    )
    with record.writing() as writer:
        writer.append(EventKind.READING, said, number)


@contextmanager
def talks(name: str = ":memory:", who: str = "Ann") -> Iterator[Record]:
    """The dossier, opened by its first author; events 2 and 3 are its first report."""
    with create(name, who, clock) as record:
        bring(record, document(FIRST, title="Talks"))
        yield record


def by(record: Record, who: str) -> Record:
    """The same dossier, worked on by someone else."""
    return Record(record.name, record.engine, who, clock)


def ids(record: Record) -> dict[str, str]:
    """Ids by the words of the items."""
    with record.reading() as reader:
        return {e.item.span.exact: e.id for e in reader.entries()}


def entry(record: Record, key: str) -> Entry:
    """One item as it stands."""
    with record.reading() as reader:
        return reader.entry(key)


def events(record: Record) -> int:
    """How many events there are."""
    with record.reading() as reader:
        return len(reader.history())


def open_talks(name: str, who: str = "Ann") -> Record:
    """A dossier that was made before."""
    return open_record(name, who, clock)


def doubt(record: Record) -> int:
    """Keep a third report, in which all is a suggestion."""
    doc = document(THIRD)
    below = [replace(i, threshold=0.95) for i in found(doc) if isinstance(i, Statement)]
    return bring(record, doc, below)
