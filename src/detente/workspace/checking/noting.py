"""What people say to one another about reports, and which of them they have seen whole."""

from collections.abc import Sequence

from detente.errors import JudgementError, UnknownEntry
from detente.model import Event, EventKind
from detente.model.note import Note, Seen
from detente.record import Noted, Reader, ReadingMade, Record, Writer
from detente.record import Seen as SawIt
from detente.record import notes as kept
from detente.record.events import live
from detente.record.notes import threads

__all__ = ["note", "notes", "seen", "seen_by", "threads", "unsee"]

ITEMS = "smu"
"""The first letters of the ids of items; those of documents are hexadecimal."""
LONGEST = 10_000
"""Characters of a note."""
Thread = tuple[Note, ...]
"""A note with its answers, the oldest first."""


def note(record: Record, key: str, text: str, reply_to: int | None = None) -> Note:
    """Keep a remark on an item, or on a report, or in answer to a note on it.

    Raises JudgementError where it says nothing or too much, UnknownEntry where what it
    is about, or what it answers, is not there.
    """
    said = text.strip()
    if not said:
        raise JudgementError("the note says nothing", "write what others should know")
    if len(said) > LONGEST:
        raise JudgementError(
            f"the note has {len(said)} characters", f"say it in {LONGEST}, or in several notes"
        )
    with record.writing() as writer:
        document, item = _meant(writer, key)
        before = kept.note_at(writer, reply_to) if reply_to is not None else None
        if reply_to is not None and (before is None or before.document != document):
            raise UnknownEntry(
                f"note {reply_to} is not there any more", "open the notes again, and answer there"
            )
        told = Noted(text=said, item=before.item if before else item, reply_to=reply_to)
        number = writer.append(EventKind.NOTED, told, document).number
    with record.reading() as reader:
        made = kept.note_at(reader, number)
    if made is None:
        raise UnknownEntry(f"note {number} was taken back", "see detente log")
    return made


def notes(record: Record, key: str) -> tuple[Thread, ...]:
    """The notes on an item, or on a report and all in it, as threads.

    Raises UnknownEntry where the key means none, or several.
    """
    with record.reading() as reader:
        return kept.threads(kept.notes_of(reader, *_meant(reader, key)))


def seen(record: Record, document: str) -> Seen:
    """Mark a report as seen whole by the author; no event where it is so already.

    A report that was read anew since can be marked again. Raises UnknownEntry where there
    is no such report.
    """
    with record.writing() as writer:
        number = writer.document(document).number
        mine = kept.seen_by(writer, [number], writer.who).get(number, ())
        if not mine or mine[0].event < _last_reading(writer, number):
            writer.append(EventKind.SEEN, SawIt(), number)
    with record.reading() as reader:
        return kept.seen_by(reader, [number], record.who)[number][0]


def unsee(record: Record, document: str) -> tuple[Event, ...]:
    """Take back the author's marks of having seen a report.

    Raises UnknownEntry where there is no such report, JudgementError where there is no mark.
    """
    with record.writing() as writer:
        number = writer.document(document).number
        marks = [
            told.event.number
            for told in live(writer.history(number))
            if told.event.kind is EventKind.SEEN and told.event.who == writer.who
        ]
        if not marks:
            raise JudgementError(
                f"{writer.who} has not marked report {number} as seen", "there is nothing to undo"
            )
        return tuple(event for mark in marks for event in writer.undo(mark))


def seen_by(record: Record, documents: Sequence[int], who: str = "") -> dict[int, tuple[Seen, ...]]:
    """Who has seen some reports whole, by their numbers, or what one author has seen."""
    with record.reading() as reader:
        return kept.seen_by(reader, documents, who)


def _meant(reader: Reader, key: str) -> tuple[int, str]:
    """The number of the document that a key is about, and the id of the item if it is one."""
    if key[:1] in ITEMS:
        entry = reader.entry(key)
        return entry.document, entry.id
    return reader.document(key).number, ""


def _last_reading(writer: Writer, number: int) -> int:
    made = (t.event.number for t in writer.history(number) if isinstance(t.payload, ReadingMade))
    return max(made, default=0)
