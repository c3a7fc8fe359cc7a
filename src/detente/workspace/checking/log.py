"""The history in plain words: who did what when, why, and what was taken back."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model import Event, EventKind
from detente.model.ruling import RulingKind
from detente.record import (
    Credited,
    DocumentBrought,
    Flagged,
    Graded,
    Judged,
    Marked,
    Noted,
    Purged,
    Reader,
    ReadingMade,
    Record,
    Renamed,
    Ruled,
    Seen,
    Stated,
    Undone,
)
from detente.record.events import Told
from detente.record.payloads import Created, Payload
from detente.record.trail import event_at, gone, latest

__all__ = ["LIMIT", "Logged", "log", "logged"]

LIMIT = 50
"""Events that are told if no number is asked for."""
LONGEST = 16
"""Characters of a document's id; no number of an event has as many."""
NOTED = 120
"""Characters of a note that are told in a line."""
PAST = {"accept": "accepted", "edit": "edited", "reject": "rejected", "add": "added"}
RENAMED = {
    "alias": "“{}” now stands for {}",
    "merge": "{} now counts as {}",
    "source-alias": "source “{}” is now kept as “{}”",
}
RULED = {
    RulingKind.ROOTS_SAME: "settled that {} have one root",
    RulingKind.ROOTS_DISTINCT: "settled that {} have different roots",
    RulingKind.TERM_MERGE: "made one term of {}",
    RulingKind.TERM_SPLIT: "made a term of its own of {}",
    RulingKind.TERM_MOVE: "moved a statement to the term of another",
    RulingKind.TERM_NAME: "called the term of {} “{}”",
    RulingKind.TERM_ORDER: "ordered the terms of {} by {}",
    RulingKind.ISSUE: "defined the issue {}: {}",
}


@dataclass(frozen=True, slots=True)
class Logged:
    """One event as a person reads it."""

    event: Event
    did: str
    items: tuple[str, ...]
    """The ids that it is about."""
    why: str
    undone: bool
    """Whether it was taken back since."""
    batch: int | None = None
    """The first of the events that are undone together with it."""


def log(record: Record, key: str = "", limit: int | None = LIMIT) -> tuple[Logged, ...]:
    """The last events, the newest first: all, a document's, or an item's.

    Raises UnknownEntry where the key means none, or several.
    """
    with record.reading() as reader:
        dead = gone(reader)
        return tuple(logged(told, dead) for told in _asked(reader, key, limit))


def _asked(reader: Reader, key: str, limit: int | None) -> list[Told]:
    if not key:
        return latest(reader, limit)
    if key[0] not in "smu":
        return latest(reader, limit, _number(reader, key))
    entry = reader.entry(key)
    history = latest(reader, None, entry.document)
    about: set[int] = set()
    for told in reversed(history):
        said = told.payload
        if entry.id in _items(said) or (isinstance(said, Undone) and said.event in about):
            about.add(told.event.number)
    return [told for told in history if told.event.number in about][:limit]


def _number(reader: Reader, key: str) -> int:
    """The number of a document; of a purged one it is all that is left to ask by."""
    number = int(key) if key.isascii() and key.isdigit() and len(key) < LONGEST else 0
    told = event_at(reader, number)
    if told is not None and told.event.kind is EventKind.DOCUMENT and told.payload is None:
        return told.event.number
    return reader.document(key).number


def _items(said: Payload | None) -> tuple[str, ...]:
    if isinstance(said, Judged):
        return said.items
    if isinstance(said, Credited):
        return (said.item,)
    if isinstance(said, Noted):
        return (said.item,) if said.item else ()
    if isinstance(said, Stated) and said.item:
        return (said.item.id,)
    if isinstance(said, Ruled) and said.kind is not RulingKind.ISSUE:
        return said.subjects
    return ()


def logged(told: Told, dead: set[int]) -> Logged:
    """An event as a person reads it; `dead` are the numbers of those taken back."""
    made, said = told
    if said is None:
        return Logged(made, f"{made.kind}; what it said was purged", (), "", made.number in dead)
    did = ", ".join(part for part in _did(made, said) if part)
    return Logged(made, did, _items(said), said.why, made.number in dead, said.batch)


def _did(made: Event, said: Payload) -> Iterator[str]:
    """What an event did, in parts of one line."""
    if isinstance(said, Created):
        yield f"began the dossier with version {said.detente}"
    elif isinstance(said, DocumentBrought):
        yield f"added report {made.number}: {said.document.title or said.document.capture.origin}"
    elif isinstance(said, ReadingMade):
        how = f"read by {said.reader}" if said.reader else "not read"
        yield f"report {made.subject} was {how}"
        yield _count(len(said.items), "item") + " found" if said.reader else ""
    elif isinstance(said, Judged):
        yield f"{PAST[said.verdict]} {_count(len(said.items), 'item')} of report {made.subject}"
        yield from (f"{name}={value or 'nothing'}" for name, value in said.fields)
        yield "for all authors" if said.final else ""
    elif isinstance(said, Stated):
        yield f"added an item to report {made.subject}"
    elif isinstance(said, Marked):
        yield f"set report {made.subject} right"
        yield from (f"{name}={value or 'nothing'}" for name, value in said.fields)
    elif isinstance(said, Renamed):
        yield RENAMED[made.kind].format(said.name, said.into)
    else:
        yield _graded(made, said)


def _graded(made: Event, said: Payload) -> str:
    if isinstance(said, Graded):
        return f"graded source “{said.source}” {said.grade} since {said.since}"
    if isinstance(said, Flagged):
        flagged = f"flagged report {made.subject} {said.flag}"
        return flagged if said.flag else f"lifted the flag of report {made.subject}"
    if isinstance(said, Ruled):
        return _ruled(said)
    if isinstance(said, Credited):
        return f"graded an item of report {made.subject} {said.grade}"
    if isinstance(said, Noted):
        return _noted(made, said)
    if isinstance(said, Seen):
        return f"saw the whole of report {made.subject}"
    if isinstance(said, Undone):
        return f"took back event {said.event}"
    gone = len(said.events) if isinstance(said, Purged) else 0
    return f"purged report {made.subject}: what {_count(gone, 'event')} said is gone"


def _noted(made: Event, said: Noted) -> str:
    """A note with its beginning."""
    what = f"an item of report {made.subject}" if said.item else f"report {made.subject}"
    how = f"answered note {said.reply_to} on" if said.reply_to else "noted on"
    told = " ".join(said.text.split())
    return f"{how} {what}: {told if len(told) <= NOTED else told[: NOTED - 1] + '…'}"


def _ruled(said: Ruled) -> str:
    """What an analyst settled: RULED names what is done with its value and subjects."""
    about = (
        said.subjects[0]
        if said.kind is RulingKind.ISSUE
        else _count(len(said.subjects), "statement")
    )
    return RULED[said.kind].format(about, said.value)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
