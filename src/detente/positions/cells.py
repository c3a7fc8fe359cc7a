"""The cell rule: where one party stands on one issue."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from detente.model import (
    INDEPENDENT,
    UNKNOWN_PARTY,
    Position,
    State,
    Statement,
    Unknown,
)
from detente.positions.claims import Claim, claims_of
from detente.positions.holdings import settle
from detente.positions.pool import Pool
from detente.positions.stance import stance
from detente.vocabulary.terms import is_side

__all__ = ["NEVER_KNOWN", "cells", "rows_of"]

NO_ROW = frozenset({INDEPENDENT, UNKNOWN_PARTY, ""})
"""Parties that have no place in a matrix."""
NEVER_KNOWN = frozenset({State.UNKNOWN, State.AWAITED})
"""What is no last known position when it is recalled."""


@lru_cache(maxsize=10_000)
def rows_of(parties: str) -> tuple[str, ...]:
    """The single parties of a joint move that have a row: no land, no sea, no text has."""
    return tuple(p for p in parties.split(" + ") if p not in NO_ROW and is_side(p))


def cells(pool: Pool) -> dict[tuple[str, str], Position]:
    """The position of every party on every issue that it moves on, by both names."""
    said: dict[tuple[str, str], list[Statement]] = {}
    gaps: dict[tuple[str, str], list[Unknown]] = {}
    for statement in pool.statements:
        for party in rows_of(statement.speaker.party):
            said.setdefault((party, statement.issue), []).append(statement)
    for unknown in pool.unknowns:
        for party in rows_of(unknown.subject) if unknown.issue else ():
            gaps.setdefault((party, unknown.issue), []).append(unknown)
    published = {key: document.published for key, document in pool.documents.items()}
    found = {}
    for place in sorted({*said, *gaps}):
        statements, unknowns = said.get(place, []), gaps.get(place, [])
        claims = claims_of(statements, unknowns, published)
        beside = tuple(s for s in statements if stance(s) is None)
        if claims or beside:
            found[place] = _position(place, claims, beside)
    return found


def _position(
    place: tuple[str, str], claims: Sequence[Claim], beside: tuple[Statement, ...]
) -> Position:
    now = settle([c for c in claims if not c.past])
    then = settle([c for c in claims if c.past])
    if now.current:
        history = (*then.replaced, *then.current, *now.replaced)
        return Position(*place, now.current, beside, history)
    known = tuple(h for h in then.current if h.state not in NEVER_KNOWN)
    asked = tuple(h for h in then.current if h.state in NEVER_KNOWN)
    last = tuple(replace(h, state=State.LAST_KNOWN) for h in known)
    return Position(*place, last, beside, (*then.replaced, *asked))
