"""Party by issue on a day, put together of what each cell shows."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime

from detente.model import CellStands, Overview
from detente.positions.matrix import CATALOGUE

__all__ = ["overview"]


def overview(
    cells: Iterable[CellStands], at: date | None = None, known: datetime | None = None
) -> Overview:
    """What some cells show in the order of how much they hold.

    Parties stand in the order of how many items they hold, then by name; issues in that
    order, then by catalogue. Who holds nothing at all has no row.
    """
    found = {(c.party, c.issue): c for c in cells if c.stands or c.beside}
    by_party: Counter[str] = Counter()
    by_issue: Counter[str] = Counter()
    for cell in found.values():
        held = sum(s.count for s in cell.stands)
        if held:
            by_party[cell.party] += held
            by_issue[cell.issue] += held
    parties = sorted(by_party, key=lambda p: (-by_party[p], p))
    issues = sorted(by_issue, key=lambda i: (-by_issue[i], CATALOGUE.get(i, len(CATALOGUE)), i))
    places = ((p, i) for p in parties for i in issues if (p, i) in found)
    return Overview(tuple(parties), tuple(issues), tuple(found[k] for k in places), at, known)
