"""Many tasks over some processes; one that dies takes its own task only."""

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Generic, TypeVar

__all__ = ["begin_apart", "one_thread", "spread", "stream"]

A = TypeVar("A")
R = TypeVar("R")
AHEAD = 8
"""Results a process that are kept while an earlier one is awaited."""
KILLED = 9
"""How a process leaves whose parent is gone."""
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def spread(
    task: Callable[[A], R],
    arguments: Sequence[A],
    jobs: int,
    died: Callable[[A], R],
    done: Callable[[A], None] = lambda _: None,
) -> list[R]:
    """The results of a task for each argument, in their order, over `jobs` processes.

    As `stream`; `done` is called after each.
    """
    results = []
    with closing(stream(task, arguments, jobs, died)) as streamed:
        for argument, result in zip(arguments, streamed, strict=True):
            results.append(result)
            done(argument)
    return results


def stream(
    task: Callable[[A], R],
    arguments: Iterable[A],
    jobs: int,
    died: Callable[[A], R],
    begin: Callable[[], None] | None = None,
) -> Generator[R, None, None]:
    """The results in the order of the arguments, each as soon as those before are told.

    Arguments are taken, and results kept, only a few ahead. Processes are spawned, one
    thread each, and call `begin` first. When one is killed, the tasks under way are run
    again, each alone; of one that kills its process again, `died` tells the result. An
    exception of a task is raised. Close the iterator to stop the processes at once.
    """
    line = _Line(task, jobs, begin)
    left = iter(arguments)
    with one_thread():
        try:
            while line.fill(left):
                try:
                    yield from line.ready()
                except BrokenProcessPool:
                    yield from line.mended(died)
        finally:
            line.stop()


@dataclass(slots=True)
class _Line(Generic[A, R]):
    """Tasks under way and their results, in the order of their arguments."""

    task: Callable[[A], R]
    jobs: int
    begin: Callable[[], None] | None
    waiting: deque[tuple[A, Future[R] | None]] = field(default_factory=deque)
    """A task without a future found its pool broken."""
    pool: ProcessPoolExecutor | None = None

    def fill(self, left: Iterator[A]) -> bool:
        """Put tasks under way, one more than there are processes; whether any is left."""
        while len(self.waiting) < self.jobs * AHEAD and len(self._under_way()) <= self.jobs:
            for argument in left:
                self.waiting.append((argument, self._submitted(argument)))
                break
            else:
                break
        return bool(self.waiting)

    def ready(self) -> Iterator[R]:
        """The results that nothing earlier holds up, once there is anything new."""
        wait(self._under_way(), return_when=FIRST_COMPLETED)
        while self.waiting and ((first := self.waiting[0][1]) is None or first.done()):
            if first is None:
                raise BrokenProcessPool
            result = first.result()
            self.waiting.popleft()
            yield result

    def mended(self, died: Callable[[A], R]) -> Iterator[R]:
        """What the tasks of a broken pool came to, those without a result run again alone."""
        self.stop()
        while self.waiting:
            argument, future = self.waiting.popleft()
            if future and future.done() and not isinstance(future.exception(), BrokenProcessPool):
                yield future.result()
            else:
                yield self._alone(argument, died)

    def stop(self) -> None:
        """End all processes at once."""
        if self.pool is not None:
            processes = set(self.pool._processes or ())  # it tells no other way which are its own
            self.pool.shutdown(wait=False, cancel_futures=True)
            for child in active_children():
                if child.pid in processes:
                    child.terminate()
            self.pool = None

    def _alone(self, argument: A, died: Callable[[A], R]) -> R:
        single = _Line(self.task, 1, self.begin)
        try:
            future = single._submitted(argument)
            return future.result() if future else died(argument)
        except BrokenProcessPool:
            return died(argument)
        finally:
            single.stop()

    def _submitted(self, argument: A) -> Future[R] | None:
        if self.pool is None:
            context = get_context("spawn")
            self.pool = ProcessPoolExecutor(self.jobs, context, begin_apart, (self.begin,))
        try:
            return self.pool.submit(self.task, argument)
        except BrokenProcessPool:
            return None

    def _under_way(self) -> list[Future[R]]:
        return [f for _, f in self.waiting if f is not None and not f.done()]


def begin_apart(begin: Callable[[], None] | None) -> None:
    """Leave Ctrl-C to the process that spawned this one, and end when that one does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    if begin is not None:
        begin()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(KILLED)


@contextmanager
def one_thread() -> Iterator[None]:
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
