"""Complete-link grouping: every two members of a group are alike enough."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["Matrix", "complete_link"]

Matrix = NDArray[np.float32]
"""How alike each two of some items are; symmetric."""
_NEVER = -1.0


def complete_link(alike: Matrix, least: float) -> list[list[int]]:
    """The groups of some items by how alike each two are; as lists of their places.

    Two groups come together, the most alike first, as long as even their least alike
    members are alike by `least`. By nearest-neighbour chains (Benzécri 1982; Murtagh 1983):
    time and memory grow with the square. Between equal pairs the earlier item goes first:
    where items stand in an order of their own, the one in which they came is of no account.
    """
    near = alike.astype(np.float32, copy=True)
    np.fill_diagonal(near, _NEVER)
    groups = {place: [place] for place in range(len(near))}
    for start in groups.copy():
        chain = [start]
        while chain:
            last, before = chain[-1], chain[-2] if len(chain) > 1 else -1
            best = _nearest(near[last], before)
            if near[last, best] < least:
                chain.pop()
            elif best == before:
                kept, gone = sorted(chain[-2:])
                groups[kept] += groups.pop(gone)
                _join(near, kept, gone)
                chain = chain[:-2] or [kept]
            else:
                chain.append(best)
    return sorted(sorted(group) for group in groups.values())


def _nearest(row: Matrix, before: int) -> int:
    """The most alike; the one before it in the chain where it is no less alike."""
    best = int(row.argmax())
    return before if before >= 0 and row[before] >= row[best] else best


def _join(near: Matrix, kept: int, gone: int) -> None:
    """Two groups as one: as alike to a third as the less alike of them."""
    near[kept] = near[:, kept] = np.minimum(near[kept], near[gone])
    near[kept, kept] = _NEVER
    near[gone] = near[:, gone] = _NEVER
