"""Rows by many keys in one question, on each store."""

from sqlalchemy import select

from detente.model import EventKind
from detente.record import Record, Seen, create
from detente.record.among import among
from detente.record.engine import MEMORY
from detente.record.schema import event, item

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


def test_a_file_looks_the_keys_up_by_an_index() -> None:
    with create(MEMORY, "Ann") as record, record.reading() as reader:
        asked = select(item.c.day).where(among(item.c.id, ["s1", "s2"]))
        text = str(asked.compile(dialect=reader.connection.dialect))
        plan = reader.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", ("[]",)).all()
    assert plan[0].detail.startswith("SEARCH item USING")
