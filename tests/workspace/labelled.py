"""A small dossier that several tests pass on: four reports, of three labels."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from detente.model import (
    Act,
    Document,
    EventKind,
    Handling,
    Item,
    Kind,
    Meeting,
    MeetingStatus,
    Statement,
    Unknown,
    UnknownKind,
    Verdict,
)
from detente.record import (
    DocumentBrought,
    Judged,
    ReadingMade,
    Record,
    Renamed,
    Stated,
    Writer,
    create,
)
from tests.factory import document, meeting, moment, statement, unknown

START = datetime(2025, 3, 20, 8, tzinfo=UTC)
OPEN = document(
    "Moscow wants land. Kyiv accepts the truce. Envoys of Oslo and Kyiv met. "
    "The date is not known. Oslo blames Moscow.",
    title="An open report",
)
LAND = statement(OPEN, "Moscow wants land", "Russia", Act.DEMAND, "territory")
TRUCE = statement(OPEN, "Kyiv accepts the truce", "Ukraine", Act.ACCEPT, "ceasefire")
MET = meeting(OPEN, "Envoys of Oslo and Kyiv met", ("Norway", "Ukraine"), MeetingStatus.HELD)
GAP = unknown(OPEN, "The date is not known", UnknownKind.CONTENT, "", "process")
BLAME = statement(OPEN, "Oslo blames Moscow", "Norway", Act.ACCUSE, "violations")
CLOSED = document(
    "Berlin demands a hush-hush corridor.",
    handling=Handling.AMBER, outlet="Secret Wire", title="A closed report",
    url="https://secret.example/1",
)  # fmt: skip
CORRIDOR = statement(
    CLOSED, "Berlin demands a hush-hush corridor", "Germany", Act.DEMAND, "humanitarian"
)
LATER = document(
    "Rome rejects the sanctions for now.",
    embargo=date(2025, 4, 1), outlet="Sample Post", published=moment("2025-03-18"),
)  # fmt: skip
ROME = statement(LATER, "Rome rejects the sanctions", "Italy", Act.REJECT, "sanctions")
NOTE = document(
    "My note: Tirana offers to host talks.",
    kind=Kind.OWN_NOTE, handling=Handling.GREEN, outlet="own note",
    published=moment("2025-03-19"),
)  # fmt: skip
HOST = statement(NOTE, "Tirana offers to host talks", "Albania", Act.OFFER, "process")


def record(name: str = ":memory:", who: str = "Ann") -> Record:
    """A record whose clock goes a second at each event and whose salts are told."""
    ticks, salts = count(), count()
    return create(
        name, who,
        lambda: START + timedelta(seconds=next(ticks)),
        lambda: next(salts).to_bytes(16, "big"),
    )  # fmt: skip


def bring(writer: Writer, doc: Document, *items: Item, **ties: Any) -> int:
    """The number of a document with a reading."""
    number = writer.bring(DocumentBrought(document=doc, **ties))
    read(writer, number, *items)
    return number


def read(writer: Writer, number: int, *items: Item, reader: str = "test 1") -> None:
    """What a reader finds in a document."""
    said = ReadingMade(
        reader=reader,
        statements=tuple(i for i in items if isinstance(i, Statement)),
        meetings=tuple(i for i in items if isinstance(i, Meeting)),
        unknowns=tuple(i for i in items if isinstance(i, Unknown)),
    )
    writer.append(EventKind.READING, said, number)


def ids(kept: Record) -> dict[str, str]:
    """The ids on the record by their exact words."""
    with kept.reading() as reader:
        return {e.item.span.exact: e.id for e in reader.entries()}


def judge(kept: Record, verdict: Verdict, words: str, **fields: Any) -> None:
    """A verdict on the item of some words."""
    key = ids(kept)[words]
    with kept.writing() as writer:
        number = writer.entry(key).document
        writer.append(EventKind.JUDGED, Judged(verdict=verdict, items=(key,), **fields), number)


def fill(kept: Record) -> Record:
    """The four reports, two judgements, a stated item and an alias."""
    with kept.writing() as writer:
        first = bring(writer, OPEN, LAND, TRUCE, MET, GAP)
        bring(writer, CLOSED, CORRIDOR)
        bring(writer, LATER, ROME)
        bring(writer, NOTE, HOST)
        writer.append(EventKind.ADDED, Stated(statement=BLAME, why="missed"), first)
        writer.append(EventKind.ALIAS, Renamed(name="the Reds", into="Russia"))
    judge(kept, Verdict.ACCEPT, LAND.span.exact, why="as it says")
    judge(kept, Verdict.EDIT, TRUCE.span.exact, fields=(("certainty", "possible"),), why="softer")
    judge(kept, Verdict.REJECT, GAP.span.exact, why="no gap")
    judge(kept, Verdict.ACCEPT, CORRIDOR.span.exact, why="hush")
    return kept


@contextmanager
def dossier(name: str = ":memory:") -> Iterator[Record]:
    """A filled record, closed at the end."""
    with record(name) as kept:
        yield fill(kept)


def rename_source(writer: Writer, name: str, alias: str) -> None:
    """Keep a source under another name."""
    writer.append(EventKind.SOURCE_ALIAS, Renamed(name=name, into=alias))
