"""The rows of notes and of what was seen, as a function of a document's live events."""

from collections.abc import Iterable

from detente.record.chain import stamp
from detente.record.events import Told
from detente.record.payloads import Noted, Seen
from detente.record.rows import Row, clean

__all__ = ["remarks"]


def remarks(number: int, events: Iterable[Told]) -> tuple[list[Row], list[Row]]:
    """The notes of a document, and by whom it was seen last and when."""
    notes: list[Row] = []
    seen: dict[str, Row] = {}
    for made, said in events:
        told = {"event": made.number, "document": number, "who": made.who, "time": stamp(made.time)}
        if isinstance(said, Noted):
            more = {"item": clean(said.item), "text": clean(said.text), "reply_to": said.reply_to}
            notes.append(told | more)
        elif isinstance(said, Seen):
            seen[made.who] = told
    return notes, list(seen.values())
