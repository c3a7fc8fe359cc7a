"""The files of a dossier that is handed over; docs/reference/exports.md tells each.

No name of a file comes from a text: documents go by their ids, originals by their hashes.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from detente.model import Document, Entry, Meeting, Statement, Status, Unknown
from detente.views.exports.events import event_record, events_tsv, no_record, no_row
from detente.views.exports.json import document_json, dumps
from detente.views.exports.tables import statements_csv
from detente.views.exports.webannotation import Makers, collection

if TYPE_CHECKING:
    from detente.workspace.exporting import Export
    from detente.workspace.parcels import Parcel

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
Moved = tuple[Statement | Meeting, Document]


def handover_files(export: "Export") -> Files:
    """All files below `data`, each made as it is asked for."""
    seen: set[str] = set()
    for parcel in export.parcels():
        yield from _of_one(export, parcel, seen)
    yield "documents.jsonl", _lines(_document(p, export.whole) for p in export.parcels())
    yield "statements.csv", _encoded(statements_csv(_statements(export)))
    yield "events/plover.jsonl", _lines(_plover(export))
    yield "events/cameo.tsv", _encoded(events_tsv(_moves(export)))
    yield "events/left-out.tsv", _encoded(_left_out(export))
    if not export.whole:
        yield "entries.jsonl", _lines(export.entry_lines())
    yield "log.jsonl", _lines(export.log_lines())


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
    told = dumps(collection(standing.reading, makers), indent=1)
    yield f"webannotations/{document.id}.jsonld", [told.encode(), b"\n"]


def _annotation(export: "Export", parcel: "Parcel") -> bytes:
    return (json.dumps(export.annotation(parcel), ensure_ascii=False, indent=1) + "\n").encode()


def _makers(entry: Entry, reader: str) -> Makers:
    """Who made an item, and which of its fields a person set."""
    who = entry.judgements[-1].who if entry.judgements else ""
    names = (name for judged in entry.judgements for name, _ in judged.fields)
    edited = frozenset(LABELS.get(name, name) for name in names)
    return Makers("" if entry.status is Status.ADDED else reader, who, edited)


def _document(parcel: "Parcel", numbered: bool) -> str:
    """A document's metadata; its number would tell how many others there are."""
    number = {"number": parcel.number} if numbered else {}
    told = {
        "recorded": parcel.recorded,
        "reader": parcel.reader,
        "reading_warnings": list(parcel.warnings),
    }
    return dumps({**number, **document_json(parcel.document), **told})


def _statements(export: "Export") -> Iterator[tuple[Statement, Document, str]]:
    for parcel in export.parcels():
        for entry in parcel.entries:
            if isinstance(entry.item, Statement):
                yield entry.item, parcel.document, entry.status.value


def _moves(export: "Export") -> Iterator[Moved]:
    """Statements and meetings that set positions."""
    for parcel in export.parcels():
        for entry in parcel.entries:
            if entry.counts and not isinstance(entry.item, Unknown):
                yield entry.item, parcel.document


def _plover(export: "Export") -> Iterator[str]:
    for item, document in _moves(export):
        record = event_record(item, document)
        if record is not None:
            yield dumps(record)


def _left_out(export: "Export") -> Iterator[str]:
    """How many items are in neither or one of the event files, and why."""
    found: Counter[tuple[str, str]] = Counter()
    for parcel in export.parcels():
        for entry in parcel.entries:
            found.update(_reasons(entry, parcel.document))
    yield "file\twhy\titems\n"
    yield from (f"{file}\t{why}\t{count}\n" for (file, why), count in sorted(found.items()))


def _reasons(entry: Entry, document: Document) -> Iterator[tuple[str, str]]:
    item = entry.item
    if isinstance(item, Unknown):
        both = "what is not known is no event"
    elif entry.counts:
        both = ""
    elif entry.status.counts:
        both = "of a copy, an older version or a translated original"
    else:
        both = f"does not count: {entry.status.value}"
    if both or isinstance(item, Unknown):
        yield from (("plover.jsonl", both), ("cameo.tsv", both))
        return
    reasons = (("plover.jsonl", no_record(item)), ("cameo.tsv", no_row(item, document)))
    yield from ((file, why) for file, why in reasons if why)


def _lines(lines: Iterable[str]) -> Iterator[bytes]:
    return (f"{line}\n".encode() for line in lines)


def _encoded(parts: Iterable[str]) -> Iterator[bytes]:
    return (part.encode() for part in parts)
