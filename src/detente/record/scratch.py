"""A record in memory that holds only what was known, or may be shown."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime

from detente.record.copying import copy_events
from detente.record.engine import MEMORY
from detente.record.rebuild import rebuild
from detente.record.schema import event, payload
from detente.record.store import Record, create

__all__ = ["scratch"]


@contextmanager
def scratch(
    record: Record, known: datetime | None = None, numbers: Collection[int] | None = None
) -> Iterator[Record]:
    """A record replayed from the events up to a time, on some documents only.

    What is left out leaves no trace in it, not even as a count: copies, versions and
    translations are tied anew among what is there. It holds no original bytes. Items that
    the record hides are hidden in it too.
    """
    with create(MEMORY, record.who) as made:
        with made.writing() as writer, record.without(frozenset()).reading() as reader:
            writer.connection.execute(payload.delete())
            writer.connection.execute(event.delete())
            copy_events(reader.connection, writer.connection, known, numbers)
            rebuild(writer)
        yield made.without(record.hidden)
