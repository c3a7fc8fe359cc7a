"""How many tokens a run would take, and what that would cost: estimates, told as such."""

from collections.abc import Iterable
from typing import NamedTuple

from detente.statements.readers.llm.settings import Price

__all__ = ["Estimate", "count_tokens", "expected_reply", "price_of"]

LETTERS = 4.0
"""Characters of English a token, about the same in all common vocabularies."""
MILLION = 1_000_000
START = 60
"""Tokens of a reply that says nothing."""
A_WORD = 2.6
"""Tokens of reply a word of report: 21 statements in 600 words, of some 75 tokens each."""


class Estimate(NamedTuple):
    """Requests, and the tokens that they hold and are answered with."""

    requests: int
    read: int
    written: int

    @classmethod
    def of(cls, counted: Iterable[tuple[int, int]]) -> "Estimate":
        """The sum over some requests of what is read and written."""
        told = list(counted)
        return cls(len(told), sum(r for r, _ in told), sum(w for _, w in told))


def count_tokens(text: str) -> int:
    """About how many tokens a text has; a tokenizer differs by a fifth at most in English."""
    return round(len(text) / LETTERS)


def expected_reply(report: str) -> int:
    """About how many tokens the reply to a report has."""
    return START + round(A_WORD * len(report.split()))


def price_of(estimate: Estimate, price: Price) -> float:
    """What so many tokens cost."""
    return (estimate.read * price.read + estimate.written * price.written) / MILLION
