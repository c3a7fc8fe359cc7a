"""What goes from one dossier to another of each document: it, its reading, what was judged."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from detente.errors import DamagedDossier
from detente.model import (
    Document,
    Entry,
    Judgement,
    Meeting,
    Reading,
    Statement,
    Status,
    Unknown,
    text_sha256,
)
from detente.model.note import Note
from detente.record import Reader, Wanted
from detente.record.check_documents import spans_in
from detente.record.codec import canonical, parsed
from detente.record.known import all_numbers
from detente.record.notes import notes_in
from detente.workspace.checking.fields import typed

__all__ = ["MEND", "Parcel", "line_of", "parcel_of", "parcels"]

BATCH = 200
"""Documents whose texts are held at a time."""
MEND = "ask for the export again, or make it anew"
"""The remedy for an export that is not as it was written."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A document with all that stands on the record of it."""

    document: Document
    """With its text, without its original bytes."""
    reader: str = ""
    warnings: tuple[str, ...] = ()
    recorded: str = ""
    """When it came into the dossier, in UTC."""
    entries: tuple[Entry, ...] = ()
    number: int = 0
    """Its number in the dossier; 0 where that is not passed on."""
    text_sha256: str = ""
    notes: tuple[Note, ...] = ()
    """Those on it and its items; they go only with a whole history."""

    @property
    def reading(self) -> Reading:
        """Its items as they stand."""
        items = [entry.item for entry in self.entries]
        return Reading(
            self.document,
            tuple(i for i in items if isinstance(i, Statement)),
            tuple(i for i in items if isinstance(i, Meeting)),
            tuple(i for i in items if isinstance(i, Unknown)),
            self.reader,
            self.warnings,
        )


def parcels(reader: Reader, checked: bool = False) -> Iterator[Parcel]:
    """All documents of a record in the order in which they came, with all their items.

    With `checked` only those items that a person has accepted, edited or stated.
    """
    numbers = all_numbers(reader)
    for start in range(0, len(numbers), BATCH):
        some = reader.documents(numbers[start : start + BATCH], text=True)
        notes = notes_in(reader, [held.number for held in some])
        for held in sorted(some, key=lambda one: one.number):
            entries = reader.entries(Wanted(document=held.number))
            entries.sort(key=lambda e: (e.item.span.start, e.item.span.end, e.id))
            yield Parcel(
                held.document,
                held.reader,
                held.warnings,
                held.recorded,
                tuple(e for e in entries if e.status.checked or not checked),
                held.number,
                held.document.sha256,
                tuple(notes.get(held.number, ())),
            )


def line_of(parcel: Parcel) -> str:
    """A parcel as a line of JSON: its text left out, and all numbers of the dossier.

    Other readings of words that a person judged stay behind.
    """
    line = _Line(
        document=replace(parcel.document, text=""),
        reader=parcel.reader,
        warnings=parcel.warnings,
        recorded=parcel.recorded,
        text_sha256=parcel.text_sha256,
        entries=tuple(_passed(e) for e in parcel.entries if e.status is not Status.ALTERNATIVE),
    )
    return canonical(line).decode()


def parcel_of(line: str, text_of: Callable[[str], str | None]) -> Parcel:
    """The parcel of a line; its text is asked for by the document's id.

    Raises DamagedDossier where the line cannot be understood, or its words are not in
    the text.
    """
    try:
        told = parsed(line, _Line)
    except DamagedDossier as error:
        raise DamagedDossier(
            f"a line of the export cannot be understood ({error.what})", MEND
        ) from error
    key = told.document.id
    text = text_of(key)
    if text is None:
        raise DamagedDossier(f"the text of document {key} is missing", MEND)
    if text_sha256(text) != told.text_sha256:
        raise DamagedDossier(f"the text of document {key} is another", MEND)
    document = replace(told.document, text=text)
    entries = tuple(_entry(each, document, told.text_sha256) for each in told.entries)
    return Parcel(document, told.reader, told.warnings, told.recorded, entries, 0, told.text_sha256)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passed:
    """An entry as a line holds it: one of the three, how it stands and who judged it."""

    status: Status
    statement: Statement | None = None
    meeting: Meeting | None = None
    unknown: Unknown | None = None
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A parcel as a line holds it."""

    document: Document
    text_sha256: str
    reader: str = ""
    warnings: tuple[str, ...] = ()
    recorded: str = ""
    entries: tuple[_Passed, ...] = ()


def _passed(entry: Entry) -> _Passed:
    """An entry without numbers of events, and with sources as they are now called."""
    item = entry.item
    chain = typed(item).get("chain", "")
    return _Passed(
        status=entry.status,
        statement=item if isinstance(item, Statement) else None,
        meeting=item if isinstance(item, Meeting) else None,
        unknown=item if isinstance(item, Unknown) else None,
        judgements=tuple(
            replace(
                j, event=0, fields=tuple((n, chain if n == "chain" else v) for n, v in j.fields)
            )
            for j in entry.judgements
        ),
    )


def _entry(told: _Passed, document: Document, sha256: str) -> Entry:
    item = told.statement or told.meeting or told.unknown
    if item is None:
        raise DamagedDossier(f"an item of document {document.id} is missing", MEND)
    for span in spans_in(item):
        if span.text_sha256 != sha256 or not span.holds(document.text):
            raise DamagedDossier(f"item {item.id} does not quote document {document.id}", MEND)
    return Entry(item, 0, told.status, told.judgements, handling=document.handling)
