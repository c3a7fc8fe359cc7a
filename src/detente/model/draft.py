"""A brief that somebody is writing."""

from dataclasses import dataclass
from datetime import datetime

__all__ = ["Draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A brief as it was last kept; no evidence, and no part of the history."""

    id: str
    title: str
    who: str
    """Who began it."""
    made: datetime
    changed: datetime
    version: int = 0
    """How often it was kept; 0 before it ever was."""
    body: str = ""
    """What was picked and written, as JSON that the brief builder reads."""
    by: str = ""
    """Who kept it last."""
