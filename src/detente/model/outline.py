"""What the author of a brief has picked and written so far."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.handling import Handling

__all__ = ["Confidence", "Outline", "Passage", "PassageKind", "Pick"]


class PassageKind(StrEnum):
    """What a passage is."""

    HEADING = "heading"
    TEXT = "text"
    """Sentences, each with marks of the items that it rests on."""
    JUDGEMENT = "judgement"
    """What the author holds likely; how sure he is of it is told apart."""


class Confidence(StrEnum):
    """How well a judgement is founded: never the same as how likely something is (ICD 203)."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of a brief, in its author's words."""

    kind: PassageKind = PassageKind.TEXT
    text: str = ""
    """Marks such as [^s1a2b3c4d] tie a sentence to the items whose ids begin so."""
    confidence: Confidence | None = None
    """Of a judgement; None where it is not told yet."""
    why: str = ""
    """What the confidence rests on."""


@dataclass(frozen=True, slots=True)
class Pick:
    """An item as it was when it was picked: what came later is told beside it."""

    item: str
    reading: str
    """A hash of how it read then."""
    said: str
    """What it said then, as a sentence in the record's own words."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The passages of a brief in order, and the items that they rest on."""

    passages: tuple[Passage, ...] = ()
    picks: tuple[Pick, ...] = ()
    least: Handling = Handling.CLEAR
    """The label that it has at least, whatever the labels of what it cites."""
