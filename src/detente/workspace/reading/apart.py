"""A process apart that reads, so that whoever serves meanwhile is not held up."""

from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children, get_context
from typing import Any

from detente.workspace.reading.pool import begin_apart, one_thread

__all__ = ["Apart", "BrokenProcessPool"]


class Apart:
    """One process, spawned on first use; it computes on one thread, and ends with this one."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    @property
    def running(self) -> bool:
        """Whether there is a process."""
        return self._pool is not None

    def submit(self, task: Callable[..., Any], *arguments: Any) -> Future[Any]:
        """The result to come of a task; BrokenProcessPool is its failure where it is killed."""
        with one_thread():
            if self._pool is None:
                context = get_context("spawn")
                self._pool = ProcessPoolExecutor(1, context, begin_apart, (None,))
            return self._pool.submit(task, *arguments)

    def stop(self) -> None:
        """End the process at once, whatever it does."""
        pool, self._pool = self._pool, None
        if pool is None:
            return
        own = set(pool._processes or ())  # it tells no other way which are its own
        pool.shutdown(wait=False, cancel_futures=True)
        for child in active_children():
            if child.pid in own:
                child.terminate()
