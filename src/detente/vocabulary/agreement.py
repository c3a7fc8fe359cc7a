"""How agreement between coders is told: names of fields, and what a number is worth."""

from functools import cache
from typing import Any, NamedTuple

from detente.vocabulary.files import read_yaml

__all__ = ["Level", "field_label", "field_meaning", "level"]


class Level(NamedTuple):
    """What agreement of so much is worth."""

    word: str
    meaning: str


@cache
def _words() -> dict[str, Any]:
    read: dict[str, Any] = read_yaml("agreement.yaml")
    return read


def field_label(field: str) -> str:
    """What a field is called; one that has no name of its own is called as it is typed."""
    named = _words()["fields"].get(field)
    return str(named["label"]) if named else field.replace("_", " ")


def field_meaning(field: str) -> str:
    """What agreement on a field tells."""
    return str(_words()["fields"][field]["description"])


def level(alpha: float) -> Level:
    """What agreement of so much is worth; below the lowest level it is worth no more."""
    levels = _words()["levels"]
    found = next((each for each in levels if alpha >= each["from"]), levels[-1])
    return Level(found["word"], found["meaning"])
