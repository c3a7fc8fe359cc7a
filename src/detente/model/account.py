"""Who works on a dossier: a name, what it may do, and what it may see."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from detente.model.handling import Handling

__all__ = ["Account", "Role", "Scope", "Visitor"]


class Role(StrEnum):
    """What an account may do; each may do all that the ones before it may."""

    VIEWER = "viewer"
    """Reads and asks."""
    CODER = "coder"
    """Brings in, judges, takes back its own."""
    REVIEWER = "reviewer"
    """Settles what others judged, grades sources, flags, takes back anybody's."""
    ADMIN = "admin"
    """Makes accounts, and removes documents for good."""

    def covers(self, needed: "Role") -> bool:
        """Whether it may do all that another role may."""
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(needed)


class Scope(StrEnum):
    """What a token lets a program do in the name of its account, never more than that may."""

    READ = "read"
    JUDGE = "judge"
    BRING = "bring"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody with a name in a team; the name is the author of what is judged."""

    name: str
    role: Role
    clearance: Handling
    """Reports under a stricter label do not exist for it."""
    made: datetime
    password: str = field(default="", repr=False)
    """As argon2id keeps it; empty where none is set and nobody can sign in."""
    closed: datetime | None = None
    """Since when nobody can sign in with it; its judgements stay."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """On whose behalf a request is answered."""

    name: str
    role: Role
    clearance: Handling
    scopes: tuple[Scope, ...] = tuple(Scope)
    """Those of the token that it came with; all where it came by a page."""
    session: str = ""
    """The key of the session that it came with; empty in loopback mode and with tokens."""
