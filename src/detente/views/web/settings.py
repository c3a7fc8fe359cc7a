"""How the workbench is served."""

from dataclasses import dataclass, field
from secrets import token_urlsafe

__all__ = ["LOOPBACK", "Settings"]

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""The names of this machine for itself."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is fixed while the workbench runs."""

    dossier: str
    """The file of the dossier, or its address in PostgreSQL."""
    who: str = ""
    """In loopback mode: in whose name everything is done."""
    token: str = field(default_factory=token_urlsafe, repr=False)
    """In loopback mode: what the opened URL must hold, 256 bits; never asked for in a team."""
    team: bool = False
    """Whether people sign in with accounts of their own."""
    hosts: tuple[str, ...] = LOOPBACK
    """The names under which it may be asked for."""
    secure: bool = False
    """Whether it is reached by https only: cookies are then sent by nothing else."""
