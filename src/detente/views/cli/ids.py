"""Ids as people read and type them."""

__all__ = ["SHOWN", "short"]

SHOWN = 9
"""Characters of an id that are shown; commands take any beginning that is unique."""


def short(item: str) -> str:
    """The beginning of an id."""
    return item[:SHOWN]
