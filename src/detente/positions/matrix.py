"""Party by issue: where everybody stands at a date."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from detente.model import Matrix, Position, Reading
from detente.positions.cells import cells
from detente.positions.pool import gather
from detente.positions.remarks import is_remark
from detente.positions.within import EVERYTHING, Within
from detente.vocabulary.issues import ISSUES

__all__ = ["CATALOGUE", "matrix"]

CATALOGUE = {issue.code: place for place, issue in enumerate(ISSUES)}
"""The place of each issue in the catalogue."""


def matrix(
    readings: Sequence[Reading], at: date | None = None, within: Within = EVERYTHING
) -> Matrix:
    """Where each party stands on each issue; nothing said after `at` is in it.

    Parties stand in the order of how much they say, then by name; issues in the order
    of how much is said on them, then by catalogue.
    """
    pool = gather(readings, at)
    found = {k: p for k, p in cells(pool).items() if within.shows(k[:1], k[1])}
    weight_party: Counter[str] = Counter()
    weight_issue: Counter[str] = Counter()
    held = set()
    for (party, issue), position in found.items():
        weight_party[party] += _weight(position)
        weight_issue[issue] += _weight(position)
        if _tells(position):
            held |= {("party", party), ("issue", issue)}
    parties = sorted(
        (p for kind, p in held if kind == "party"), key=lambda p: (-weight_party[p], p)
    )
    issues = sorted(
        (i for kind, i in held if kind == "issue"),
        key=lambda i: (-weight_issue[i], CATALOGUE.get(i, len(CATALOGUE)), i),
    )
    places = [(p, i) for p in parties for i in issues if (p, i) in found]
    return Matrix(
        tuple(parties), tuple(issues), tuple(found[k] for k in places), at or pool.latest()
    )


def _tells(position: Position) -> bool:
    """Whether a position has something that no other section lists."""
    told = position.holdings or position.history
    return bool(told) or not all(is_remark(s) for s in position.beside)


def _weight(position: Position) -> int:
    items = {s.id for h in (*position.holdings, *position.history) for s in h.statements}
    return len(items | {s.id for s in position.beside})
