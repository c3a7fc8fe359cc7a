import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import active_children
from pathlib import Path

import pytest

from detente.workspace.reading.pool import spread, stream

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


STARTED: list[str] = []


def started() -> None:
    STARTED.append("begun")


def begun(number: int) -> str:
    return f"{number} {STARTED[0]}"


def slow(number: int) -> int:
    time.sleep(0.5 if number == 0 else 0)
    return number


def asleep(number: int) -> int:
    time.sleep(600)
    return number


def test_results_are_streamed_in_order_and_few_arguments_taken_ahead() -> None:
    taken: list[int] = []

    def arguments() -> Iterator[int]:
        for number in range(200):
            taken.append(number)
            yield number

    with closing(stream(slow, arguments(), 2, dead)) as told:
        assert [next(told) for _ in range(5)] == [0, 1, 2, 3, 4]
        assert len(taken) < 50


def test_each_process_begins_as_it_is_told() -> None:
    assert list(stream(begun, [1, 2], 1, str, started)) == ["1 begun", "2 begun"]


def test_results_around_a_killed_process_keep_their_order() -> None:
    told = list(stream(double, [1, 3, 2, 4, 3, 5, 6], 2, dead))
    assert told == [2, DEAD, 4, 8, DEAD, 10, 12]


def test_processes_are_stopped_at_once() -> None:
    before = time.monotonic()
    with closing(stream(sleepy, [1, 0], 2, dead)) as told:
        assert next(told) == 1
    assert time.monotonic() - before < 30
    deadline = time.monotonic() + 10
    while active_children() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not active_children()


def sleepy(number: int) -> int:
    return number if number else asleep(number)


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"


def note(folder: str) -> int:
    (Path(folder) / str(os.getpid())).touch()
    return asleep(0)


def test_processes_end_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = "from tests.workspace.reading.test_pool import note, dead\n"
    script += "from detente.workspace.reading.pool import stream\n"
    script += f"if __name__ == '__main__': list(stream(note, [{str(tmp_path)!r}] * 2, 2, dead))\n"
    file = tmp_path / "script.py"
    file.write_text(script)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    parent = subprocess.Popen([sys.executable, str(file)], env=environment)
    deadline = time.monotonic() + 60
    while len(list(tmp_path.glob("[0-9]*"))) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    children = [int(path.name) for path in tmp_path.glob("[0-9]*")]
    assert len(children) == 2
    parent.kill()
    parent.wait()
    while any(map(alive, children)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(alive, children))
