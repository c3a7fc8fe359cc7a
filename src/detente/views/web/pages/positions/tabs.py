"""The ways in which positions are looked at."""

from typing import NamedTuple

__all__ = ["TABS", "Tab"]


class Tab(NamedTuple):
    """One way, below /positions."""

    path: str
    title: str


TABS = (
    Tab("", "Matrix"),
    Tab("/changes", "What moved"),
    Tab("/ranges", "How far apart"),
    Tab("/course", "Course of a party"),
    Tab("/networks", "Networks"),
    Tab("/contradictions", "Contradictions"),
)
