"""Whether a move is recalled, made now or announced; and on which day."""

import re
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from detente.model import Act, When
from detente.statements.days import time_told
from detente.vocabulary.calendar import months
from detente.vocabulary.cues import phrases, words

__all__ = ["Time", "when_of"]

ANNOUNCED = frozenset({Act.PROPOSE, Act.PENALISE, Act.DEMAND, Act.CONCEDE})
"""Acts that "will" announces; an offer or a threat is made by saying it."""


class Time(NamedTuple):
    """A time and the words that told it."""

    value: When
    words: str = ""


def when_of(cue: Token, act: Act | None = None, reported: bool = False) -> Time:
    """The time of a move, by words of its sentence and the tense of its verb.

    `reported` tells that it stands in a report of speech, where "had" is only the tense
    of what was said.
    """
    if found := _past().search(cue.sent.text) or _dated().search(time_told((cue, cue.head))):
        return Time(When.PAST, found[0])
    if former := _former(cue):
        return Time(When.PAST, former)
    auxiliaries = {c.lower_ for c in cue.children if c.dep_ == "aux"}
    if "had" in auxiliaries and not reported:
        return Time(When.PAST, "had")
    if act in ANNOUNCED and auxiliaries & {"will", "'ll", "’ll"}:
        return Time(When.PLANNED, "will")
    if cue.dep_ == "xcomp" and (word := cue.head.lemma_.lower()) in words("planning"):
        return Time(When.PLANNED, word)
    return Time(When.CURRENT)


def _former(cue: Token) -> str:
    """The adjective that calls a move a former one: "previous conditions"."""
    nouns = [cue, *(c for c in cue.children if c.dep_ in ("nsubj", "nsubjpass", "dobj"))]
    listed = phrases("past", "adjectives")
    return next((c.text for n in nouns for c in n.children if c.lower_ in listed), "")


@cache
def _past() -> re.Pattern[str]:
    listed = [*phrases("past", "words"), *phrases("past", "phrases")]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", re.IGNORECASE)


@cache
def _dated() -> re.Pattern[str]:
    """A year or a month of last year, where it tells when a verb was done."""
    names = "|".join(sorted((re.escape(m) for m in months() if m.isascii()), key=len, reverse=True))
    return re.compile(rf"\b(?:in (?:(?:{names}) )?(?:19|20)\d\d|last (?:{names}))\b", re.IGNORECASE)
