"""Values of the model as rows of the derived tables."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from detente.model import Document, Entry, Meeting, Statement, Unknown
from detente.model.shelf import Progress
from detente.record.chain import stamp
from detente.record.codec import canonical, packed
from detente.record.flags import Ties
from detente.record.identity import kind_of, party_of
from detente.record.payloads import ReadingMade
from detente.record.renaming import plain

__all__ = ["Row", "Rows", "clean", "document_row", "item_row", "party_rows", "whole"]

Row = dict[str, Any]
LONGEST = 300
"""Characters of a name in a key: an index of PostgreSQL takes 2,704 bytes in all."""


class Rows(NamedTuple):
    """What one document is in the derived tables."""

    document: Row
    items: Sequence[Row]
    parties: Sequence[Row]
    judgements: Sequence[Row]
    notes: Sequence[Row] = ()
    seen: Sequence[Row] = ()


def document_row(
    number: int, document: Document, recorded: datetime, reading: ReadingMade | None, ties: Ties
) -> Row:
    """The row of a document, before it has items; its bytes are kept elsewhere."""
    lean = replace(
        document,
        capture=replace(document.capture, data=b""),
        text="",
        signature=(),
        copy_of="",
        version_of="",
        translation_of="",
    )
    return {
        "number": number,
        "id": document.id,
        "blob": document.capture.sha256,
        "text_sha256": document.sha256,
        "url": clean(document.url),
        "outlet": clean(document.outlet),
        "title": clean(document.title),
        "day": document.said_by().toordinal(),
        "handling": document.handling.rank,
        "embargo": document.embargo.toordinal() if document.embargo else None,
        "counts": ties.counts,
        "recorded": stamp(recorded),
        "reader": clean(reading.reader) if reading else "",
        "warnings": canonical(reading.warnings if reading else ()).decode(),
        "body": canonical(lean).decode(),
        "text": packed(document.text.encode()),
        "signature": packed(struct.pack(f"<{len(document.signature)}I", *document.signature)),
        "fallen": ties.fall[0] if ties.fall else None,
        "copy_of": ties.copy_of,
        "version_of": ties.version_of,
        "progress": Progress.EMPTY.rank,
    }


def item_row(entry: Entry, document: Document) -> Row:
    """The row of an item."""
    item = entry.item
    statement = item if isinstance(item, Statement) else None
    return {
        "id": item.id,
        "document": entry.document,
        "kind": kind_of(item),
        "start": item.span.start,
        "party": clean(party_of(item)),
        "speaker": clean(plain(statement.speaker.name)) if statement else "",
        "act": statement.act.value if statement else "",
        "issue": "" if isinstance(item, Meeting) else _key(item.issue),
        "day": _day(entry, document),
        "status": entry.status.value,
        "checked": entry.status.checked,
        "counts": entry.counts,
        "score": statement.score if statement else None,
        "credibility": entry.credibility.value,
        "beside": entry.beside,
        "earlier": entry.earlier,
        "body": canonical(item).decode(),
    }


def party_rows(entry: Entry, document: Document) -> Iterator[Row]:
    """One row for each party and its part in an item."""
    item = entry.item
    issue = "" if isinstance(item, Meeting) else _key(item.issue)
    for party, role in sorted({(_key(party), role) for party, role in _parts(item)}):
        yield {
            "party": party,
            "role": role,
            "issue": issue,
            "day": _day(entry, document),
            "item": item.id,
            "document": entry.document,
            "counts": entry.counts,
        }


def _parts(item: Statement | Meeting | Unknown) -> set[tuple[str, str]]:
    if isinstance(item, Meeting):
        return {(p, "meets") for p in item.parties}
    if isinstance(item, Unknown):
        return {(p, "subject") for p in item.subject.split(" + ") if p}
    speakers = {(p, "speaker") for p in item.speaker.parties if p}
    return speakers | {(p, "target") for p in item.targets}


def _day(entry: Entry, document: Document) -> int:
    said_on = entry.item.said_on if isinstance(entry.item, Statement) else None
    return document.said_by(said_on).toordinal()


def _key(name: str) -> str:
    """A name as it stands in keys."""
    return clean(name)[:LONGEST]


def clean(text: str) -> str:
    """Text that every database takes: without NUL and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def whole(text: str) -> bool:
    """Whether a text can be kept to the letter: it has no halves of characters."""
    return text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text)
