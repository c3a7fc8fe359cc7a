"""What passwords are made of that are guessed first."""

from functools import cache
from typing import NamedTuple

from detente.vocabulary.files import read_yaml

__all__ = ["Guessed", "guessed"]


class Guessed(NamedTuple):
    """Pieces by which passwords are guessed, the longest first."""

    words: tuple[str, ...]
    runs: tuple[str, ...]
    """Keys beside one another, each way."""
    known: frozenset[str]
    """Of whole passwords: the first 12 digits of the SHA-256 of their small letters."""


@cache
def guessed() -> Guessed:
    """The pieces of passwords.yaml."""
    data = read_yaml("passwords.yaml")
    words = sorted(set(data["words"]), key=lambda word: (-len(word), word))
    runs = [each for run in data["runs"] for each in (run, run[::-1])]
    return Guessed(tuple(words), tuple(runs), frozenset(data["known"]))
