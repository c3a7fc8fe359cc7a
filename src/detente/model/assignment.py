"""Who is to code which report."""

from dataclasses import dataclass
from datetime import datetime

__all__ = ["Assignment"]


@dataclass(frozen=True, slots=True)
class Assignment:
    """One report given to one coder."""

    document: int
    """Its number."""
    coder: str
    who: str
    """Who gave it."""
    made: datetime
    blind: bool = False
    """Whether the coder is shown nothing of what others judged of it."""
    done: datetime | None = None
    """When the coder said that it is done; None where it is not."""
