"""What people say about what is on the record, and which reports they have seen whole."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, select

from detente.model.note import Note, Seen
from detente.record.among import among
from detente.record.reader import Reader
from detente.record.rows import clean
from detente.record.schema import note, seen
from detente.record.times import moment

__all__ = [
    "note_at",
    "notes_in",
    "notes_of",
    "seen_by",
    "threads",
]


def notes_of(reader: Reader, document: int, item: str = "") -> tuple[Note, ...]:
    """The notes of a document, or of one of its items, the oldest first."""
    query = select(note).where(note.c.document == document).order_by(note.c.event)
    if item:
        query = query.where(note.c.item == clean(item))
    return tuple(map(_note, reader.connection.execute(query)))


def notes_in(reader: Reader, documents: Sequence[int]) -> dict[int, list[Note]]:
    """The notes of some documents, by document, the oldest first."""
    found: dict[int, list[Note]] = {}
    query = select(note).where(among(note.c.document, documents)).order_by(note.c.event)
    for each in map(_note, reader.connection.execute(query)):
        found.setdefault(each.document, []).append(each)
    return found


def note_at(reader: Reader, event: int) -> Note | None:
    """The note that an event keeps; None where there is none, or it was taken back."""
    row = reader.connection.execute(select(note).where(note.c.event == event)).first()
    return _note(row) if row else None


def threads(notes: Sequence[Note]) -> tuple[tuple[Note, ...], ...]:
    """Notes by what they answer, each with its answers behind it, the oldest first.

    An answer to a note that was taken back begins a thread of its own.
    """
    here = {each.event: each for each in notes}
    firsts: dict[int, list[Note]] = {}
    for each in sorted(notes, key=lambda n: n.event):
        first = each
        while first.reply_to in here and first.reply_to < first.event:
            first = here[first.reply_to]
        firsts.setdefault(first.event, []).append(each)
    return tuple(tuple(firsts[number]) for number in sorted(firsts))


def seen_by(reader: Reader, documents: Sequence[int], who: str = "") -> dict[int, tuple[Seen, ...]]:
    """Who has seen some documents whole, by document, or what one has seen of them."""
    found: dict[int, tuple[Seen, ...]] = {}
    query = select(seen).where(among(seen.c.document, documents)).order_by(seen.c.event)
    if who:
        query = query.where(seen.c.who == clean(who))
    for row in reader.connection.execute(query):
        made = Seen(row.document, row.who, moment(row.time), row.event)
        found[made.document] = (*found.get(made.document, ()), made)
    return found


def _note(row: Row[tuple[Any, ...]]) -> Note:
    told = row.event, row.item, row.document, row.who, moment(row.time), row.text, row.reply_to
    return Note(*told)
