from datetime import UTC, datetime

from detente.model.note import Note, Seen

NOON = datetime(2025, 3, 15, 12, tzinfo=UTC)


def test_a_note_answers_none_unless_told() -> None:
    assert Note(7, "s1", 2, "Ann", NOON, "Who said so?").reply_to is None


def test_a_mark_tells_what_was_there() -> None:
    assert Seen(2, "Ann", NOON, 7).event == 7
