"""The months by the names that reports give them."""

from collections.abc import Mapping
from functools import cache

from detente.vocabulary.files import read_yaml

__all__ = ["months"]


@cache
def months() -> Mapping[str, int]:
    """Month number by lower-case name, in the languages of calendar.yaml."""
    return {
        name: number for number, names in enumerate(read_yaml("calendar.yaml"), 1) for name in names
    }
