from hypothesis import given
from hypothesis import strategies as st

from detente.positions.edges.strong import strongly_tied


def test_a_chain_ties_nothing_and_a_ring_all() -> None:
    assert strongly_tied([[1], [2], []]) == [[2], [1], [0]]
    assert strongly_tied([[1], [2], [0]]) == [[0, 1, 2]]
    assert strongly_tied([]) == []


def test_a_long_chain_needs_no_recursion() -> None:
    following = [[i + 1] for i in range(5000)] + [[0]]
    assert strongly_tied(following) == [list(range(5001))]


GRAPHS = st.integers(1, 8).flatmap(
    lambda n: st.lists(
        st.lists(st.integers(0, n - 1), max_size=n, unique=True), min_size=n, max_size=n
    )
)


@given(GRAPHS)
def test_two_nodes_are_of_one_group_where_each_leads_to_the_other(
    following: list[list[int]],
) -> None:
    reach = [_reached(following, i) for i in range(len(following))]
    home = {i: n for n, group in enumerate(strongly_tied(following)) for i in group}
    assert sorted(home) == list(range(len(following)))
    for a in home:
        for b in home:
            assert (home[a] == home[b]) == (a == b or (b in reach[a] and a in reach[b]))


def _reached(following: list[list[int]], start: int) -> set[int]:
    found: set[int] = set()
    waiting = list(following[start])
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += following[node]
    return found
