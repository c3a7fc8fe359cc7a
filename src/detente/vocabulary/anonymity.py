"""Words of unnamed, written and broadcast sources."""

from functools import cache

from detente.vocabulary.files import read_yaml

__all__ = ["anonymity"]


@cache
def anonymity() -> dict[str, frozenset[str]]:
    """The lemmas by what they tell of a source."""
    return {kind: frozenset(words) for kind, words in read_yaml("anonymity.yaml").items()}
