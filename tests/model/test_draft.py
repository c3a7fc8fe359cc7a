from datetime import UTC, datetime

from detente.model.draft import Draft

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)


def test_a_draft_that_was_never_kept_has_no_version() -> None:
    assert Draft("b1", "Week 11", "Ann", NOON, NOON).version == 0
