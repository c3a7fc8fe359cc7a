"""Hashes that tie each event to the one before and to its payload.

The digest of a payload is salted, so that nothing can be guessed from it once the
payload is gone; the chain then still verifies.
"""

import hashlib
import json
from datetime import UTC, datetime

from detente.model import Event, EventKind

__all__ = ["START", "chained", "digest", "hash_of", "stamp"]

START = "0" * 64
"""What the first event is chained to."""


def digest(salt: bytes, body: bytes) -> str:
    """SHA-256 of the salt and the payload's canonical JSON."""
    return hashlib.sha256(salt + body).hexdigest()


def stamp(time: datetime) -> str:
    """A time in UTC to the microsecond, sortable as text."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def hash_of(event: Event) -> str:
    """SHA-256 of the hash before and all that the event itself says."""
    told = [
        event.number, stamp(event.time), event.who, event.kind.value, event.subject, event.digest,
    ]  # fmt: skip
    envelope = json.dumps(told, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(f"{event.before}\n{envelope}".encode()).hexdigest()


def chained(
    before: Event | None,
    time: datetime,
    who: str,
    kind: EventKind,
    subject: int | None,
    digest: str,
) -> Event:
    """The event that follows another; a document is its own subject."""
    number = before.number + 1 if before else 1
    subject = number if kind is EventKind.DOCUMENT else subject
    event = Event(number, time, who, kind, subject, digest, before.hash if before else START, "")
    return Event(event.number, time, who, kind, subject, digest, event.before, hash_of(event))
