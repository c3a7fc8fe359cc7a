from datetime import UTC, datetime

from detente.model.assignment import Assignment


def test_an_assignment_is_open_and_seen_by_all_unless_told() -> None:
    made = Assignment(2, "Ann", "Eve", datetime(2025, 3, 15, tzinfo=UTC))
    assert (made.blind, made.done) == (False, None)
