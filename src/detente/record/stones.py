"""By what a purged document is known again, which tells nothing of what it said."""

import hashlib
from datetime import datetime
from typing import NamedTuple

from detente.model import Document, EventKind
from detente.record.events import history
from detente.record.payloads import Purged
from detente.record.reader import Reader

__all__ = ["Stone", "hashed", "stones"]


class Stone(NamedTuple):
    """A purge, and by what its document is known again."""

    time: datetime
    who: str
    said: Purged

    def is_of(self, document: Document) -> bool:
        """Whether a document has the bytes or the text of what was purged."""
        salt = self.said.salt
        return bool(salt) and (
            hashed(salt, document.capture.sha256) == self.said.original_hash
            or hashed(salt, document.sha256) == self.said.text_hash
        )


def hashed(salt: str, sha256: str) -> str:
    """The salted hash of a hash, both in lower-case hexadecimal."""
    return hashlib.sha256((salt + sha256).encode()).hexdigest()


def stones(reader: Reader) -> list[Stone]:
    """All purges, the latest first."""
    told = history(reader.connection, kinds=(EventKind.PURGED,))
    return [
        Stone(t.event.time, t.event.who, t.payload)
        for t in reversed(told)
        if isinstance(t.payload, Purged)
    ]
