"""The days that are asked about, and what around a cell bears on its moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

__all__ = ["Around", "Put", "Window"]


@dataclass(frozen=True, slots=True)
class Window:
    """Days after one up to another, that one included, as `date.toordinal` counts."""

    after: int
    until: int

    @classmethod
    def of(cls, since: date | None, until: date | None) -> "Window":
        """The days from one up to another, both inclusive; all that are told where none is."""
        return cls(
            since.toordinal() - 1 if since else 0,
            until.toordinal() if until else date.max.toordinal(),
        )

    def holds(self, day: int) -> bool:
        """Whether a day is one of them."""
        return self.after < day <= self.until


class Put(NamedTuple):
    """Something asked of a party, or offered to it."""

    day: int
    item: str
    by: frozenset[str]
    text: str


class Around(Protocol):
    """What other parties tell on an issue."""

    def put_to(self, party: str, issue: str, day: int) -> Sequence[Put]:
        """What others asked of a party or offered it up to a day, the newest first."""

    def named(self, party: str, issue: str, unit: str, day: int) -> tuple[str, float] | None:
        """The party other than this one that last named an amount by a day, and the amount."""

    def watched(self, document: str, day: int) -> tuple[str, bool]:
        """The outlet of a document, and whether the dossier has none of it before a day.

        False where it has nothing at all before the day.
        """
