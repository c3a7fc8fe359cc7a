"""Counts of roots measured against the bounds that careful reading gives."""

from collections.abc import Sequence
from typing import Any

from detente.evaluation.negotiation_facts import Expected, Place, Told, touching

__all__ = ["score_roots"]


def score_roots(
    expected: Sequence[Expected], told: Sequence[Told], read: Sequence[Place]
) -> dict[str, Any]:
    """Of each expected claim: whether it is told, how whole it is, and its bounds.

    Of the told claims that touch its places the one that holds most counts; of several, as
    of a move and its denial in the same words, the one that fits best. `gathered` is
    how many of the places that were read lie in it. Bounds are right where both are among
    the expected ones, and meet where the two stretches share a number.
    """
    claims = [_claim(fact, told, read) for fact in expected]
    found = [claim for claim in claims if claim["told"]]
    return {
        "expected": len(claims),
        "found": len(found),
        "right": sum(claim["right"] for claim in found),
        "meet": sum(claim["meet"] for claim in found),
        "gathered": [sum(claim["gathered"][place] for claim in found) for place in (0, 1)],
        "claims": claims,
    }


def _claim(fact: Expected, told: Sequence[Told], read: Sequence[Place]) -> dict[str, Any]:
    held = [p for p in fact.places if touching([p], read)]
    best = max(told, key=lambda t: _fit(fact, t), default=None)
    here = touching(held, best.places) if best else 0
    row: dict[str, Any] = {"id": fact.id, "what": fact.what, "told": None}
    row["expected"] = [sorted(fact.low), sorted(fact.high)]
    if best is None or not here:
        return {**row, "gathered": [0, len(held)], "right": False, "meet": False}
    _, right, meet, _ = _fit(fact, best)
    return {
        **row,
        "told": [best.low, best.high],
        "gathered": [here, len(held)],
        "right": right,
        "meet": meet,
    }


def _fit(fact: Expected, told: Told) -> tuple[int, bool, bool, str]:
    """How many places it holds, whether its bounds are right, whether they meet; its id."""
    right = told.low in fact.low and told.high in fact.high
    meet = told.low <= max(fact.high) and min(fact.low) <= told.high
    return touching(fact.places, told.places), right, meet, told.id
