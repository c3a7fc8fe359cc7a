"""Which proposals are told in words that are alike."""

from collections.abc import Hashable, Iterator, Sequence

from detente.positions.offers.likeness import Likeness
from detente.positions.words import mostly_shared, shared_pairs

__all__ = ["Pair", "Wordings", "neighbours"]

MOST = 40
"""Of more that may be one by a single key only neighbours are compared."""
FEW = 6
"""Of more proposals with one wording only the first are compared with others."""
Pair = tuple[int, int]
Words = frozenset[str]


def neighbours(group: Sequence[int]) -> Iterator[Pair]:
    """Each two of some; of many only those next to one another."""
    for place, one in enumerate(group):
        for other in group[place + 1 : place + 1 + MOST]:
            yield one, other


class Wordings:
    """The telling words of each wording, with the proposals that have it."""

    def __init__(self, alike: Sequence[Likeness]) -> None:
        self._having: dict[Words, list[int]] = {}
        for index, like in enumerate(alike):
            for words in like.words:
                if words:
                    self._having.setdefault(words, []).append(index)
        self._all = sorted(self._having, key=sorted)
        self._near = self._compared()

    def pairs(self, share: float) -> list[Pair]:
        """Each two proposals with wordings that share so much of the shorter one."""
        found = {pair for group in self._having.values() for pair in neighbours(group)}
        for one, other in self._near:
            if mostly_shared(one, other, share):
                for a in self._having[one][:FEW]:
                    found |= {(min(a, b), max(a, b)) for b in self._having[other][:FEW] if a != b}
        return sorted(found)

    def _compared(self) -> list[tuple[Words, Words]]:
        """Each two wordings that have one of their rarest words in common."""
        texts = [" ".join(sorted(words)) for words in self._all]
        rare = shared_pairs(texts)
        sharing: dict[Hashable, list[int]] = {}
        for place, text in enumerate(texts):
            for key in rare(text):
                sharing.setdefault(key, []).append(place)
        found = {pair for group in sharing.values() for pair in neighbours(group)}
        return [(self._all[one], self._all[other]) for one, other in sorted(found)]
