from dataclasses import replace
from datetime import UTC, datetime, timedelta

from detente.model.account import Scope
from detente.model.session import Token
from detente.record import Record
from detente.record.tokens import (
    keep_token,
    revoke_token,
    token_of,
    tokens,
    touch_token,
)

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
ONE = Token("t1", "Ann", "script", "aa", (Scope.READ, Scope.JUDGE), NOON, NOON + HOUR)
TWO = Token("t2", "Ben", "feed", "bb", (), NOON + HOUR)


def test_a_token_is_found_by_its_hash_and_listed_by_account(record: Record) -> None:
    with record.writing() as writer:
        keep_token(writer, TWO)
        keep_token(writer, replace(ONE, name="old name"))
        keep_token(writer, ONE)
    with record.reading() as reader:
        assert token_of(reader, "aa") == ONE
        assert token_of(reader, "t1") is None
        assert tokens(reader) == (ONE, TWO)
        assert tokens(reader, "Ben") == (TWO,)


def test_a_token_is_used_and_revoked_by_its_owner(record: Record) -> None:
    with record.writing() as writer:
        keep_token(writer, ONE)
        touch_token(writer, "t1", NOON)
        assert not revoke_token(writer, "t1", NOON, "Ben")
        assert revoke_token(writer, "t1", NOON, "Ann")
        assert not revoke_token(writer, "t1", NOON + HOUR)
        assert token_of(writer, "aa") == replace(ONE, used=NOON, revoked=NOON)
