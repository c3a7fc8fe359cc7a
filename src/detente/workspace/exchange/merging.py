"""Parcels of another dossier taken into one: what is not there, and nothing overwritten."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from detente.model import (
    Entry,
    EventKind,
    Item,
    Judgement,
    Status,
    Verdict,
)
from detente.record import DocumentBrought, Judged, Noted, Stated, Wanted, Writer
from detente.record.identity import kind_of, new_id, party_of
from detente.record.known import numbers_of
from detente.record.notes import notes_of
from detente.record.replay import Original
from detente.record.stones import stones
from detente.workspace.exchange.parcels import Parcel
from detente.workspace.intake.entering import reading_made
from detente.workspace.intake.outcomes import purged_words
from detente.workspace.intake.tying import folded, page_of

__all__ = ["Merged", "Origin", "judge", "merge", "same_item"]


class Origin(NamedTuple):
    """Where judgements come from."""

    label: str
    dated: bool = True
    """Whether it tells when they were made."""


@dataclass(slots=True)
class Merged:
    """What was taken in."""

    documents: int = 0
    known: int = 0
    """Documents that were there already."""
    judgements: int = 0
    stated: int = 0
    """Items added that no reading here has."""
    here: int = 0
    """Items that somebody had judged here already: left as they are."""
    missing: tuple[str, ...] = ()
    """What could not be taken in, and why."""
    notes: int = 0


def merge(writer: Writer, parcels: Iterable[Parcel], original: Original, origin: Origin) -> Merged:
    """Bring in the documents that are not there, each with its reading and its judgements.

    Judgements stay with their authors; each event tells that it was imported. An item that
    anybody has judged here stays as it is, and what was purged here stays out.
    """
    made = Merged()
    fresh, gone = _Fresh(), stones(writer)
    for parcel in parcels:
        number = _number(writer, parcel.document.id)
        if number is None and (stone := next((s for s in gone if s.is_of(parcel.document)), None)):
            told = f"document {parcel.document.id} {purged_words(stone)}: it was left out"
            made.missing += (told,)
            continue
        if number is None:
            made.documents += 1
            number = _brought(writer, parcel, original, origin, fresh)
            writer.settle()
        else:
            made.known += 1
        judge(writer, number, parcel.entries, origin, made)
        made.notes += _note(writer, number, parcel, origin)
    return made


def judge(
    writer: Writer, number: int, entries: Sequence[Entry], origin: Origin, made: Merged
) -> None:
    """Put judgements made elsewhere on the items of a document here."""
    judged = [e for e in entries if e.judgements or e.status is Status.ADDED]
    here = writer.entries(Wanted(document=number)) if judged else []
    for entry in judged:
        same = same_item(entry.item, here)
        verdicts = [j for j in entry.judgements if j.verdict is not Verdict.ADD]
        if same is not None and same.judgements:
            made.here += 1
            continue
        if same is not None:
            key = same.id
        elif entry.status.checked:
            key = _state(writer, number, entry, origin)
            made.stated += 1
            verdicts = verdicts if entry.status is Status.ADDED else []
        else:
            continue
        for each in verdicts:
            _judge(writer, number, key, each, origin)
            made.judgements += 1


def same_item(item: Item, here: Sequence[Entry]) -> Entry | None:
    """The item here of the same words: by its party, or the only one of its kind there."""
    place = (item.span.start, item.span.end)
    near = [
        e
        for e in here
        if (e.item.span.start, e.item.span.end) == place
        and kind_of(e.item) == kind_of(item)
        and e.status is not Status.ALTERNATIVE
    ]
    exact = [e for e in near if party_of(e.item) == party_of(item)]
    return exact[0] if exact else near[0] if len(near) == 1 else None


@dataclass(frozen=True, slots=True)
class _Fresh:
    """What came in with one export, whose ties are those that it tells."""

    numbers: set[int] = field(default_factory=set)
    """Of its documents."""
    awaited: dict[str, int] = field(default_factory=dict)
    """By the id of an earlier version that has yet to come, the number of the later one."""


def _brought(
    writer: Writer, parcel: Parcel, original: Original, origin: Origin, fresh: _Fresh
) -> int:
    """The number of a document that is brought in."""
    told = parcel.document
    data = original(told.capture.sha256) or b""
    document = replace(
        told, capture=replace(told.capture, data=data), copy_of="", version_of="", translation_of=""
    )
    translated = _number(writer, told.translation_of)
    before = _number(writer, told.version_of)
    if before is None and not (told.version_of or told.translation_of):
        texts = [t.number for t in page_of(writer, document, ()).texts]
        before = next((n for n in reversed(texts) if n not in fresh.numbers), None)
    said = DocumentBrought(
        document=document,
        folded={} if told.translation_of else folded(writer, document),
        version_of=before,
        older_than=fresh.awaited.get(told.id),
        translation_of=translated,
        why=_why(writer, origin),
    )
    number = writer.bring(said)
    fresh.numbers.add(number)
    if told.version_of and before is None:
        fresh.awaited[told.version_of] = number
    read = replace(parcel, entries=tuple(e for e in parcel.entries if e.status is not Status.ADDED))
    made = replace(reading_made(read.reading), why=_why(writer, origin))
    writer.append(EventKind.READING, made, number)
    return number


def _number(writer: Writer, key: str) -> int | None:
    return next(iter(numbers_of(writer, key)), None) if key else None


def _state(writer: Writer, number: int, entry: Entry, origin: Origin) -> str:
    """The id of an item that is added in the name of whoever judged it first."""
    document = writer.document(number).document
    moved = replace(entry.item, document=document.id, checked=False)
    if entry.item.document != document.id:
        moved = replace(moved, id=new_id(document, moved))
    first = next(iter(entry.judgements), None)
    why = _why(writer, origin, first)
    with _as(writer, first.who if first else ""):
        writer.append(EventKind.ADDED, Stated.of(moved, why), number)
    return moved.id


def _judge(writer: Writer, number: int, key: str, made: Judgement, origin: Origin) -> None:
    said = Judged(
        verdict=made.verdict,
        items=(key,),
        fields=made.fields,
        final=made.final,
        why=_why(writer, origin, made),
    )
    with _as(writer, made.who):
        writer.append(EventKind.JUDGED, said, number)


def _note(writer: Writer, number: int, parcel: Parcel, origin: Origin) -> int:
    """Put the notes of a parcel on what is here, each once; how many.

    A note on an item that is not here is one on the document.
    """
    if not parcel.notes:
        return 0
    writer.settle()
    kept = {(n.item, n.who, n.text): n.event for n in notes_of(writer, number)}
    here = writer.entries(Wanted(document=number))
    items = {e.id: same.id for e in parcel.entries if (same := same_item(e.item, here))}
    now: dict[int | None, int] = {}
    before = len(kept)
    for each in parcel.notes:
        item = items.get(each.item, "")
        key = item, each.who, each.text
        if key not in kept:
            reply, why = now.get(each.reply_to), _why(writer, origin)
            said = Noted(text=each.text, item=item, reply_to=reply, why=why)
            with _as(writer, each.who):
                kept[key] = writer.append(EventKind.NOTED, said, number).number
        now[each.event] = kept[key]
    return len(kept) - before


def _why(writer: Writer, origin: Origin, made: Judgement | None = None) -> str:
    """That it was imported, by whom, and when and why it was judged at first."""
    told = f"imported by {writer.who} from {origin.label}"
    if made is None:
        return told
    day = f", judged {made.time:%Y-%m-%d}" if origin.dated else ""
    return f"{told}{day}" + (f": {made.why}" if made.why else "")


@contextmanager
def _as(writer: Writer, who: str) -> Iterator[None]:
    """Events by another author than the one who imports."""
    before, writer.who = writer.who, who or writer.who
    try:
        yield
    finally:
        writer.who = before
