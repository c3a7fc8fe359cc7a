"""Whether each document's rows, words and original are what its events say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, select

from detente.model import Document, Span, text_sha256
from detente.record.codec import unpacked
from detente.record.derive import derived
from detente.record.events import Told, history
from detente.record.fault import Fault, Report
from detente.record.near import keys_of
from detente.record.payloads import DocumentBrought, ReadingMade, Stated
from detente.record.renaming import Renaming
from detente.record.rows import Row, Rows
from detente.record.schema import band, document, item, item_party, judgement, note, seen
from detente.record.search import stands

__all__ = ["check_document", "spans_in"]

CONTEXT = 32
"""Characters that a span keeps on either side."""


def check_document(
    connection: Connection, number: int, renaming: Renaming, report: Report
) -> tuple[DocumentBrought | None, int]:
    """What brought the document, None where that was purged; and how many items it has."""
    told = history(connection, number)
    made = derived(connection, number, renaming, told)
    brought = next((e.payload for e in told if isinstance(e.payload, DocumentBrought)), None)
    if made is None or brought is None:
        _check_gone(connection, number, report)
        return None, 0
    own = brought.document
    for each in told:
        _check_spans(each, own.text, report)
    name = f"document {number} ({own.id})"
    _check_rows(connection, number, name, made.rows, report)
    _check_near(connection, number, name, own, report)
    if not stands(connection, made.rows, own.text):
        what = f"{name}: it is not searched as it stands; run detente rebuild"
        report(Fault(what, None, number))
    return brought, len(made.rows.items)


def spans_in(value: Any) -> Iterator[Span]:
    """Every span in an item, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from spans_in(each)
    else:
        for name in _fields(value.__class__):
            yield from spans_in(getattr(value, name))


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    """The names of a dataclass's fields; none of what is no dataclass."""
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()


def _check_spans(told: Told, words: str, report: Report) -> None:
    said = told.payload
    if not isinstance(said, ReadingMade | Stated):
        return
    sha256 = text_sha256(words)
    for each in said.items if isinstance(said, ReadingMade) else (said.item,):
        for span in spans_in(each):
            if not _stands(span, words, sha256):
                what = f"the words at {span.start} to {span.end} do not stand in its document"
                label = f"event {told.event.number} ({told.event.kind})"
                report(Fault(f"{label}: {what}", told.event.number, told.event.subject))


def _stands(span: Span, words: str, sha256: str) -> bool:
    before = words[max(span.start - CONTEXT, 0) : span.start]
    after = words[span.end : span.end + CONTEXT]
    around = (before, after) == (span.prefix, span.suffix)
    return span.holds(words) and around and span.text_sha256 == sha256


def _check_rows(connection: Connection, number: int, name: str, rows: Rows, report: Report) -> None:
    """The first difference in each table."""
    here = select(item.c.id).where(item.c.document == number).scalar_subquery()
    asked: tuple[tuple[Any, Any, Sequence[Row], str], ...] = (
        (document, document.c.number == number, [rows.document], "number"),
        (item, item.c.document == number, rows.items, "id"),
        (item_party, item_party.c.item.in_(here), rows.parties, "item"),
        (judgement, judgement.c.document == number, rows.judgements, "item"),
        (note, note.c.document == number, rows.notes, "event"),
        (seen, seen.c.document == number, rows.seen, "who"),
    )
    for table, where, wanted, key in asked:
        found = [_plain(dict(r._mapping)) for r in connection.execute(select(table).where(where))]
        wanted = [_plain(r) for r in wanted]
        for one, other in zip_longest(sorted(found, key=_order), sorted(wanted, key=_order)):
            if one != other:
                which = (other or one or {})[key]
                what = f"{name}: its row in {table.name} is not what its events say"
                report(Fault(f"{what} ({key} {which}); run detente rebuild", None, number))
                break


def _plain(row: Mapping[str, Any]) -> Row:
    """A row without compression, which differs between versions of zlib."""
    return {k: unpacked(v) if isinstance(v, bytes) else v for k, v in row.items()}


def _order(row: Mapping[str, Any]) -> list[str]:
    return [str(row[k]) for k in ("id", "item", "event", "party", "role", "issue") if k in row]


def _check_near(
    connection: Connection, number: int, name: str, own: Document, report: Report
) -> None:
    keys = connection.scalars(select(band.c.key).where(band.c.document == number))
    if sorted(keys) != keys_of(own):
        what = "its keys for finding copies are not what its events say"
        report(Fault(f"{name}: {what}; run detente rebuild", None, number))


def _check_gone(connection: Connection, number: int, report: Report) -> None:
    """A purged document has left nothing in the tables."""
    for table in (document, item, judgement, band, note, seen):
        own = table.c.number if table is document else table.c.document
        if connection.execute(select(own).where(own == number).limit(1)).first():
            what = f"document {number} was purged, but still stands in {table.name}"
            report(Fault(what, None, number))
