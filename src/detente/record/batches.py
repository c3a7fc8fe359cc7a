"""Much of one kind taken a few at a time, so that no more is held in memory at once."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

__all__ = ["BATCH", "batches"]

BATCH = 500
"""Keys asked for at a time, rows held at a time."""
K = TypeVar("K", int, str, tuple[str, str])


def batches(keys: Iterable[K], size: int = BATCH) -> Iterator[list[K]]:
    """The keys in their order, each once, so many at a time; rows by many keys: see `among`."""
    wanted = list(dict.fromkeys(keys))
    return (wanted[start : start + size] for start in range(0, len(wanted), size))
