"""The words that tell how surely a move is made."""

from collections.abc import Mapping
from functools import cache

from detente.vocabulary.files import read_yaml

__all__ = ["certainty_words"]


@cache
def certainty_words() -> Mapping[str, tuple[str, ...]]:
    """The lists negators, failing, unknown, probable and possible."""
    return {name: tuple(listed) for name, listed in read_yaml("certainty.yaml").items()}
