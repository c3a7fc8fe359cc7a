"""Builders of attributions by the words of a text."""

from detente.model import Attribution
from detente.model.attribution import Places

TEXT = "Alma said that it rains, and Bruno said that it snows in June."


def places(text: str, *words: str) -> Places:
    return tuple((text.index(w), text.index(w) + len(w)) for w in words)


def told(
    source: str, cue: str, content: str, text: str = TEXT, score: float | None = None
) -> Attribution:
    """One attribution; a role of no words is left empty."""
    roles = [places(text, words) if words else () for words in (source, cue, content)]
    return Attribution(roles[0], roles[1], roles[2], score)


RAIN = told("Alma", "said", "that it rains")
SNOW = told("Bruno", "Bruno said", "that it snows in June")
