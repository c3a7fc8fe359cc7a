"""Who works out a cell while others go on writing, and whether it is still as it was then.

A claim is told by the day of a stale cell, raised beyond all days: whatever makes the cell
stale once more sets the day back, and with it takes the claim away.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, select, update

from detente.record.schema import event, stale

__all__ = ["CLAIM", "Claims", "claim", "holds", "unclaimed", "waiting"]

CLAIM = 4_000_000
"""Above all days, as `date.toordinal` counts."""
MARKS = 500
"""Claims that are told apart; with as many events between them, two look alike."""
Place = tuple[str, str]
Claims = dict[Place, int]
"""For each cell what its stale row holds as long as nothing new bears on it."""


def claim(connection: Connection, places: Iterable[Place]) -> Claims:
    """Those of some cells that are stale, claimed from now on; the day is the claim % CLAIM."""
    last = connection.scalar(select(event.c.number).order_by(event.c.number.desc()).limit(1)) or 0
    mark = CLAIM * (1 + last % MARKS)
    found: Claims = {}
    for party, issue in places:
        here = (stale.c.party == party) & (stale.c.issue == issue)
        day = connection.scalar(select(stale.c.day).where(here))
        if day is not None:
            found[party, issue] = mark + day % CLAIM
            connection.execute(update(stale).where(here).values(day=found[party, issue]))
    return found


def holds(connection: Connection, place: Place, claimed: int) -> bool:
    """Whether a cell is still claimed so: nothing that bears on it was written since."""
    party, issue = place
    here = (stale.c.party == party) & (stale.c.issue == issue)
    return connection.scalar(select(stale.c.day).where(here)) == claimed


def unclaimed(connection: Connection) -> list[tuple[Place, int]]:
    """The stale cells that nobody works out, each from a day on."""
    rows = connection.execute(select(stale).where(stale.c.day < CLAIM))
    return [((row.party, row.issue), row.day) for row in rows]


def waiting(connection: Connection) -> frozenset[tuple[str, str, int]]:
    """All stale cells and from which days; another value whenever one is worked out."""
    rows = connection.execute(select(stale))
    return frozenset((row.party, row.issue, row.day % CLAIM) for row in rows)
