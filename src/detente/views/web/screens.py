"""The places of the workbench, in the order of the bar."""

from typing import NamedTuple

__all__ = ["SCREENS", "Screen"]


class Screen(NamedTuple):
    """A place that the bar and the keyboard lead to."""

    key: str
    """The letter after g that leads there."""
    path: str
    title: str
    beside: tuple[str, ...] = ()
    """Other paths that are parts of it."""

    def has(self, path: str) -> bool:
        """Whether a path leads to this place or to a part of it."""
        return path.startswith((self.path, *self.beside))


SCREENS = (
    Screen("i", "/inbox", "Inbox"),
    Screen("r", "/read", "Read and check"),
    Screen("p", "/positions", "Positions"),
    Screen("o", "/proposals", "Proposals", ("/terms",)),
    Screen("v", "/review", "Review"),
    Screen("b", "/briefs", "Briefs"),
    Screen("s", "/search", "Search", ("/actors", "/sources", "/flags")),
)
