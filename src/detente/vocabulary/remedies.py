"""What can be done about a failure, in the words of the workbench."""

import re
from functools import cache

from detente.vocabulary.files import read_yaml

__all__ = ["in_browser"]


def in_browser(told: str) -> str:
    """What was told for a terminal, naming what leads to the same in a browser."""
    for pattern, words in _rules():
        told = pattern.sub(words, told)
    return told


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(found), words) for found, words in read_yaml("remedies.yaml"))
