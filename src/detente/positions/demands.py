"""Every demand, and whether it is today's."""

from collections.abc import Iterator, Sequence
from datetime import date

from detente.model import (
    Act,
    Contents,
    Demand,
    Reading,
    Standing,
    State,
    Statement,
    When,
)
from detente.positions.cells import rows_of
from detente.positions.claims import Claim
from detente.positions.fold import Fold
from detente.positions.order import last_told, newest
from detente.positions.pool import gather
from detente.positions.stance import NOT_MADE
from detente.positions.terms import wording
from detente.vocabulary.terms import is_side

__all__ = ["demands"]

_RANK = {Standing.CURRENT: 0, Standing.UNDISCLOSED: 0, Standing.LAST_KNOWN: 1}


def demands(readings: Sequence[Reading], at: date | None = None) -> tuple[Demand, ...]:
    """One entry a content: today's first, then the last known; the newest first."""
    places: dict[tuple[str, str], list[Statement]] = {}
    for said in gather(readings, at).statements:
        if _is_demand(said):
            places.setdefault((said.speaker.party, said.issue), []).append(said)
    found = [
        _demand(party, issue, same)
        for (party, issue), statements in sorted(places.items())
        for same in _contents(statements)
    ]
    return tuple(sorted(found, key=_order))


def _contents(statements: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Demands that ask the same, recalled or made."""
    fold = Fold()
    for said in statements:
        fold.add(Claim(State.WANTS, said, said.said_on, wording(said)))
    for group in fold.groups:
        yield [c.item for c in group.claims if isinstance(c.item, Statement)]


def _is_demand(said: Statement) -> bool:
    made = said.certainty not in NOT_MADE
    return said.act is Act.DEMAND and made and bool(rows_of(said.speaker.party))


def _demand(party: str, issue: str, same: Sequence[Statement]) -> Demand:
    statements = sorted(same, key=_telling)
    current = [s for s in statements if s.when is not When.PAST]
    days = [s.said_on for s in current or statements if s.said_on is not None]
    standing = Standing.CURRENT
    if not current:
        standing = Standing.LAST_KNOWN
    elif all(s.contents is Contents.UNDISCLOSED for s in current):
        standing = Standing.UNDISCLOSED
    return Demand(
        party,
        tuple(sorted({t for s in statements for t in s.targets if is_side(t)})),
        issue,
        standing,
        tuple(statements),
        last_told(days),
    )


def _telling(said: Statement) -> tuple[bool, bool, int, tuple[int, str, int, str]]:
    past = said.when is When.PAST
    return past, said.contents is Contents.UNDISCLOSED, -len(said.chain), newest(said)


def _order(demand: Demand) -> tuple[int, int, tuple[str, int, str]]:
    day = -demand.said_on.day.toordinal() if demand.said_on else 0
    first = demand.statements[0]
    return _RANK[demand.standing], day, (first.document, first.span.start, first.id)
