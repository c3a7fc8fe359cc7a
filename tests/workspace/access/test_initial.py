from datetime import UTC, datetime

from detente.workspace.access.initial import LASTS, initial, initial_until, own

NOW = datetime(2025, 3, 20, 8, tzinfo=UTC)


def test_a_password_that_was_given_is_told_from_one_s_own() -> None:
    kept = initial("$argon2id$x", NOW)
    assert initial_until(kept) == NOW + LASTS
    assert own(kept) == "$argon2id$x"
    assert initial_until("$argon2id$x") is None
    assert own("$argon2id$x") == "$argon2id$x"
    assert (initial_until(""), own("")) == (None, "")
