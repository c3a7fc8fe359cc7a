"""What in a text tells that something is not known."""

from dataclasses import dataclass
from functools import cache

from detente.errors import VocabularyError
from detente.vocabulary.files import read_yaml

__all__ = ["UnknownCue", "asked_words", "unknown_cues"]

KINDS = ("content", "intention", "answer", "fact", "open")


@dataclass(frozen=True, slots=True)
class UnknownCue:
    """One sort of cue: its phrases and what they say is not known."""

    name: str
    kind: str
    """A kind of unknown, or `open` where the clause itself must tell."""
    phrases: tuple[str, ...]


@cache
def unknown_cues() -> tuple[UnknownCue, ...]:
    """All cues in the order of the file; raises VocabularyError."""
    rows = read_yaml("unknown_cues.yaml")["cues"]
    cues = tuple(UnknownCue(r["name"], r["kind"], tuple(r["phrases"])) for r in rows)
    for cue in cues:
        if cue.kind not in KINDS:
            raise VocabularyError(
                f"unknown_cues.yaml: {cue.name} has the kind {cue.kind!r}",
                f"use one of {', '.join(KINDS)}",
            )
    return cues


@cache
def asked_words() -> dict[str, frozenset[str]]:
    """For each kind, the words that show what an open cue asks."""
    return {
        kind: frozenset(words) for kind, words in read_yaml("unknown_cues.yaml")["asked"].items()
    }
