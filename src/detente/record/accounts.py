"""Who may work on a dossier: accounts by their names."""

from typing import Any

from sqlalchemy import Row, delete, insert, select

from detente.model import Handling
from detente.model.account import Account, Role
from detente.record.aside import account
from detente.record.reader import Reader
from detente.record.rows import clean
from detente.record.times import moment, stamped, time_of
from detente.record.writer import Writer

__all__ = ["account_of", "accounts", "forget_account", "keep_account"]


def account_of(reader: Reader, name: str) -> Account | None:
    """The account of a name, closed ones too; None where there is none."""
    query = select(account).where(account.c.name == clean(name))
    row = reader.connection.execute(query).first()
    return _account(row) if row else None


def accounts(reader: Reader) -> tuple[Account, ...]:
    """All accounts by name, closed ones too."""
    rows = reader.connection.execute(select(account).order_by(account.c.name))
    return tuple(map(_account, rows))


def keep_account(writer: Writer, made: Account) -> None:
    """Keep an account in the place of the one of its name."""
    forget_account(writer, made.name)
    row = {
        "name": clean(made.name),
        "role": made.role.value,
        "clearance": made.clearance.value,
        "made": stamped(made.made),
        "password": made.password,
        "closed": stamped(made.closed),
    }
    writer.connection.execute(insert(account), row)


def forget_account(writer: Writer, name: str) -> None:
    """Keep nothing of an account any more; what it judged stays."""
    writer.connection.execute(delete(account).where(account.c.name == clean(name)))


def _account(row: Row[tuple[Any, ...]]) -> Account:
    return Account(
        row.name,
        Role(row.role),
        Handling(row.clearance),
        moment(row.made),
        row.password,
        time_of(row.closed),
    )
