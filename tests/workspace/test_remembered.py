"""What was worked out is kept until the record tells more."""

from detente.record import create
from detente.workspace import mending
from detente.workspace.remembered import Memory, remembered
from tests.workspace.optioned import options


def test_an_answer_is_worked_out_anew_after_an_event() -> None:
    made: list[int] = []

    def work() -> int:
        made.append(1)
        return len(made)

    with options() as record:
        assert [remembered(record, "q", work), remembered(record, "q", work)] == [1, 1]
        assert remembered(record.by("Eve"), "q", work) == 1
        assert remembered(record, "other", work) == 2
        mending.alias(record, "Moskau", "Russia", "")
        assert remembered(record, "q", work) == 3


def test_two_records_in_memory_keep_their_own() -> None:
    with create(":memory:", "Ann") as one, create(":memory:", "Ann") as other:
        assert remembered(one, "q", lambda: "one") == "one"
        assert remembered(other, "q", lambda: "other") == "other"


def test_what_was_not_asked_for_longest_goes_first() -> None:
    memory = Memory(most=2)
    memory.recall("a", lambda: 1)
    memory.recall("b", lambda: 1)
    memory.recall("a", lambda: 2)
    memory.recall("c", lambda: 1)
    assert memory.recall("a", lambda: 9) == 1
    assert memory.recall("b", lambda: 9) == 9
