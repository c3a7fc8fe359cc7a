from datetime import date

from detente.positions.offers.likeness import Likeness
from detente.positions.offers.wordings import Wordings, neighbours
from detente.positions.terms import terms_of


def like(*words: str) -> Likeness:
    told = frozenset(frozenset(w.split()) for w in words)
    none: frozenset[str] = frozenset()
    return Likeness(
        terms_of(""), none, none, frozenset(), none, told, frozenset({date(2025, 5, 26)}),
        inexact=False, renewed=False,
    )  # fmt: skip


def test_wordings_that_share_most_words_make_a_pair() -> None:
    found = Wordings([
        like("open ports grain ships river"), like("open ports grain ships lake"),
        like("swap captives border bridge"), like("open ports grain ships river"),
    ])  # fmt: skip
    assert found.pairs(0.75) == [(0, 1), (0, 3), (1, 3)]


def test_of_many_only_neighbours_are_paired() -> None:
    assert list(neighbours([1, 2, 3])) == [(1, 2), (1, 3), (2, 3)]
    assert len(list(neighbours(range(1000)))) < 1000 * 41
