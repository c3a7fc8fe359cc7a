"""The words that tell a promise, who sees that it is kept, and what became of it."""

import re
from dataclasses import dataclass
from functools import cache

from detente.vocabulary.alternatives import either_phrase
from detente.vocabulary.files import read_yaml

__all__ = ["PromiseWords", "promise_words"]


@dataclass(frozen=True, slots=True)
class PromiseWords:
    """Patterns of what promises.yaml lists, each in any case and whole words."""

    promising: re.Pattern[str]
    willing: re.Pattern[str]
    declining: re.Pattern[str]
    """After these nothing is promised ("decided not to")."""
    answering: re.Pattern[str]
    """Matches the end of "agreed to" with what is only answered ("agreed to the plan")."""
    done: re.Pattern[str]
    kept: re.Pattern[str]
    broken: re.Pattern[str]
    withdrawn: re.Pattern[str]
    verified: re.Pattern[str]
    """Its group `by` are the words that name who verifies, either way round."""
    untelling: frozenset[str]


@cache
def promise_words() -> PromiseWords:
    """The words of promises.yaml."""
    rows = read_yaml("promises.yaml")
    whole = {
        name: re.compile(rf"(?:(?<!\w)|(?=['’])){either_phrase(rows[name])}\b", re.I)
        for name in ("promising", "willing", "declining", "done", "kept", "broken", "withdrawn")
    }
    agreed = r"\bagree(?:s|d|ing)?\s+(?:to|on|with)\s+(?:[\w’'-]+\s+){0,5}?"
    return PromiseWords(
        answering=re.compile(rf"{agreed}{either_phrase(rows['answered'])}\b", re.I),
        verified=re.compile(
            rf"\b{either_phrase(rows['verified_by'])}\s+(?P<by>[^.,;:\n]{{2,60}})"
            rf"|\bunder\s+(?P<under>(?:[\w’'.-]+\s+){{1,3}}){either_phrase(rows['verified_under'])}\b",
            re.I,
        ),
        untelling=frozenset(rows["untelling"]),
        **whole,
    )
