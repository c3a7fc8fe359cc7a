"""Whether two contents are on the same thing, whatever is said of it."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from detente.positions.moves.contents import Content
from detente.positions.references import Reference, reference
from detente.positions.terms import shares, terms_of
from detente.positions.words import nearly_equal, telling_words
from detente.vocabulary.moves import move_rules

__all__ = ["Index", "same_thing", "same_words"]

HALF = 0.5
"""Share of words by which two moves are on the same thing."""


@lru_cache(maxsize=50_000)
def same_thing(one: str, other: str) -> bool:
    """Whether two wordings are on one thing: by terms, words, or what they point at.

    Amounts and durations may differ, a scope may not: an energy truce is not one at sea.
    """
    a, b = terms_of(one), terms_of(other)
    if a.narrow and b.narrow and a.narrow.isdisjoint(b.narrow):
        return False
    return shares(a, b) or nearly_equal(one, other, HALF) or _pointed(one, other)


def same_words(one: str, other: str) -> bool:
    """Whether two wordings are of just the same: no more of it than the other, no other text."""
    bounded = any(move_rules().cue("bounds", text) for text in (one, other))
    return not bounded and nearly_equal(one, other)


def _pointed(one: str, other: str) -> bool:
    a, b = _reference(one), _reference(other)
    if a is None or b is None or a.words.split()[-1].lower() != b.words.split()[-1].lower():
        return False
    return not a.names or not b.names or not a.names.isdisjoint(b.names)


@lru_cache(maxsize=20_000)
def _reference(text: str) -> Reference | None:
    return reference(text)


class Index:
    """Contents found by what they can be on, without comparing all with all."""

    def __init__(self, contents: Iterable[Content]) -> None:
        self._having: dict[str, list[Content]] = {}
        for content in contents:
            for key in _keys(content.text):
                self._having.setdefault(key, []).append(content)

    def like(self, content: Content) -> Sequence[Content]:
        """Other contents on the same thing, in the order given."""
        near = {id(c): c for k in _keys(content.text) for c in self._having.get(k, ())}
        return [c for c in near.values() if c is not content and same_thing(content.text, c.text)]


def _keys(text: str) -> set[str]:
    """One of these is common to any two wordings on the same thing."""
    terms = terms_of(text)
    told = {
        f"{v}" for some in (terms.days, terms.amounts, terms.narrow, terms.extent) for v in some
    }
    pointed = _reference(text)
    head = {pointed.words.split()[-1].lower()} if pointed else set()
    return set(telling_words(text)) | told | head
