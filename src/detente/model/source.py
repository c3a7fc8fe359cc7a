"""Who carries a word: one link of a chain."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Source", "SourceKind"]


class SourceKind(StrEnum):
    """What sort of carrier a source is."""

    OUTLET = "outlet"
    AGENCY = "agency"
    MEDIA = "media"
    OFFICIAL = "official"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"
    SOCIAL = "social"
    BROADCAST = "broadcast"


@dataclass(frozen=True, slots=True)
class Source:
    """One carrier of a word, by the name or description in the text."""

    name: str
    kind: SourceKind
    count: int | None = None
    """How many, where an anonymous source is counted ("two sources")."""
    start: int | None = None
    end: int | None = None
    """Where the text names it; None for the outlet and the document's agency credit."""
    party: str = ""
    """The party it belongs to, where that is known."""

    @property
    def named(self) -> bool:
        """Whether the source is known by name."""
        return self.kind is not SourceKind.ANONYMOUS
