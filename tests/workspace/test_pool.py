import os
import signal

import pytest

from detente.workspace.pool import spread

DEAD = -1


def double(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 7:
        raise ValueError("seven")
    return 2 * number


def threads(name: str) -> str:
    return os.environ.get(name, "")


def dead(number: int) -> int:
    return DEAD


def test_results_come_in_the_order_of_arguments() -> None:
    told: list[int] = []
    assert spread(double, [5, 1, 4, 2], 2, dead, told.append) == [10, 2, 8, 4]
    assert sorted(told) == [1, 2, 4, 5]


def test_a_process_that_is_killed_takes_its_own_task_only() -> None:
    told: list[int] = []
    assert spread(double, [1, 3, 2, 4, 5], 2, dead, told.append) == [2, DEAD, 4, 8, 10]
    assert sorted(told) == [1, 2, 3, 4, 5]


def test_an_exception_of_a_task_is_raised() -> None:
    with pytest.raises(ValueError, match="seven"):
        spread(double, [1, 7], 2, dead)


def test_processes_have_one_thread_and_the_environment_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "4")
    monkeypatch.delenv("MKL_NUM_THREADS", raising=False)
    told = spread(threads, ["OMP_NUM_THREADS", "MKL_NUM_THREADS"], 2, str)
    assert told == ["1", "1"]
    assert os.environ["OMP_NUM_THREADS"] == "4"
    assert "MKL_NUM_THREADS" not in os.environ


def test_nothing_to_do_gives_nothing() -> None:
    assert spread(double, [], 2, dead) == []


def interrupted(number: int) -> int:
    os.kill(os.getpid(), signal.SIGINT)
    return number


def test_an_interrupt_from_the_keyboard_is_left_to_the_parent() -> None:
    assert spread(interrupted, [1, 2], 2, dead) == [1, 2]
