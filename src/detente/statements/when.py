"""Whether a move is recalled, made now or announced; and on which day."""

import re
from functools import cache
from typing import NamedTuple

from spacy.tokens import Span, Token

from detente.model import When
from detente.vocabulary.cues import phrases

__all__ = ["Time", "when_of"]


class Time(NamedTuple):
    """A time and the words that told it."""

    value: When
    words: str = ""


def when_of(span: Span, cue: Token) -> Time:
    """The time of a move, by words of its clause."""
    sentence = cue.sent
    text = sentence.text.lower()
    if found := _past().search(text):
        return Time(When.PAST, found[0])
    if former := _former(cue):
        return Time(When.PAST, former)
    if any(c.lower_ == "had" for c in cue.children if c.dep_ == "aux") and cue.dep_ not in (
        "ccomp",
    ):
        return Time(When.PAST, "had")
    near = " ".join(t.lemma_.lower() for t in span)
    if found := _planned().search(near):
        return Time(When.PLANNED, found[0])
    return Time(When.CURRENT)


def _former(cue: Token) -> str:
    """The adjective that calls a move a former one: "previous conditions"."""
    nouns = [cue, *(c for c in cue.children if c.dep_ in ("nsubj", "nsubjpass", "dobj"))]
    listed = phrases("past", "adjectives")
    return next((c.text for n in nouns for c in n.children if c.lower_ in listed), "")


@cache
def _past() -> re.Pattern[str]:
    listed = [*phrases("past", "words"), *phrases("past", "phrases")]
    months = "january|february|march|april|june|july|august|september|october|november|december"
    years = rf"in (?:(?:{months}) )?(?:19|20)\d\d"
    return re.compile(
        r"\b(?:" + "|".join(map(re.escape, listed)) + rf"|{years}|last (?:{months}))\b"
    )


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases("planned", "phrases"))) + r")\b")
