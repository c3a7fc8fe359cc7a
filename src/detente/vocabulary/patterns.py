"""Short phrases of the word lists, as token patterns for a matcher.

One word of a phrase matches a token by its lemma; `a|b` is either; `word?` may be
absent; `*` stands for up to two adverbs or particles; `...` for up to eight words
within a comma. So `have * yet to respond|reply` finds "has so far yet to reply".
"""

from typing import Any

__all__ = ["anchors", "token_pattern"]

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

    The longest mandatory word is taken for the rarest.
    """
    needed = [w for w in phrase.split() if w not in ("*", "...") and not w.endswith("?")]
    rarest = max(needed, key=lambda w: min(map(len, w.split("|"))))
    return frozenset(rarest.split("|"))
