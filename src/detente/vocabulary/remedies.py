"""What can be done about a failure, in the words of the workbench or of its API."""

import re
from functools import cache

from detente.vocabulary.files import read_yaml

__all__ = ["by_api", "in_browser"]


def in_browser(told: str) -> str:
    """What was told for a terminal, naming what leads to the same in a browser."""
    return _put(told, "remedies.yaml")


def by_api(told: str) -> str:
    """What was told for a terminal, naming the route or field that does the same."""
    return in_browser(_put(told, "remedies_api.yaml"))


def _put(told: str, name: str) -> str:
    for pattern, words in _rules(name):
        told = pattern.sub(words, told)
    return told


@cache
def _rules(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(found), words) for found, words in read_yaml(name))
