"""Languages by their English names."""

from collections.abc import Mapping
from functools import cache

from detente.vocabulary.files import read_yaml

__all__ = ["language_words", "languages"]


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = read_yaml("languages.yaml")
    return names


def languages() -> Mapping[str, str]:
    """The English name of each language by its code."""
    return _names()


def language_words(code: str) -> str:
    """The English name of a language with its code; the code alone where none is listed."""
    name = _names().get(code)
    return f"{name} ({code})" if name else repr(code)
