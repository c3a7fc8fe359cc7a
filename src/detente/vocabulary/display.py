"""The words by which a brief tells what kind of thing something is."""

from enum import StrEnum
from functools import cache
from math import floor

from detente.errors import VocabularyError
from detente.model import (
    Answer,
    Certainty,
    Channel,
    Completeness,
    Credibility,
    Kind,
    Reliability,
    State,
    Status,
    Teller,
    UnknownKind,
    Verdict,
)
from detente.vocabulary.files import read_yaml

__all__ = ["SHOWN", "answer_state", "mark_words", "short", "told"]

SHOWN = 9
"""Characters of an id that are shown; commands take any beginning that is unique."""

KINDS: dict[str, type[StrEnum]] = {
    "answers": Answer,
    "certainty": Certainty,
    "channels": Channel,
    "completeness": Completeness,
    "credibility": Credibility,
    "documents": Kind,
    "reliability": Reliability,
    "statuses": Status,
    "tellers": Teller,
    "unknowns": UnknownKind,
    "verdicts": Verdict,
}


@cache
def _words() -> dict[type[StrEnum], dict[str, str]]:
    read = read_yaml("display.yaml")
    for name, kind in KINDS.items():
        if set(read.get(name, ())) != {member.value for member in kind}:
            raise VocabularyError(
                f"display.yaml does not name each of {name} once", "list every value and no other"
            )
    return {kind: read[name] for name, kind in KINDS.items()}


def told(value: StrEnum) -> str:
    """The words for a value; empty where it goes without saying."""
    return _words()[type(value)][value.value]


def answer_state(answer: Answer) -> State:
    """The state whose symbol and colours an answer takes."""
    return State(told(answer))


def short(item: str) -> str:
    """The beginning of an id, as people read and type it."""
    return item[:SHOWN]


def mark_words(score: float) -> str:
    """A score or mark as it is told and typed, never rounded over what it is."""
    return f"{floor(100 * score + 1e-9) / 100:.2f}"
