"""Words of unnamed, written and broadcast sources."""

from functools import cache

from detente.vocabulary.files import read_yaml

__all__ = ["anonymity", "numbers"]


@cache
def anonymity() -> dict[str, frozenset[str]]:
    """The lemmas by what they tell of a source."""
    return {kind: frozenset(words) for kind, words in read_yaml("anonymity.yaml").items()}


@cache
def numbers() -> dict[str, int]:
    """Small numbers by the words for them; a lone source counts as one."""
    return dict(read_yaml("numbers.yaml"))
