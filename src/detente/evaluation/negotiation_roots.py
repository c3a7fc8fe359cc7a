"""Counts of roots measured against the bounds that careful reading gives."""

from collections.abc import Sequence
from typing import Any

from detente.evaluation.negotiation_facts import Expected, Place, Told, touching

__all__ = ["score_roots"]


def score_roots(
    expected: Sequence[Expected], told: Sequence[Told], read: Sequence[Place]
) -> dict[str, Any]:
    """Of each expected claim: whether it is told, how whole it is, and its bounds.

    Of the told claims that touch its places the one that holds most counts. `gathered` is
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
    best = max(told, key=lambda t: (touching(fact.places, t.places), t.id), default=None)
    here = touching(held, best.places) if best else 0
    row: dict[str, Any] = {"id": fact.id, "what": fact.what, "told": None}
    row["expected"] = [sorted(fact.low), sorted(fact.high)]
    if best is None or not here:
        return {**row, "gathered": [0, len(held)], "right": False, "meet": False}
    return {
        **row,
        "told": [best.low, best.high],
        "gathered": [here, len(held)],
        "right": best.low in fact.low and best.high in fact.high,
        "meet": best.low <= max(fact.high) and min(fact.low) <= best.high,
    }
