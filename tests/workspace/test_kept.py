from pathlib import Path
from threading import Barrier, Thread

import pytest

from detente.workspace.checking.judging import accept, undo
from detente.workspace.kept import Kept, kept, kept_beside
from tests.workspace.dossiers import bring, ids
from tests.workspace.moves import bargain, later


def test_an_answer_is_made_once_until_something_is_recorded(tmp_path: Path) -> None:
    made: list[int] = []
    answers = Kept[int](4)

    def answer() -> int:
        made.append(1)
        return len(made)

    with bargain(str(tmp_path / "talks.detente")) as record:
        assert [answers.get(record, "a", answer) for _ in range(3)] == [1, 1, 1]
        assert answers.get(record.by("Bea"), "a", answer) == 1
        assert answers.get(record, "b", answer) == 2
        bring(record, later())
        assert answers.get(record, "a", answer) == 3


def test_what_is_said_of_items_makes_no_answer_anew_that_it_does_not_bear_on(
    tmp_path: Path,
) -> None:
    made: list[int] = []

    def answer() -> int:
        made.append(1)
        return len(made)

    with bargain(str(tmp_path / "talks.detente")) as record:
        assert kept_beside(record, "a", answer) == 1
        accept(record, ids(record)[:1])
        assert kept_beside(record, "a", answer) == kept_beside(record.by("Bea"), "a", answer) == 1
        assert kept(record, "a", lambda: 0) == 0
        undo(record)
        assert kept_beside(record, "a", answer) == 2
        bring(record, later())
        accept(record, ids(record)[:1])
        assert kept_beside(record, "a", answer) == 3
    with bargain() as memory:
        assert kept_beside(memory, "a", answer) == 4
        assert kept_beside(memory, "a", answer) == 5


def test_stores_in_memory_are_asked_anew_and_share_nothing() -> None:
    answers = Kept[str](4)
    with bargain() as one, bargain() as other:
        assert answers.get(one, "a", lambda: "one") == "one"
        assert answers.get(other, "a", lambda: "other") == "other"
        assert answers.get(one, "a", lambda: "one again") == "one again"


def test_only_the_last_few_are_kept(tmp_path: Path) -> None:
    answers = Kept[str](2)
    with bargain(str(tmp_path / "talks.detente")) as record:
        for key in "abc":
            answers.get(record, key, lambda: "first")
        assert answers.get(record, "c", lambda: "anew") == "first"
        assert answers.get(record, "a", lambda: "anew") == "anew"


def test_who_asks_at_once_waits_for_the_same_answer(tmp_path: Path) -> None:
    answers, made, found = Kept[int](2), list[int](), list[int]()
    start = Barrier(4)

    def answer() -> int:
        made.append(1)
        return len(made)

    with bargain(str(tmp_path / "talks.detente")) as record:

        def ask() -> None:
            start.wait()
            found.append(answers.get(record, "a", answer))

        threads = [Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert (made, found) == ([1], [1, 1, 1, 1])


def test_a_failure_is_not_kept(tmp_path: Path) -> None:
    answers = Kept[int](2)
    with bargain(str(tmp_path / "talks.detente")) as record:
        with pytest.raises(ZeroDivisionError):
            answers.get(record, "a", lambda: 1 // 0)
        assert answers.get(record, "a", lambda: 1) == 1


def test_questions_of_any_kind_share_one_store_of_answers(tmp_path: Path) -> None:
    made: list[int] = []

    def answer() -> int:
        made.append(1)
        return len(made)

    with bargain(str(tmp_path / "talks.detente")) as record:
        assert [kept(record, "a", answer), kept(record, ("b", None), answer)] == [1, 2]
        assert kept(record.by("Bea"), "a", answer) == 1
        bring(record, later())
        assert kept(record, "a", answer) == 3
