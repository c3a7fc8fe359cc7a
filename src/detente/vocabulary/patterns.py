"""Short phrases of the word lists, as token patterns for a matcher.

One word of a phrase matches a token by its lemma; `a|b` is either; `word?` may be
absent; `*` stands for up to two adverbs or particles; `...` for up to eight words
within a comma. So `have * yet to respond|reply` finds "has so far yet to reply".
"""

from typing import Any

from detente.vocabulary.files import read_yaml

__all__ = ["anchors", "token_pattern"]

_COMMON: tuple[str, ...] = tuple(read_yaml("common_words.yaml"))
"""Words that every text is full of, the commonest last."""
_FILLER = {"POS": {"IN": ["ADV", "PART"]}, "OP": "{0,2}"}
_GAP = {"LOWER": {"NOT_IN": [",", ".", ";", ":", "?", "“", "”", '"']}, "OP": "{0,8}"}


def token_pattern(phrase: str) -> list[dict[str, Any]]:
    """The phrase as spaCy `Matcher` tokens."""
    return [_token(word) for word in phrase.split()]


def _token(word: str) -> dict[str, Any]:
    if word == "*":
        return dict(_FILLER)
    if word == "...":
        return dict(_GAP)
    optional = word.endswith("?")
    lemmas = word.removesuffix("?").split("|")
    token: dict[str, Any] = {"LEMMA": {"IN": lemmas}}
    return {**token, "OP": "?"} if optional else token


def anchors(phrase: str) -> frozenset[str]:
    """Lemmas one of which must stand wherever the phrase does: its rarest word's.

    Common words count last; among the others, the one with the fewest alternatives.
    """
    needed = [w.split("|") for w in phrase.split() if w not in ("*", "...") and w[-1] != "?"]
    rarest, *_ = sorted(needed, key=_commonness)
    return frozenset(rarest)


def _commonness(words: list[str]) -> tuple[int, int, int]:
    """How often a word or one of its alternatives is met, roughly."""
    common = max((_COMMON.index(w) + 1 for w in words if w in _COMMON), default=0)
    return common, len(words), -min(map(len, words))
