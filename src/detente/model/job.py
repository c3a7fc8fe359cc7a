"""Work that goes on while nobody waits for it, and how far it has come."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

__all__ = ["Job", "JobKind", "JobLine", "JobState", "UNDER_WAY"]


class JobKind(StrEnum):
    """What there is to do."""

    FILES = "files"
    """Bring in what was dropped: one file, or a ZIP of several."""
    TEXT = "text"
    """Bring in a pasted text."""
    PAGE = "page"
    """Fetch a page."""
    FEED = "feed"
    """Read a feed."""
    REREAD = "reread"
    """Read reports anew."""


class JobState(StrEnum):
    """How a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it."""
        return self in (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


UNDER_WAY = tuple(state for state in JobState if not state.over)
"""Of what something will still come."""


@dataclass(frozen=True, slots=True)
class JobLine:
    """What became of one thing that a job went through."""

    what: str
    """Its name: a file, an address, a title."""
    outcome: str
    """kept, copy, version, translation, known, not read, purged or failed."""
    document: int | None = None
    """The number of the document that it is; None where there is none."""
    error: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work in the queue."""

    kind: JobKind
    who: str
    """In whose name it is done."""
    made: datetime
    wanted: Mapping[str, str] = field(default_factory=dict)
    """Plain options by name: what the kind of job needs to know."""
    number: int = 0
    """Its place in the queue, from 1; 0 before it is in it."""
    state: JobState = JobState.WAITING
    done: int = 0
    total: int = 0
    """How much there is to do; 0 where that is not known yet."""
    outcome: tuple[JobLine, ...] = ()
    error: str = ""
    """Why it failed as a whole."""
    remedy: str = ""
    worker: str = ""
    """Who does it."""
    until: datetime | None = None
    """The end of the worker's lease: from then on another may take it up."""
    tries: int = 0
    """How many workers took it up."""
    ended: datetime | None = None
