"""What stands for an account between two requests: sessions, tokens, failed tries."""

from dataclasses import dataclass
from datetime import datetime

from detente.model.account import Scope

__all__ = ["Attempts", "Session", "Token"]


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody signed in by a browser."""

    key_sha256: str
    """SHA-256 of the key in the cookie, in hexadecimal; the key itself is kept nowhere."""
    account: str
    made: datetime
    seen: datetime
    """When a request last came with it."""
    until: datetime
    """From then on it is none."""


@dataclass(frozen=True, slots=True)
class Token:
    """What a program shows to act in the name of an account."""

    id: str
    """By which it is named in lists; no secret."""
    account: str
    name: str
    """What its owner calls it."""
    sha256: str
    """Of the token, in hexadecimal; the token itself is kept nowhere."""
    scopes: tuple[Scope, ...]
    made: datetime
    until: datetime | None = None
    """From then on it is none; None where it does not end."""
    used: datetime | None = None
    """When a request last came with it; None where none did."""
    revoked: datetime | None = None


@dataclass(frozen=True, slots=True)
class Attempts:
    """Failed tries of one kind in a row, by whom or from where."""

    key: str
    """As the counter chooses: a name, an address, both."""
    count: int
    since: datetime
    """When the first of them was."""
    until: datetime | None = None
    """Locked up to then; None where it is not."""
