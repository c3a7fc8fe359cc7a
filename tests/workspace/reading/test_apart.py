"""A process apart that reads."""

import os
import signal
import time

import pytest

from detente.workspace.reading.apart import Apart, BrokenProcessPool


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def threads() -> tuple[int, str]:
    return os.getpid(), os.environ.get("OMP_NUM_THREADS", "")


@pytest.mark.slow
def test_a_task_is_done_elsewhere_on_one_thread_and_a_killed_one_is_told() -> None:
    apart = Apart()
    try:
        assert not apart.running
        number, told = apart.submit(threads).result(60)
        assert (number != os.getpid(), told, apart.running) == (True, "1", True)
        with pytest.raises(BrokenProcessPool):
            apart.submit(killed).result(60)
        apart.stop()
        assert apart.submit(threads).result(60)[0] != number
    finally:
        began = time.monotonic()
        apart.stop()
        assert (apart.running, time.monotonic() - began < 2) == (False, True)
    apart.stop()
