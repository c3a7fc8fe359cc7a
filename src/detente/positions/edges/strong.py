"""Strongly tied parts of a graph, by Tarjan's algorithm."""

from collections.abc import Sequence

__all__ = ["strongly_tied"]


def strongly_tied(following: Sequence[Sequence[int]]) -> list[list[int]]:
    """Groups of nodes each of which leads to every other of its group.

    `following` gives the nodes that each one leads to. Tarjan, "Depth-first search and
    linear graph algorithms", SIAM J. Comput. 1 (1972), without recursion.
    """
    number: dict[int, int] = {}
    low: dict[int, int] = {}
    held: dict[int, None] = {}
    groups: list[list[int]] = []
    for root in range(len(following)):
        work = [(root, iter(following[root]))] if root not in number else []
        while work:
            node, rest = work[-1]
            if node not in number:
                number[node] = low[node] = len(number)
                held[node] = None
            child = next((c for c in rest if c not in number or c in held), None)
            if child is not None and child not in number:
                work.append((child, iter(following[child])))
            elif child is not None:
                low[node] = min(low[node], number[child])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == number[node]:
                    groups.append(_taken(held, node))
    return groups


def _taken(held: dict[int, None], last: int) -> list[int]:
    """What was reached since a node, taken off what is held."""
    group = []
    while True:
        node, _ = held.popitem()
        group.append(node)
        if node == last:
            return sorted(group)
