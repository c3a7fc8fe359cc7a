"""The files of a dossier that is handed over; docs/reference/exports.md tells each.

No name of a file comes from a text: documents go by their ids, originals by their hashes.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from itertools import islice
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, TypeGuard

from detente.model import Document, Entry, Item, Meeting, Statement, Status, Unknown
from detente.views.exports.events import event_record, events_tsv, no_record, no_row
from detente.views.exports.json import document_json, dumps
from detente.views.exports.tables import statements_csv
from detente.views.exports.webannotation import Makers, collection

if TYPE_CHECKING:
    from detente.workspace.exchange.exporting import Export
    from detente.workspace.exchange.parcels import Parcel

__all__ = ["Files", "annotation_files", "handover_files"]

Files = Iterator[tuple[str, Iterable[bytes]]]
SUFFIXES = {
    "text/plain": "txt",
    "text/html": "html",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/rss+xml": "xml",
    "application/atom+xml": "xml",
    "application/feed+json": "json",
    "message/rfc822": "eml",
    "application/warc": "warc",
}
"""Of an original by its media type; others are .bin."""
LABELS = {"targets": "target", "channels": "channel", "parties": "party"}
"""Fields that a Web Annotation labels otherwise."""
TABLES = (
    "documents.jsonl", "statements.csv", "events/plover.jsonl", "events/cameo.tsv",
    "events/left-out.tsv",
)  # fmt: skip
PARTIAL = ("entries.jsonl", "log.jsonl")
"""Where not all goes out; the whole has its history in log.jsonl."""
HEADS = {
    "statements.csv": next(statements_csv(())),
    "events/cameo.tsv": next(events_tsv(())),
    "events/left-out.tsv": "file\twhy\titems\n",
}
PIECE = 1 << 20
"""Bytes of a table that are read at a time."""


def handover_files(export: "Export") -> Files:
    """All files below `data`, each made as it is asked for.

    Tables of all documents wait on the disk, nameless, until all documents are written.
    """
    seen: set[str] = set()
    with ExitStack() as stack:
        names = TABLES if export.whole else (*TABLES, *PARTIAL)
        tables = {name: stack.enter_context(TemporaryFile()) for name in names}
        for name, head in HEADS.items():
            tables[name].write(head.encode())
        left_out: Counter[tuple[str, str]] = Counter()
        for parcel in export.parcels():
            yield from _of_one(export, parcel, seen)
            for name, line in _rows(export, parcel):
                tables[name].write(line.encode())
            left_out.update(r for e in parcel.entries for r in _reasons(e, parcel.document))
        for (file, why), count in sorted(left_out.items()):
            tables["events/left-out.tsv"].write(f"{file}\t{why}\t{count}\n".encode())
        for name, table in tables.items():
            table.seek(0)
            yield name, iter(partial(table.read, PIECE), b"")
    if export.whole:
        yield "log.jsonl", (f"{line}\n".encode() for line in export.history())


def annotation_files(export: "Export") -> Files:
    """The annotations alone, a file a document of which anything is told."""
    for parcel in export.parcels():
        if parcel.reader or parcel.entries:
            yield f"{parcel.document.id}.json", [_annotation(export, parcel)]


def _of_one(export: "Export", parcel: "Parcel", seen: set[str]) -> Files:
    document = parcel.document
    capture = document.capture
    if capture.sha256 not in seen:
        seen.add(capture.sha256)
        data = export.original(capture.sha256)
        if data is not None:
            suffix = SUFFIXES.get(capture.media_type, "bin")
            yield f"originals/{capture.sha256}.{suffix}", [data]
    yield f"texts/{document.id}.txt", [document.text.encode()]
    yield f"annotations/{document.id}.json", [_annotation(export, parcel)]
    standing = replace(parcel, entries=tuple(e for e in parcel.entries if e.status.counts))
    makers = {entry.id: _makers(entry, parcel.reader) for entry in standing.entries}
    told = dumps(collection(standing.reading, makers))
    yield f"webannotations/{document.id}.jsonld", [told.encode(), b"\n"]


def _annotation(export: "Export", parcel: "Parcel") -> bytes:
    return (json.dumps(export.annotation(parcel), ensure_ascii=False, indent=1) + "\n").encode()


def _makers(entry: Entry, reader: str) -> Makers:
    """Who made an item, and which of its fields a person set."""
    who = entry.judgements[-1].who if entry.judgements else ""
    names = (name for judged in entry.judgements for name, _ in judged.fields)
    edited = frozenset(LABELS.get(name, name) for name in names)
    return Makers("" if entry.status is Status.ADDED else reader, who, edited)


def _rows(export: "Export", parcel: "Parcel") -> Iterator[tuple[str, str]]:
    """The lines of a document in each table."""
    document = parcel.document
    yield "documents.jsonl", _document(parcel, export.whole) + "\n"
    said = [(e.item, document, e.status.value) for e in parcel.entries if _is_said(e.item)]
    yield from (("statements.csv", line) for line in islice(statements_csv(said), 1, None))
    moves = [(e.item, document) for e in parcel.entries if e.counts and _is_move(e.item)]
    for item, _ in moves:
        record = event_record(item, document)
        if record is not None:
            yield "events/plover.jsonl", dumps(record) + "\n"
    yield from (("events/cameo.tsv", line) for line in islice(events_tsv(moves), 1, None))
    if not export.whole:
        yield "entries.jsonl", export.entry_line(parcel) + "\n"
        yield from (("log.jsonl", f"{line}\n") for line in export.log(parcel))


def _is_said(item: Item) -> TypeGuard[Statement]:
    return isinstance(item, Statement)


def _is_move(item: Item) -> TypeGuard[Statement | Meeting]:
    return not isinstance(item, Unknown)


def _document(parcel: "Parcel", numbered: bool) -> str:
    """A document's metadata; its number would tell how many others there are."""
    number = {"number": parcel.number} if numbered else {}
    told = {
        "recorded": parcel.recorded,
        "reader": parcel.reader,
        "reading_warnings": list(parcel.warnings),
    }
    return dumps({**number, **document_json(parcel.document), **told})


def _reasons(entry: Entry, document: Document) -> Iterator[tuple[str, str]]:
    item = entry.item
    if isinstance(item, Unknown):
        both = "what is not known is no event"
    elif entry.counts:
        both = ""
    elif entry.suggested:
        both = "a suggestion below the mark of its reader"
    elif entry.status.counts:
        both = "of a copy, an older version or a translated original"
    else:
        both = f"does not count: {entry.status.value}"
    if both or isinstance(item, Unknown):
        yield from (("plover.jsonl", both), ("cameo.tsv", both))
        return
    reasons = (("plover.jsonl", no_record(item)), ("cameo.tsv", no_row(item, document)))
    yield from ((file, why) for file, why in reasons if why)
