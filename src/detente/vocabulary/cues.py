"""The words that tell which move a clause makes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.errors import VocabularyError
from detente.model import Act
from detente.vocabulary.files import read_yaml

__all__ = [
    "VerbCue",
    "adjective_cues",
    "day_words",
    "list_leads",
    "noun_cues",
    "phrases",
    "verb_cues",
    "wholes",
    "words",
]


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A verb that makes a move, alone or with a word that hangs on it."""

    act: Act
    lemma: str
    beside: frozenset[str] = frozenset()
    """Lemmas one of which must depend on the verb; empty where the verb suffices."""

    @property
    def name(self) -> str:
        """The cue as a rule names it: "call on"."""
        return f"{self.lemma} {min(self.beside)}" if self.beside else self.lemma


@cache
def _file() -> dict[str, Any]:
    data: dict[str, Any] = read_yaml("cues.yaml")
    for act in data["moves"]:
        if act not in set(Act):
            raise VocabularyError(f"cues.yaml: {act!r} is no act", f"use {', '.join(Act)}")
    return data


@cache
def verb_cues() -> Mapping[str, tuple[VerbCue, ...]]:
    """For each verb its cues, those with a word beside it first."""
    found: dict[str, list[VerbCue]] = {}
    for act, kinds in _file()["moves"].items():
        for phrase in kinds.get("verbs", ()):
            lemma, _, beside = phrase.partition(" ")
            cue = VerbCue(Act(act), lemma, frozenset(beside.replace(" ", "|").split("|")) - {""})
            found.setdefault(lemma, []).append(cue)
    return {k: tuple(sorted(v, key=lambda c: not c.beside)) for k, v in found.items()}


def _plain(kind: str) -> Mapping[str, Act]:
    """For each word of a kind the first act that lists it."""
    found: dict[str, Act] = {}
    for act, kinds in _file()["moves"].items():
        for word in kinds.get(kind, ()):
            found.setdefault(word, Act(act))
    return found


@cache
def noun_cues() -> Mapping[str, Act]:
    """The nouns that name a move: "demand", "refusal", "willingness"."""
    return _plain("nouns")


@cache
def adjective_cues() -> Mapping[str, Act]:
    """The adjectives that tell a move: "ready", "unwilling"."""
    return _plain("adjectives")


@cache
def words(name: str) -> frozenset[str]:
    """A plain list of the file: speech, weak, light, promising, ..."""
    return frozenset(_file()[name])


@cache
def phrases(name: str, part: str) -> tuple[str, ...]:
    """A list of phrases within a section, longest first."""
    return tuple(sorted(_file()[name][part], key=lambda p: (-len(p), p)))


@cache
def list_leads() -> Mapping[str, Act]:
    """For each word of a list's lead-in what its items are."""
    return {word: Act(act) for act, listed in reversed(_file()["leads"].items()) for word in listed}


@cache
def day_words() -> Mapping[str, int]:
    """Words for a day: 0 and less counts back from today, 1 to 7 is a weekday."""
    days: dict[str, int] = _file()["days"]
    return days


@cache
def wholes() -> frozenset[tuple[str, str]]:
    """Pairs of nouns that name a whole without its parts: list of demands."""
    pairs = (phrase.split(" of ") for phrase in _file()["undisclosed"])
    return frozenset(
        (a, b) for first, second in pairs for a in first.split("|") for b in second.split("|")
    )
