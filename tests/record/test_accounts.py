from dataclasses import replace
from datetime import UTC, datetime

from detente.model import Handling
from detente.model.account import Account, Role
from detente.record import Record
from detente.record.accounts import account_of, accounts, forget_account, keep_account

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)
ANN = Account("Ann", Role.CODER, Handling.GREEN, NOON, "$argon2id$")
ZOE = Account("Zoë Ґ", Role.ADMIN, Handling.RED, NOON)


def test_an_account_is_kept_by_its_name(record: Record) -> None:
    with record.writing() as writer:
        keep_account(writer, ZOE)
        keep_account(writer, ANN)
        keep_account(writer, replace(ANN, role=Role.VIEWER))
        closed = replace(ANN, closed=NOON)
        keep_account(writer, closed)
    with record.reading() as reader:
        assert account_of(reader, "Ann") == closed
        assert account_of(reader, "ann") is None
        assert accounts(reader) == (closed, ZOE)
    with record.writing() as writer:
        forget_account(writer, "Ann")
        assert accounts(writer) == (ZOE,)


def test_a_password_is_told_by_no_account() -> None:
    assert "argon2id" not in repr(ANN)
