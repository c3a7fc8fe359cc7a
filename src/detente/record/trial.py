"""A record on which things are tried: all of it is taken back at the end."""

from collections.abc import Iterator
from contextlib import contextmanager

from detente.record.engine import writing
from detente.record.faults import explained
from detente.record.loading import hiding
from detente.record.reader import Reader
from detente.record.store import Record, now, salt
from detente.record.writer import Writer

__all__ = ["trial"]


class _Trial(Record):
    """A record within one open transaction."""

    passing = True

    def __init__(self, record: Record, writer: Writer) -> None:
        super().__init__(record.name, record.engine, record.who)
        self._writer = writer

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """What stands in the transaction."""
        with hiding(self.hidden):
            yield self._writer

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """A step of the transaction."""
        yield self._writer
        self._writer.settle()


@contextmanager
def trial(record: Record) -> Iterator[Record]:
    """The record as it would be; nothing that is done to it stays.

    Nobody else can write meanwhile. Raises ReadOnlyDossier where nothing can be written.
    """
    with explained(record.name), writing(record.engine) as connection:
        yield _Trial(record, Writer(connection, now, salt, record.who))
        connection.rollback()
