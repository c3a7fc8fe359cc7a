"""The tabs of the review screen."""

from typing import NamedTuple

__all__ = ["TABS", "Tab"]


class Tab(NamedTuple):
    """One part of the screen."""

    path: str
    title: str


TABS = (
    Tab("/review", "Disputes"),
    Tab("/review/agreement", "Agreement"),
    Tab("/review/coding", "Double coding"),
    Tab("/review/corrections", "Corrections"),
    Tab("/review/log", "Log"),
)
