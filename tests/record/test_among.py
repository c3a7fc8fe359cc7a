"""Rows by many keys in one question, on each store."""

from sqlalchemy import select

from detente.model import EventKind
from detente.record import Record, Seen
from detente.record.among import among
from detente.record.schema import event

MANY = 70_000
"""More than any of the stores takes as values of their own."""


def numbers(record: Record, keys: list[int]) -> list[int]:
    with record.reading() as reader:
        query = select(event.c.number).where(among(event.c.number, keys))
        return list(reader.connection.scalars(query.order_by(event.c.number)))


def kept(record: Record, whose: tuple[str, ...]) -> None:
    for who in whose:
        with record.by(who).writing() as writer:
            writer.append(EventKind.SEEN, Seen(), None)


def test_rows_are_found_by_however_many_numbers(record: Record) -> None:
    kept(record, ("Ann", "Ben", "Ann"))
    here = numbers(record, list(range(MANY)))
    assert len(here) >= 3
    assert numbers(record, [here[1], here[1], -5]) == [here[1]]
    assert numbers(record, []) == []


def test_rows_are_found_by_words_as_they_stand(record: Record) -> None:
    odd = 'O\'Neil "100 %" :x, {Ø}'
    kept(record, (odd, "Ben"))
    with record.reading() as reader:
        query = select(event.c.who).where(among(event.c.who, [odd, "ben", ""]))
        assert list(reader.connection.scalars(query)) == [odd]
