"""The whole history as lines of JSON, and a new record made of them, the same in all.

Each line holds an event as it was chained, with the salt and the very bytes of its
payload, so that anyone can compute digests and hashes anew.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, func, insert, select

from detente.errors import DamagedDossier, DossierError
from detente.model import Event, EventKind
from detente.record.chain import START, digest, hash_of, stamp
from detente.record.codec import packed, parsed, unpacked
from detente.record.events import head
from detente.record.payloads import KINDS, DocumentBrought, Payload, Purged
from detente.record.reader import Reader
from detente.record.rebuild import rebuild
from detente.record.schema import blob, event, payload
from detente.record.writer import Writer

__all__ = ["Original", "history_lines", "is_new", "replay"]

Original = Callable[[str], bytes | None]
"""The original bytes of a hash; None where they are not there."""
MEND = "ask for the export again, or make it anew"
FIELDS = ("number", "time", "who", "kind", "subject", "digest", "before", "hash")


def history_lines(reader: Reader) -> Iterator[str]:
    """Every event as a line of JSON, the oldest first; a purged payload is null."""
    for row in reader.walk():
        *told, salt, body = row
        made = dict(zip(FIELDS, told, strict=True))
        gone = body is None
        made["salt"] = None if gone else bytes(salt).hex()
        made["payload"] = None if gone else unpacked(body).decode()
        yield json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def is_new(reader: Reader) -> bool:
    """Whether nothing has happened to a record but that it was begun."""
    count = reader.connection.scalar(select(func.count()).select_from(event))
    last = head(reader.connection)
    return count == 1 and last is not None and last.kind is EventKind.CREATED


def replay(
    writer: Writer,
    lines: Iterable[str],
    original: Original,
    progress: Callable[[int, int], None] | None = None,
) -> int:
    """Put a history in the place of a new record's own, derived tables too; its events.

    Numbers, times, authors, salts and hashes stay as they are, each looked at anew.

    Raises:
        DossierError: The record is not new.
        DamagedDossier: A line, a payload or an original is not what was exported.
    """
    if not is_new(writer):
        raise DossierError(
            f"the dossier holds {_events(writer)} events already",
            "replay a history into a new dossier",
        )
    for table in (payload, event):
        writer.connection.execute(delete(table))
    told = _Replayed()
    for line in lines:
        _keep(writer, line, told)
    told.check()
    for sha256 in sorted(set(told.originals.values())):
        _keep_original(writer, sha256, original(sha256))
    rebuild(writer, progress)
    return told.number


@dataclass(frozen=True, slots=True)
class _Line:
    """An event as a line of the history holds it."""

    number: int
    time: str
    who: str
    kind: EventKind
    subject: int | None
    digest: str
    before: str
    hash: str
    salt: str | None
    payload: str | None

    @property
    def event(self) -> Event:
        """The event itself."""
        time = datetime.fromisoformat(self.time)
        return Event(
            self.number,
            time,
            self.who,
            self.kind,
            self.subject,
            self.digest,
            self.before,
            self.hash,
        )

    @property
    def data(self) -> tuple[bytes, bytes] | None:
        """Salt and payload; None where they are gone."""
        if self.salt is None or self.payload is None:
            return None
        return bytes.fromhex(self.salt), self.payload.encode()


@dataclass(slots=True)
class _Replayed:
    """What was seen of a history so far."""

    number: int = 0
    hash: str = START
    documents: set[int] = field(default_factory=set)
    missing: set[int] = field(default_factory=set)
    """Events whose payload is gone."""
    purged: set[int] = field(default_factory=set)
    originals: dict[int, str] = field(default_factory=dict)
    """By document, the hash of the original that came with it."""

    def check(self) -> None:
        """Raises DamagedDossier where it cannot be the whole of a history."""
        if not self.number:
            raise DamagedDossier("the history holds no event", MEND)
        if lost := sorted(self.missing - self.purged):
            raise DamagedDossier(
                f"event {lost[0]}: its payload is gone, and no purge accounts for it", MEND
            )


def _keep(writer: Writer, line: str, told: _Replayed) -> None:
    label = f"event {told.number + 1} of the history"
    try:
        row = parsed(line, _Line)
        made, data = row.event, row.data
    except (DamagedDossier, ValueError) as error:
        raise DamagedDossier(f"{label} cannot be understood ({error})", MEND) from error
    if stamp(made.time) != row.time:
        raise DamagedDossier(f"{label} is not what was written", MEND)
    _check(made, data, told, label)
    kept = {name: getattr(row, name) for name in FIELDS} | {"kind": row.kind.value}
    writer.connection.execute(insert(event), kept)
    told.number, told.hash = made.number, made.hash
    if data is None:
        told.missing.add(made.number)
        return
    said = {"number": made.number, "salt": data[0], "body": packed(data[1])}
    writer.connection.execute(insert(payload), said)
    _note(made, parsed(data[1], KINDS[made.kind]), told)


def _check(made: Event, data: tuple[bytes, bytes] | None, told: _Replayed, label: str) -> None:
    if made.number != told.number + 1:
        raise DamagedDossier(f"{label} is missing", MEND)
    if made.before != told.hash:
        raise DamagedDossier(f"{label} does not follow the event before it", MEND)
    if hash_of(made) != made.hash:
        raise DamagedDossier(f"{label} is not what was written", MEND)
    if data is not None and digest(*data) != made.digest:
        raise DamagedDossier(f"{label}: its payload is not what was written", MEND)
    if made.kind is EventKind.DOCUMENT:
        told.documents.add(made.number)
    if made.subject is not None and made.subject not in told.documents:
        raise DamagedDossier(f"{label} is about no document of the history", MEND)


def _note(made: Event, said: Payload, told: _Replayed) -> None:
    if isinstance(said, DocumentBrought) and said.original:
        told.originals[made.number] = said.document.capture.sha256
    if isinstance(said, Purged):
        told.purged |= set(said.events)
        for number in said.originals:
            told.originals.pop(number, None)


def _keep_original(writer: Writer, sha256: str, data: bytes | None) -> None:
    if data is None:
        raise DamagedDossier(f"the original {sha256} is missing", MEND)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise DamagedDossier(f"the original {sha256} is not what was kept", MEND)
    writer.connection.execute(insert(blob), {"sha256": sha256, "data": packed(data)})


def _events(reader: Reader) -> int:
    return reader.connection.scalar(select(func.count()).select_from(event)) or 0
