"""A document taken out of the record for good; a stone tells that it was there."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import delete, func, or_, select, text

from detente.model import EventKind, Handling
from detente.record.among import among
from detente.record.asked import tied
from detente.record.assignments import drop_assignment
from detente.record.engine import is_postgres
from detente.record.flags import fall_of
from detente.record.jobs import forget_document
from detente.record.near import around
from detente.record.payloads import Flagged, Folding, Marked, Purged
from detente.record.reader import Held, Reader
from detente.record.remains import note_pending
from detente.record.samples import Samples, samples_of
from detente.record.schema import blob, document, event, item, payload, relation
from detente.record.stones import hashed
from detente.record.ties import elected, rank
from detente.record.upkeep import drop
from detente.record.writer import Writer

__all__ = ["Falling", "falling", "take_out"]


@dataclass(frozen=True, slots=True)
class Falling:
    """What goes with a document, and what stays of it elsewhere."""

    number: int
    document: str
    """Its id."""
    title: str
    events: tuple[int, ...]
    """Those whose payloads go."""
    items: int
    judgements: Mapping[str, int] = field(default_factory=dict)
    """How many judgements of whom."""
    original: int = 0
    """Bytes of the original; 0 where none is kept."""
    shared: tuple[str, ...] = ()
    """Other documents read out of the same original: they lose it."""
    copies: tuple[str, ...] = ()
    """Documents with the same text, or nearly: they stay."""
    versions: tuple[str, ...] = ()
    """Other versions of the page: they stay."""
    translations: tuple[str, ...] = ()
    """Its original or its translations: they stay."""


def falling(reader: Reader, key: int | str) -> Falling:
    """What a purge of a document would take; UnknownEntry where it is not here."""
    held = reader.document(key)
    connection, number = reader.connection, held.number
    sha256 = held.document.capture.sha256
    judged = Counter(
        each.event.who
        for each in reader.history(number)
        if each.event.kind in (EventKind.JUDGED, EventKind.ADDED) and each.payload
    )
    data = reader.original(sha256)
    return Falling(
        number,
        held.document.id,
        held.document.title or held.document.capture.origin,
        tuple(_with_payload(reader, number)),
        connection.scalar(
            select(func.count()).select_from(item).where(item.c.document == number)
        ) or 0,
        dict(judged),
        len(data) if data else 0,
        _ids(reader, [n for n in _resting_on(reader, sha256) if n != number] if data else []),
        _ids(reader, _copies(reader, held)),
        _ids(reader, _tied(reader, number, "version")),
        _ids(reader, _tied(reader, number, "translation")),
    )  # fmt: skip


def take_out(writer: Writer, keys: Sequence[int | str], why: str) -> tuple[list[Falling], Samples]:
    """Purge documents in one transaction, each by an event of one batch.

    What they were made of is to be wiped afterwards (`remains.wipe`): that this waits to
    be done is kept with them. The samples are of what may stand nowhere then.
    """
    if not is_postgres(writer.connection):
        writer.connection.execute(text("PRAGMA secure_delete = ON"))
    fallen: list[Falling] = []
    samples: list[bytes] = []
    first = None
    for key in keys:
        what = falling(writer, key)
        samples += samples_of(writer, what.number)
        said = _taken(writer, what, why)
        made = writer.append(EventKind.PURGED, replace(said, batch=first), what.number)
        first = first or made.number
        fallen.append(what)
    if first is not None:
        note_pending(writer.connection, first)
    return fallen, tuple(dict.fromkeys(samples))


def _taken(writer: Writer, what: Falling, why: str) -> Purged:
    """Take one document out of every table; the event that is to tell of it."""
    connection, number = writer.connection, what.number
    held = writer.document(number)
    sha256 = held.document.capture.sha256
    _keep_labels(writer, held)
    _keep_flags(writer, held)
    lost = _resting_on(writer, sha256) if what.original else []
    copies, versions = _without(writer, number), _next_versions(writer, number)
    near = set(copies) | set(versions)
    near |= {n for kind in ("version", "translation") for n in _tied(writer, number, kind)}
    connection.execute(delete(blob).where(blob.c.sha256 == sha256))
    connection.execute(delete(payload).where(among(payload.c.number, what.events)))
    ties = or_(relation.c.document == number, relation.c.other == number)
    connection.execute(delete(relation).where(ties))
    drop(connection, number)
    drop_assignment(writer, number)
    forget_document(writer, number)
    for newer, older in versions.items():
        writer.relate("version", newer, older)
    for each in near:
        writer.touch(each)
    salt = writer.salt().hex()
    return Purged(
        events=what.events,
        originals=tuple(lost),
        folded=copies,
        versions=versions,
        salt=salt,
        original_hash=hashed(salt, sha256),
        text_hash=hashed(salt, held.document.sha256),
        why=why,
    )


def _keep_labels(writer: Writer, held: Held) -> None:
    """Have its translations go no farther than they do while it is here."""
    if held.document.embargo is None and held.document.handling is Handling.CLEAR:
        return
    for each in writer.documents(tied(writer, held.number, "translation")):
        day = each.document.embargo
        told = (
            ("embargo", day.isoformat() if day else ""),
            ("handling", each.document.handling.value),
        )
        said = Marked(fields=told, why="its original was purged")
        writer.append(EventKind.MARKED, said, each.number)


def _keep_flags(writer: Writer, held: Held) -> None:
    """Have what falls with it stay down once its own flag is gone."""
    for each in sorted(around(writer.connection, [held.number]) - {held.number}):
        fall = fall_of(writer.connection, each)
        if fall is not None and fall[0] == held.number:
            said = Flagged(flag=fall[1], why="the report that it fell with was purged")
            writer.append(EventKind.FLAGGED, said, each)


def _with_payload(reader: Reader, number: int) -> list[int]:
    """The events about a document that still say something; stones are not among them."""
    query = select(event.c.number).join(payload, payload.c.number == event.c.number)
    here = (event.c.subject == number) & (event.c.kind != EventKind.PURGED.value)
    return list(reader.connection.scalars(query.where(here).order_by(event.c.number)))


def _resting_on(reader: Reader, sha256: str) -> list[int]:
    return reader.known_as(document.c.blob == sha256)


def _copies(reader: Reader, held: Held) -> list[int]:
    """Documents of the same text, and those tied to it as copies."""
    here = _copy_ties(reader, held.number)
    same = reader.known_as(document.c.text_sha256 == held.document.sha256)
    return sorted(({*here.keys(), *here.values(), *same}) - {held.number})


def _copy_ties(reader: Reader, number: int) -> dict[int, int]:
    """Copies and their originals, in the family of one document."""
    ties = select(relation.c.document, relation.c.other).where(relation.c.kind == "copy")
    own = reader.connection.scalar(
        select(relation.c.other).where(relation.c.kind == "copy", relation.c.document == number)
    )
    family = own or number
    rows = reader.connection.execute(
        ties.where(or_(relation.c.other == family, relation.c.document == family))
    )
    return {row.document: row.other for row in rows}


def _without(reader: Reader, number: int) -> dict[int, int]:
    """Which documents are copies of which when one is gone; 0 of none.

    All are told that its own events made copies: with those that would be lost.
    """
    told = (t.payload for t in reader.history(number))
    moved = {n for said in told if isinstance(said, Folding) for n in said.folded}
    kept = dict.fromkeys(sorted(moved - {0, number}), 0)
    copied = select(relation.c.document, relation.c.other).where(relation.c.kind == "copy")
    rows = reader.connection.execute(copied.where(among(relation.c.document, kept)))
    kept |= {row.document: row.other for row in rows}
    orphans = [n for n, original in _copy_ties(reader, number).items() if original == number]
    left = reader.documents(orphans, text=True)
    kept |= elected({held.number: rank(held.document) for held in left})
    there = {held.number for held in reader.documents(list(kept))}
    return {n: original for n, original in kept.items() if n in there}


def _next_versions(reader: Reader, number: int) -> dict[int, int]:
    """The versions after one, tied to the version before it."""
    tie = (relation.c.kind == "version") & (relation.c.document == number)
    before = reader.connection.scalar(select(relation.c.other).where(tie))
    if before is None:
        return {}
    after = (relation.c.kind == "version") & (relation.c.other == number)
    rows = reader.connection.scalars(select(relation.c.document).where(after))
    return dict.fromkeys(rows, before)


def _tied(reader: Reader, number: int, kind: str) -> list[int]:
    """The documents on either side of a document's ties of a kind."""
    ends = or_(relation.c.document == number, relation.c.other == number)
    query = select(relation.c.document, relation.c.other).where(relation.c.kind == kind, ends)
    rows = reader.connection.execute(query)
    return sorted({n for row in rows for n in row} - {number})


def _ids(reader: Reader, numbers: Sequence[int]) -> tuple[str, ...]:
    return tuple(held.document.id for held in reader.documents(list(numbers)))
