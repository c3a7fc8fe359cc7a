"""A statement, meeting or unknown on the record, with all that was made of it."""

from dataclasses import dataclass

from detente.model.grade import Credibility
from detente.model.handling import Handling
from detente.model.judgement import Judgement, Status
from detente.model.meeting import Meeting
from detente.model.statement import Statement
from detente.model.unknown import Unknown

__all__ = ["Entry", "Item"]

Item = Statement | Meeting | Unknown


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as it stands, and how it came to stand so."""

    item: Item
    document: int
    """The number of its document in the dossier."""
    status: Status
    judgements: tuple[Judgement, ...] = ()
    """Those in force, the oldest first."""
    beside: str = ""
    """Of an alternative: the id of the judged item that it overlaps."""
    earlier: str = ""
    """The id of the same words in an earlier version of the page."""
    handling: Handling = Handling.CLEAR
    credibility: Credibility = Credibility.UNKNOWN
    counts: bool = True
    """Whether it sets positions: no copy, no older version, no suggestion, not rejected."""

    @property
    def suggested(self) -> bool:
        """Whether it is below its reader's mark, and waits for a person to accept it."""
        said = self.item if isinstance(self.item, Statement) else None
        return self.status is Status.SUGGESTED and said is not None and said.suggested

    @property
    def id(self) -> str:
        """The id of its item."""
        return self.item.id
