"""A change by a person: written whole or not at all, then read off anew."""

from collections.abc import Iterator
from contextlib import contextmanager

from detente.record import Record, Writer

__all__ = ["changing"]


@contextmanager
def changing(record: Record) -> Iterator[Writer]:
    """One transaction; the cells that it makes stale are worked out after it if they are small."""
    from detente.workspace.positions.refreshing import refresh

    with record.writing() as writer:
        yield writer
    refresh(record, at_once=True)
