"""Words of how likely something is, with their ranges (ICD 203)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from detente.errors import VocabularyError
from detente.vocabulary.alternatives import either_phrase
from detente.vocabulary.files import read_yaml

__all__ = [
    "Estimate", "Likelihood", "confidence_pattern", "estimates", "likelihoods", "unnamed_pattern",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Likelihood:
    """One range of per cents, and the two words that tell it."""

    low: int
    high: int
    words: tuple[str, str]
    """Of the first row of synonyms, and of the second."""

    @property
    def brackets(self) -> str:
        """The range as it stands in running text, in per cent."""
        return f"({self.low}–{self.high} %)"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A word of likelihood where a text has it."""

    start: int
    end: int
    likelihood: Likelihood
    row: int
    """0 or 1: of which row of synonyms it is."""


@cache
def likelihoods() -> tuple[Likelihood, ...]:
    """The seven ranges, from almost none to almost certain.

    Raises VocabularyError where they leave a gap or overlap by more than a border.
    """
    told = read_yaml("estimative.yaml")["ranges"]
    found = tuple(Likelihood(r["low"], r["high"], (r["words"][0], r["words"][1])) for r in told)
    ends = [(1, 1), *((r.low, r.high) for r in found), (99, 99)]
    if any(before[1] != after[0] for before, after in pairwise(ends)):
        raise VocabularyError("estimative.yaml: the ranges are not one after another", "mend them")
    return found


def estimates(text: str) -> Iterator[Estimate]:
    """Every word of likelihood in a text, the longest where several begin."""
    words = _words()
    for match in _pattern().finditer(text):
        likelihood, row = words[" ".join(match[0].casefold().split())]
        yield Estimate(match.start(), match.end(), likelihood, row)


@cache
def confidence_pattern() -> re.Pattern[str]:
    """Words that tell how well a judgement is founded."""
    return _any_of(read_yaml("estimative.yaml")["confidence"])


@cache
def unnamed_pattern() -> re.Pattern[str]:
    """Words that tell the reader that a source is not named."""
    return _any_of(read_yaml("estimative.yaml")["unnamed"])


@cache
def _words() -> Mapping[str, tuple[Likelihood, int]]:
    forms = read_yaml("estimative.yaml")["forms"]
    return {
        form: (likelihood, row)
        for likelihood in likelihoods()
        for row, word in enumerate(likelihood.words)
        for form in (word, *forms.get(word, ()))
    }


@cache
def _pattern() -> re.Pattern[str]:
    return _any_of(_words())


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{either_phrase(words)}\b", re.IGNORECASE)
