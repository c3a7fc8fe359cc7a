"""Which parties and issues a view shows."""

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["EVERYTHING", "Within"]


@dataclass(frozen=True, slots=True)
class Within:
    """A narrowed view; an empty set leaves nothing out."""

    parties: frozenset[str] = frozenset()
    issues: frozenset[str] = frozenset()

    def shows(self, parties: Iterable[str], issue: str = "") -> bool:
        """Whether something of any of these parties on this issue is shown."""
        named = not self.parties or not self.parties.isdisjoint(parties)
        return named and (not self.issues or not issue or issue in self.issues)


EVERYTHING = Within()
"""The view that leaves nothing out."""
