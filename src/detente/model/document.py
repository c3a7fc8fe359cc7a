"""One text read out of a capture, with what is told about it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from detente.model.capture import Capture
from detente.model.flag import Flag
from detente.model.handling import Handling
from detente.model.moment import Moment
from detente.model.span import text_sha256

__all__ = ["Completeness", "Document", "Kind", "Mask", "NO_DATE", "NO_OUTLET"]

NO_DATE = "no publication date found; give --date"
NO_OUTLET = "no outlet found; give --outlet"
"""What a document that was brought in is warned of, until a person tells it."""


class Kind(StrEnum):
    """What sort of text a document is."""

    PRESS = "press"
    OFFICIAL = "official"
    OWN_NOTE = "own-note"


class Completeness(StrEnum):
    """Whether the whole report was there to be read."""

    WHOLE = "whole"
    PAYWALLED = "paywalled"
    INDEX_PAGE = "index page"
    NOT_AN_ARTICLE = "not an article"


@dataclass(frozen=True, slots=True)
class Mask:
    """Page furniture: kept in the text, never read as a statement."""

    start: int
    end: int
    why: str
    """reading time, share line, comment line, caption, related headline, newsletter, advert."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its metadata: found or left empty, never guessed."""

    id: str
    """First 16 hexadecimal digits of the SHA-256 of origin, a line feed and the text."""
    capture: Capture
    text: str = field(repr=False)
    title: str = ""
    outlet: str = ""
    agency: str = ""
    """The agency credited for the text ("Reuters"), else empty."""
    byline: str = ""
    published: Moment | None = None
    url: str = ""
    language: str = ""
    """ISO 639-1 code; empty where it cannot be told."""
    kind: Kind = Kind.PRESS
    masks: tuple[Mask, ...] = ()
    completeness: Completeness = Completeness.WHOLE
    reading_minutes: int = 0
    signature: tuple[int, ...] = field(default=(), repr=False)
    """MinHash of the running text's word shingles, for near copies."""
    copy_of: str = ""
    """The id of the document that this one repeats, exactly or nearly."""
    warnings: tuple[str, ...] = ()
    handling: Handling = Handling.CLEAR
    embargo: date | None = None
    """Not to be passed on before this day."""
    version_of: str = ""
    """The id of the earlier text of the same page."""
    translation_of: str = ""
    """The id of the original that a person supplied this translation of."""
    flag: Flag | None = None
    """What a person found wrong with the whole of it: then nothing in it counts."""

    def said_by(self, said_on: Moment | None = None) -> date:
        """The day by which it was surely said: told, published or got, the earliest."""
        told = [m.last_day for m in (said_on, self.published) if m is not None]
        return min([*told, self.capture.retrieved.date()])

    def told_by(self, said_on: Moment | None = None) -> date | None:
        """The same where a date is told; None where only the day it was got is known."""
        return self.said_by(said_on) if said_on or self.published else None

    @property
    def standing(self) -> tuple[str, ...]:
        """The warnings that stand: not those for what a person has told since."""
        told = {NO_DATE: bool(self.published), NO_OUTLET: bool(self.outlet)}
        return tuple(w for w in self.warnings if not told.get(w))

    @property
    def sha256(self) -> str:
        """The SHA-256 of the text."""
        return text_sha256(self.text)

    def masked(self, start: int, end: int) -> bool:
        """Whether a mask touches the stretch."""
        return any(m.start < end and start < m.end for m in self.masks)
