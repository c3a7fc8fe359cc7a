"""One item with everything that its standing rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from detente.errors import UnknownEntry
from detente.model import (
    Chain,
    Entry,
    Given,
    Grading,
    RootCount,
    Statement,
    full_chain,
)
from detente.model.grade import Assessed
from detente.record import Held, Reader, Record, Wanted
from detente.record.asked import tied
from detente.workspace.weighing.explaining import given
from detente.workspace.weighing.roots import claim_of

__all__ = ["Paragraph", "Shown", "show"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The stretch of a text between two empty lines, and the words within it."""

    text: str
    offset: int
    """Where it begins in the document's text."""
    start: int
    """Where the words begin in it."""
    end: int


@dataclass(frozen=True, slots=True)
class Shown:
    """An item in its paragraph, with what gave it and what was made of it."""

    entry: Entry
    held: Held
    """Its document, with the text."""
    reader: str
    """Name and version of what read it; empty if a person stated it."""
    paragraph: Paragraph
    chain: Chain
    """The whole way of the word, the outlet first."""
    given: tuple[Given, ...]
    """What gave each field its value."""
    alternatives: tuple[Entry, ...] = ()
    """Later readings of words that a person had judged; of one of those, what was judged."""
    earlier: str = ""
    """The id of the same words in the version of the page before."""
    later: tuple[str, ...] = ()
    """The ids of the same words in later versions."""
    copies: tuple[Held, ...] = ()
    """Documents that repeat this one, without their texts."""
    repeats: Held | None = None
    """Of a copy: the document that it repeats."""
    original: Held | None = None
    """Of a translation: the document that it was supplied for."""
    grades: tuple[Grading, ...] = ()
    """The grade of each graded source of the chain on the day of the words."""
    roots: RootCount | None = None
    """Of a statement: on how many independent roots its claim rests."""
    assessed: Assessed | None = None
    """Of a statement: how far its claim is to be believed."""


def show(record: Record, key: str) -> Shown:
    """An item by the beginning of its id; UnknownEntry where it is not one."""
    with record.reading() as reader:
        entry = _entry(reader, key)
        held = reader.document(entry.document)
        document = held.document
        item = entry.item
        chain = full_chain(document, item.chain if isinstance(item, Statement) else ())
        said_on = item.said_on if isinstance(item, Statement) else None
        claim = claim_of(reader, entry).rooted if isinstance(item, Statement) else None
        return Shown(
            entry,
            held,
            item.reader if isinstance(item, Statement) else held.reader,
            _paragraph(document.text, item.span.start, item.span.end),
            chain,
            given(item),
            _alternatives(reader, entry),
            entry.earlier,
            tuple(_later(reader, entry)),
            _others(reader, tied(reader, entry.document, "copy")),
            _one(reader, document.copy_of),
            _one(reader, document.translation_of),
            tuple(_grades(reader, chain, document.said_by(said_on))),
            claim.count if claim else None,
            claim.assessed if claim else None,
        )


def _entry(reader: Reader, key: str) -> Entry:
    """The item; where a report was named, UnknownEntry says where reports are listed."""
    try:
        return reader.entry(key)
    except UnknownEntry:
        try:
            number = reader.document(key).number
        except UnknownEntry:
            number = None
        if number is None:
            raise
        raise UnknownEntry(
            f"{key} is a report, no item",
            "detente sources --reports tells about it, and "
            f"detente statements --document {number} lists what was read in it",
        ) from None


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    """The lines around a place, as far as they are not empty."""
    first, last = text.rfind("\n\n", 0, start), text.find("\n\n", end)
    offset = 0 if first < 0 else first + 2
    part = text[offset : len(text) if last < 0 else last]
    return Paragraph(part, offset, start - offset, end - offset)


def _alternatives(reader: Reader, entry: Entry) -> tuple[Entry, ...]:
    if entry.beside:
        return (reader.entry(entry.beside),)
    others = reader.entries(Wanted(document=entry.document))
    return tuple(e for e in others if e.beside == entry.id)


def _later(reader: Reader, entry: Entry) -> Iterator[str]:
    for number in tied(reader, entry.document, "version"):
        for other in reader.entries(Wanted(document=number)):
            if other.earlier == entry.id:
                yield other.id


def _others(reader: Reader, numbers: list[int]) -> tuple[Held, ...]:
    return tuple(reader.documents(numbers)) if numbers else ()


def _one(reader: Reader, key: str) -> Held | None:
    return reader.document(key) if key else None


def _grades(reader: Reader, chain: Chain, day: date) -> Iterator[Grading]:
    """The last grade given by the day, else the first given after it."""
    for name in dict.fromkeys(link.name for link in chain if link.named):
        told = reader.gradings(name)
        by_then = [g for g in told if g.since <= day]
        yield from by_then[-1:] or told[:1]
