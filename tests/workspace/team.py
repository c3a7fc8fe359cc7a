"""A dossier of a team whose clock goes when it is told to."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from detente.model import Handling
from detente.model.account import Account, Role
from detente.record import Record, create
from detente.record.accounts import account_of, keep_account
from detente.workspace.access.passwords import hashed

__all__ = ["ANN", "Clock", "PASSWORD", "account", "opened"]

PASSWORD = "tuesday lantern quarrel mint"  # noqa: S105 - of a test
ANN = Account("Ann", Role.CODER, Handling.AMBER, datetime(2025, 3, 1, tzinfo=UTC))


class Clock:
    """A time that stands until it is put forward."""

    def __init__(self) -> None:
        self.now = datetime(2025, 3, 20, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **told: float) -> None:
        self.now += timedelta(**told)


@contextmanager
def opened(clock: Clock) -> Iterator[Record]:
    """With one account, Ann's, which has the password."""
    with create(":memory:", "Ada", clock) as record:
        with record.writing() as writer:
            made = Account(ANN.name, ANN.role, ANN.clearance, ANN.made, hashed(PASSWORD))
            keep_account(writer, made)
        yield record


def account(record: Record, name: str = "Ann") -> Account:
    with record.reading() as reader:
        found = account_of(reader, name)
    assert found is not None
    return found
