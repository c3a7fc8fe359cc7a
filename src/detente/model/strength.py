"""How strongly a party holds a content: how often, on how many days, as a red line."""

from dataclasses import dataclass
from datetime import date

from detente.model.position import State

__all__ = ["Strength"]


@dataclass(frozen=True, slots=True)
class Strength:
    """One content that a party now holds on an issue."""

    party: str
    issue: str
    state: State
    words: str
    """The newest wording."""
    items: tuple[str, ...]
    """Ids of all that tell it, the newest first."""
    days: int
    """On how many days it was told."""
    first: date
    last: date
    red_line: tuple[str, ...] = ()
    """Ids of those that call it a red line or say never."""
    contested: bool = False
    """Whether reports of one day say the opposite."""
