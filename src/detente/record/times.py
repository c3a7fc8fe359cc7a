"""Times as the tables keep them, where there may be none."""

from datetime import datetime

from detente.record.chain import stamp

__all__ = ["moment", "stamped", "time_of"]


def stamped(time: datetime | None) -> str | None:
    """A time as text that sorts as the times do; None of None."""
    return stamp(time) if time is not None else None


def moment(kept: str) -> datetime:
    """The time that was kept."""
    return datetime.fromisoformat(kept)


def time_of(kept: str | None) -> datetime | None:
    """The time that was kept; None where none was."""
    return datetime.fromisoformat(kept) if kept is not None else None
