"""The last day that anything is told of: what deadlines are held against."""

from datetime import date

from detente.record import Record, Wanted, moments

__all__ = ["last_day"]


def last_day(record: Record) -> date | None:
    """The last day on which anything that counts was said; None where nothing is told."""
    with record.reading() as reader:
        return moments.day_of_last(reader.connection, 0, Wanted(counting=True))
