"""What each kind of event says; kept as JSON apart from the chain of events."""

from dataclasses import dataclass, field

from detente.model import (
    Document,
    EventKind,
    Item,
    Meeting,
    Statement,
    Unknown,
    Verdict,
)
from detente.model.ruling import RulingKind

__all__ = [
    "Created",
    "Credited",
    "DocumentBrought",
    "Flagged",
    "Folding",
    "Graded",
    "Judged",
    "KINDS",
    "Marked",
    "Noted",
    "Payload",
    "Purged",
    "ReadingMade",
    "Renamed",
    "Ruled",
    "Seen",
    "Stated",
    "Undone",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """What every event may tell beside its own."""

    why: str = ""
    batch: int | None = None
    """The number of the first of several events that are undone together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Created(Payload):
    """A dossier begins."""

    detente: str
    """The version that made it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folding(Payload):
    """What may change which documents are copies of which; no undoing takes that back."""

    folded: dict[int, int] = field(default_factory=dict)
    """The original of each that changed; 0 of none.

    A document that comes in is itself 0 as a copy and -1 as an original.
    """

    def copies(self, number: int) -> dict[int, int]:
        """The original of each that changed, where the event itself has this number."""
        return {k or number: v if v >= 0 else number for k, v in self.folded.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentBrought(Folding):
    """A document came in: its text here, its original bytes as a blob."""

    document: Document
    """Without the bytes, and without the ids of other documents."""
    version_of: int | None = None
    translation_of: int | None = None
    original: bool = True
    """Whether its original bytes came with it."""
    older_than: int | None = None
    """The next version of the page, where this one came after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingMade(Payload):
    """A reader's, or an annotator's, whole reading of a document."""

    reader: str
    """Empty where no reader served the document."""
    statements: tuple[Statement, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """All that was found."""
        return (*self.statements, *self.meetings, *self.unknowns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged(Payload):
    """A verdict on some items of one document."""

    verdict: Verdict
    items: tuple[str, ...]
    fields: tuple[tuple[str, str], ...] = ()
    """Of an edit, and of an accepted edit: what each field is set to."""
    final: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated(Payload):
    """A person states what no reader found: one of the three."""

    statement: Statement | None = None
    meeting: Meeting | None = None
    unknown: Unknown | None = None

    @property
    def item(self) -> Item | None:
        """What is stated."""
        return self.statement or self.meeting or self.unknown

    @classmethod
    def of(cls, item: Item, why: str = "") -> "Stated":
        """An item as it is stated."""
        return cls(
            statement=item if isinstance(item, Statement) else None,
            meeting=item if isinstance(item, Meeting) else None,
            unknown=item if isinstance(item, Unknown) else None,
            why=why,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked(Folding):
    """Told about a document: outlet, date, kind, language, handling, embargo."""

    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed(Payload):
    """A name stands for a party, a party for another, a source is kept under an alias."""

    name: str
    into: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded(Payload):
    """A source's reliability since a day."""

    source: str
    grade: str
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Credited(Payload):
    """A claim's credibility."""

    item: str
    grade: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Flagged(Payload):
    """A document counts for nothing, or counts again."""

    flag: str
    """One of `Flag`; empty where it is lifted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled(Payload):
    """An analyst settles what goes beyond single items."""

    kind: RulingKind
    subjects: tuple[str, ...]
    """Ids of statements, whatever is derived from them; of an issue its code."""
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted(Payload):
    """A remark on an item of the document, or on the document as a whole."""

    text: str
    item: str = ""
    """Its id; empty where the note is on the document."""
    reply_to: int | None = None
    """The event of the note that it answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen(Payload):
    """Its author has gone through the whole document as it was then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone(Folding):
    """An event no longer counts; undoing this one, it does again."""

    event: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged(Folding):
    """A document's bytes, text and payloads are gone; this stone stays."""

    events: tuple[int, ...]
    """Those whose payloads went."""
    originals: tuple[int, ...] = ()
    """The documents whose original bytes went with them."""
    versions: dict[int, int] = field(default_factory=dict)
    """Which documents now are the next version of which."""
    salt: str = ""
    """Of the two hashes below; empty where an earlier version made none."""
    original_hash: str = ""
    """SHA-256 of the salt and the SHA-256 of the original bytes: both in hexadecimal."""
    text_hash: str = ""
    """The same of the text: whoever has it can tell that it was purged."""


KINDS: dict[EventKind, type[Payload]] = {
    EventKind.CREATED: Created,
    EventKind.DOCUMENT: DocumentBrought,
    EventKind.READING: ReadingMade,
    EventKind.JUDGED: Judged,
    EventKind.ADDED: Stated,
    EventKind.MARKED: Marked,
    EventKind.ALIAS: Renamed,
    EventKind.MERGE: Renamed,
    EventKind.SOURCE_ALIAS: Renamed,
    EventKind.RELIABILITY: Graded,
    EventKind.CREDIBILITY: Credited,
    EventKind.FLAGGED: Flagged,
    EventKind.RULED: Ruled,
    EventKind.NOTED: Noted,
    EventKind.SEEN: Seen,
    EventKind.UNDONE: Undone,
    EventKind.PURGED: Purged,
}
"""The payload of each kind of event."""
