"""Who talks in a quotation: whose "I" and "we" it is."""

from functools import lru_cache

from spacy.tokens import Span, Token

from detente.statements.antecedents import FIRST
from detente.statements.attribution import Attribution, attributions
from detente.statements.parse import Parsed

__all__ = ["teller"]

REACH = 2000
"""How many characters back the source of a running quotation may stand."""


def teller(parsed: Parsed, token: Token) -> Span | None:
    """The source of the quotation in which a word stands; None if none is named.

    The report that holds it; else the nearest before it, else the next of its block.
    """
    reports = _named(parsed)
    holding = [r for r in reports if r.direct and r.start <= token.idx < r.end]
    if holding:
        return min(holding, key=lambda r: r.end - r.start).source
    block = parsed.block(token.idx)
    before = [r for r in reports if token.idx - REACH < r.cue.idx < token.idx]
    after = [r for r in reports if block and token.idx < r.cue.idx < block.end]
    within = [r for r in before if block and block.start <= r.cue.idx]
    nearest = within[-1:] or after[:1] or [r for r in before if r.direct][-1:]
    return nearest[0].source if nearest else None


@lru_cache(maxsize=2)
def _named(parsed: Parsed) -> tuple[Attribution, ...]:
    """The reports whose source is told in words of its own."""
    return tuple(
        r for r in attributions(parsed) if r.source and not any(t.lower_ in FIRST for t in r.source)
    )
