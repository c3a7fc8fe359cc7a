"""The different values of an indexed column, found by leaping from one to the next."""

from typing import Any

from sqlalchemy import Column, Select, func, select

__all__ = ["different"]


def different(column: Column[Any]) -> Select[Any]:
    """Each value once, ascending, as `value`; the column is the first one of an index.

    `SELECT DISTINCT` looks at every row, where a few values stand in very many rows.
    """
    found = select(func.min(column).label("value")).cte("found", recursive=True)
    following = select(func.min(column)).where(column > found.c.value).scalar_subquery()
    found = found.union_all(select(following).where(found.c.value.is_not(None)))
    return select(found.c.value).where(found.c.value.is_not(None))
