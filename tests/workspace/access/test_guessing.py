"""Who tries too often waits, and nobody can keep others out for long."""

from collections.abc import Iterator

import pytest

from detente.errors import TooManyTries
from detente.record import Record
from detente.record.aside import attempt
from detente.workspace.access.guessing import begin, forgive, unlock
from tests.workspace.team import Clock, opened


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def record(clock: Clock) -> Iterator[Record]:
    with opened(clock) as made:
        yield made


def locked(record: Record, name: str, address: str) -> bool:
    try:
        begin(record, name, address)
    except TooManyTries:
        return True
    return False


def tries(record: Record, name: str, address: str, most: int = 100) -> int:
    """How many tries are taken until one must wait."""
    return next((n for n in range(most) if locked(record, name, address)), most)


def test_five_tries_are_free_then_one_waits_longer_each_time(record: Record, clock: Clock) -> None:
    assert tries(record, "Ann", "1.1.1.1") == 5
    waits = []
    for _ in range(8):
        minutes = 0
        while locked(record, "Ann", "1.1.1.1"):
            minutes += 1
            clock.forward(minutes=1)
        waits.append(minutes)
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60]


def test_somebody_at_another_address_is_not_kept_out(record: Record) -> None:
    tries(record, "Ann", "1.1.1.1")
    assert not locked(record, "Ann", "2.2.2.2")


def test_names_tried_from_one_address_make_it_wait(record: Record) -> None:
    taken = sum(not locked(record, f"name {n}", "1.1.1.1") for n in range(40))
    assert taken == 20
    assert locked(record, "Ann", "1.1.1.1")
    assert not locked(record, "Ann", "2.2.2.2")


def test_a_name_tried_from_everywhere_waits_and_not_for_long(record: Record, clock: Clock) -> None:
    taken = sum(not locked(record, "Ann", f"1.1.{n}.1") for n in range(80))
    assert taken == 50
    for number in range(10):
        clock.forward(minutes=15)
        assert not locked(record, "Ann", f"2.2.{number}.2")


def test_it_makes_no_difference_whether_there_is_such_an_account(record: Record) -> None:
    assert tries(record, "nobody", "1.1.1.1") == tries(record, "Ann", "2.2.2.2") == 5


def test_one_that_went_well_is_forgiven_but_not_what_the_address_tried(record: Record) -> None:
    victims = 0
    while not locked(record, "Mallory", "1.1.1.1"):
        with record.writing() as writer:
            forgive(writer, "Mallory", "1.1.1.1")
        victims += not locked(record, f"victim {victims}", "1.1.1.1")
    assert victims == 20


def test_after_a_day_all_is_forgotten(record: Record, clock: Clock) -> None:
    tries(record, "Ann", "1.1.1.1")
    clock.forward(days=1, minutes=1)
    assert tries(record, "Ann", "1.1.1.1") == 5


def test_an_admin_unlocks_at_once(record: Record) -> None:
    tries(record, "Ann", "1.1.1.1")
    tries(record, "Ben", "1.1.1.2")
    with record.writing() as writer:
        unlock(writer, "Ann")
    assert not locked(record, "Ann", "1.1.1.1")
    assert locked(record, "Ben", "1.1.1.2")


def test_what_was_typed_as_a_name_is_kept_nowhere(record: Record) -> None:
    begin(record, "my password by mistake", "1.1.1.1")
    with record.reading() as reader:
        kept = str(reader.connection.execute(attempt.select()).all())
    assert "password" not in kept
