from datetime import UTC, datetime, timedelta

from detente.model.account import Scope
from detente.model.session import Attempts, Session, Token

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)


def test_what_is_not_told_does_not_end() -> None:
    token = Token("t1", "Ann", "script", "ab", (Scope.READ,), NOON)
    assert (token.until, token.used, token.revoked) == (None, None, None)
    assert Attempts("Ann", 1, NOON).until is None


def test_a_session_has_its_times() -> None:
    session = Session("ab", "Ann", NOON, NOON, NOON + timedelta(hours=1))
    assert session.made == session.seen < session.until
