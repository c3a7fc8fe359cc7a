"""All that each cell tells, with the days by which it was told."""

from detente.model import Statement, Unknown
from detente.positions.cells import rows_of
from detente.positions.course import Told
from detente.positions.order import said_by
from detente.positions.pool import Pool

__all__ = ["by_cell"]


def by_cell(pool: Pool) -> dict[tuple[str, str], list[Told]]:
    """All that each cell tells, with its days."""
    found: dict[tuple[str, str], list[Told]] = {}
    items: list[Statement | Unknown] = [*pool.statements, *pool.unknowns]
    for item in items:
        document = pool.documents[item.document]
        moment = item.said_on if isinstance(item, Statement) else None
        told = Told(item, said_by(document, moment).toordinal(), document.published)
        for party in _parties(item):
            found.setdefault((party, item.issue), []).append(told)
    return found


def _parties(item: Statement | Unknown) -> tuple[str, ...]:
    if isinstance(item, Statement):
        return rows_of(item.speaker.party)
    return rows_of(item.subject) if item.issue else ()
