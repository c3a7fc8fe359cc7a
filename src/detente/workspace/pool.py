"""Many tasks over some processes; one that dies takes its own task only."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TypeVar

__all__ = ["spread"]

A = TypeVar("A")
R = TypeVar("R")
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def spread(
    task: Callable[[A], R],
    arguments: Sequence[A],
    jobs: int,
    died: Callable[[A], R],
    done: Callable[[A], None] = lambda _: None,
) -> list[R]:
    """The results of a task for each argument, in their order, over `jobs` processes.

    Processes are spawned, one thread each. When one is killed, the tasks under way are
    run again, each alone; of one that kills its process again, `died` tells the result.
    `done` is called after each task. An exception of a task is raised.
    """
    results: dict[int, R] = {}
    waiting = list(range(len(arguments)))

    def keep(index: int, result: R) -> None:
        results[index] = result
        done(arguments[index])

    with _one_thread():
        while waiting:
            suspects = _run(task, arguments, waiting, jobs, keep)
            for index in suspects:
                if _run(task, arguments, [index], 1, keep):
                    keep(index, died(arguments[index]))
            waiting = [i for i in waiting if i not in results]
    return [results[i] for i in range(len(arguments))]


def _run(
    task: Callable[[A], R],
    arguments: Sequence[A],
    indices: Sequence[int],
    jobs: int,
    keep: Callable[[int, R], None],
) -> list[int]:
    """Run tasks until all are done or a process dies; those then under way."""
    left = list(reversed(indices))
    under_way: dict[Future[R], int] = {}
    context = get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_leave_interrupts) as pool:
        try:
            while left or under_way:
                while left and len(under_way) < jobs:
                    under_way[pool.submit(task, arguments[left[-1]])] = left[-1]
                    left.pop()
                finished, _ = wait(under_way, return_when=FIRST_COMPLETED)
                for future in sorted(finished, key=lambda f: under_way[f]):
                    keep(under_way[future], future.result())
                    del under_way[future]
        except BrokenProcessPool:
            return sorted(under_way.values())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return []


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that spawned this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _one_thread() -> Iterator[None]:
    """Processes that are spawned meanwhile compute on one thread each."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
