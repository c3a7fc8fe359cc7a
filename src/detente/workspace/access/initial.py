"""Passwords that an admin gave: they let somebody in once, to choose another."""

from datetime import datetime, timedelta

__all__ = ["LASTS", "initial", "initial_until", "own"]

LASTS = timedelta(days=7)
"""How long one may be waited with."""
ONCE = "once "


def initial(kept: str, now: datetime) -> str:
    """What is kept of a password that is good for one time."""
    return f"{ONCE}{(now + LASTS).isoformat()} {kept}"


def initial_until(kept: str) -> datetime | None:
    """Until when a password that was given is good; None for one's own."""
    if not kept.startswith(ONCE):
        return None
    return datetime.fromisoformat(kept.removeprefix(ONCE).split(" ", 1)[0])


def own(kept: str) -> str:
    """The hash alone."""
    return kept.rsplit(" ", 1)[-1]
