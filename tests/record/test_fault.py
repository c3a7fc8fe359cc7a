import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from detente.errors import DamagedDossier
from detente.record.fault import LONGEST, Fault, ends_all, guarded, why

LOST = OperationalError("q", {}, sqlite3.OperationalError("no such page\nmore"))
SERVED = OperationalError("q", {}, RuntimeError("gone"))


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (LOST, "no such page"),
        (DamagedDossier("it is torn", "mend it"), "it is torn"),
        (ValueError("x" * 500), "x" * LONGEST),
        (KeyError(), "KeyError"),
    ],
)
def test_an_error_is_told_in_a_few_words(error: Exception, told: str) -> None:
    assert why(error) == told


def test_what_cannot_be_read_is_reported_and_passed_over() -> None:
    found: list[Fault] = []
    with guarded(found.append, "event 3: it cannot be read", 3, 2):
        raise LOST
    assert found == [Fault("event 3: it cannot be read (no such page)", 3, 2)]


def test_what_ends_a_transaction_is_raised() -> None:
    assert (ends_all(LOST), ends_all(SERVED), ends_all(ValueError())) == (False, True, False)
    with pytest.raises(OperationalError), guarded(lambda _: None, "x"):
        raise SERVED


def test_a_mistake_of_ours_is_not_hidden() -> None:
    with pytest.raises(AttributeError), guarded(lambda _: None, "x"):
        raise AttributeError
