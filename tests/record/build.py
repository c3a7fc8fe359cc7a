"""Small steps on a record, and what they leave behind."""

from typing import Any

from detente.model import Act, Document, Entry, Event, EventKind, Item, Statement, Verdict
from detente.record import DocumentBrought, Judged, ReadingMade, Record, Renamed, Stated, Writer
from detente.record.schema import DERIVED, metadata, stale, stretch
from tests.factory import reading, statement
from tests.record.kept import report
from tests.record.stores import dump

TEXT = "Russia demands that Ukraine stay out of NATO. Ukraine refuses. Envoys met in Jeddah."
DEMAND = "Russia demands that Ukraine stay out of NATO"
REFUSAL = "Ukraine refuses"


def doc(text: str = TEXT, name: str = "report.txt", **fields: Any) -> Document:
    """A report that was got under a name."""
    return report(text, name, **fields)


def demand(of: Document, **fields: Any) -> Statement:
    """What Russia demands in it."""
    told = {"party": "Russia", "act": Act.DEMAND, "issue": "alliance", **fields}
    return statement(of, DEMAND, **told)


def refusal(of: Document, **fields: Any) -> Statement:
    """What Ukraine refuses in it."""
    told = {"party": "Ukraine", "act": Act.REJECT, "issue": "alliance", **fields}
    return statement(of, REFUSAL, **told)


def made(of: Document, *items: Item, reader: str = "test 1") -> ReadingMade:
    """The payload of a reading."""
    found = reading(of, *items)
    return ReadingMade(
        reader=reader,
        statements=found.statements,
        meetings=found.meetings,
        unknowns=found.unknowns,
    )


def bring(record: Record, of: Document, *items: Item, **ties: Any) -> int:
    """Keep a document and one reading of it, in one transaction."""
    with record.writing() as writer:
        number = writer.bring(DocumentBrought(document=of, **ties))
        writer.append(EventKind.READING, made(of, *items), number)
    return number


def reread(record: Record, number: int, of: Document, *items: Item) -> Event:
    """Keep another reading of a document."""
    with record.writing() as writer:
        return writer.append(EventKind.READING, made(of, *items, reader="test 2"), number)


def judge(record: Record, who: str, verdict: Verdict, entry: Entry, **told: Any) -> Event:
    """One author's verdict on an item."""
    said = Judged(verdict=verdict, items=(entry.id,), **told)
    with record.writing() as writer:
        return by(writer, who).append(EventKind.JUDGED, said, entry.document)


def by(writer: Writer, who: str) -> Writer:
    """The writer in the name of another author."""
    writer.who = who
    return writer


def state(record: Record, number: int, item: Statement) -> Event:
    """A person states what no reader found."""
    with record.writing() as writer:
        return writer.append(EventKind.ADDED, Stated(statement=item), number)


def rename(record: Record, kind: EventKind, name: str, into: str) -> Event:
    """A name that is mended."""
    with record.writing() as writer:
        return writer.append(kind, Renamed(name=name, into=into))


def undo(record: Record, number: int) -> tuple[Event, ...]:
    """An event taken back."""
    with record.writing() as writer:
        return writer.undo(number)


def entries(record: Record) -> list[Entry]:
    """All items in the order of their documents and words."""
    with record.reading() as reader:
        return sorted(reader.entries(), key=lambda e: (e.document, e.item.span.start, e.id))


def entry(record: Record, words: str = DEMAND, document: int | None = None) -> Entry:
    """The one item with these words that is no alternative."""
    (found,) = (
        e
        for e in entries(record)
        if e.item.span.exact == words and not e.beside and document in (None, e.document)
    )
    return found


def derived(record: Record) -> dict[str, list[str]]:
    """Every table that can be derived, but for those that the workspace refreshes."""
    kept = [t for t in metadata.sorted_tables if t not in DERIVED]
    return dump(record, *kept, stale, stretch)
