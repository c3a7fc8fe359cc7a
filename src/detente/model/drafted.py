"""A brief that its author wrote, made ready to be shown: sentences with footnotes."""

from dataclasses import dataclass
from datetime import date, datetime

from detente.model.chain import Chain
from detente.model.document import Kind
from detente.model.grade import Credibility, Reliability
from detente.model.handling import Handling
from detente.model.moment import Moment
from detente.model.outline import Confidence, PassageKind
from detente.model.root import RootCount
from detente.model.span import Span

__all__ = ["Block", "Drafted", "Footnote", "Left", "Sentence"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, with the footnotes that it rests on."""

    text: str
    """Without its marks."""
    notes: tuple[int, ...] = ()
    checked: bool = False
    """Whether a person has checked all that it rests on; False where it rests on nothing."""
    breaks: bool = False
    """Whether a new paragraph begins with it."""


@dataclass(frozen=True, slots=True)
class Block:
    """One passage as it is shown."""

    kind: PassageKind
    sentences: tuple[Sentence, ...]
    confidence: Confidence | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """What a sentence rests on: the words, their place, and on whose word they are."""

    number: int
    item: str
    span: Span
    outlet: str
    published: Moment | None
    chain: Chain
    """From the outlet to the root."""
    roots: RootCount
    """Independent roots of its claim, among all that is shown."""
    credibility: Credibility
    reason: str = ""
    """Why the claim is graded so."""
    reliability: Reliability = Reliability.UNKNOWN
    """Of the best way of its root on the day of the words."""
    checked: bool = False
    handling: Handling = Handling.CLEAR
    embargo: date | None = None
    kind: Kind = Kind.PRESS
    translated: bool = False
    reader: str = ""
    """Name and version of what read it; empty where a person stated it."""


@dataclass(frozen=True, slots=True)
class Left:
    """What an edition leaves out: for its author alone, never in the file."""

    restricted: tuple[str, ...] = ()
    """Sentences that rest on what may not go so far."""
    unchecked: tuple[str, ...] = ()
    """Sentences that rest on what nobody has checked."""
    uncited: tuple[str, ...] = ()
    """Of an edition for others: sentences that rest on nothing that can be shown."""
    gone: tuple[str, ...] = ()
    """Sentences that rest on what was rejected, flagged or removed."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """One edition of a brief."""

    title: str
    blocks: tuple[Block, ...]
    notes: tuple[Footnote, ...]
    handling: Handling
    """The strictest label of what it holds."""
    embargo: date | None
    """Nobody may have it before; None where nothing in it is held back."""
    roots: RootCount
    """Independent roots of all that it cites."""
    made: datetime
    readers: tuple[str, ...]
    """The machines that read what it cites, with their versions."""
    checked_only: bool = True
    unchecked: int = 0
    """Sentences left out because nobody checked what they rest on; 0 in one for others."""
    up_to: Handling | None = None
