"""A sourced picture of what some reports tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from detente.model.chain import Chain
from detente.model.document import Completeness, Document, Kind
from detente.model.handling import Handling
from detente.model.meeting import Meeting
from detente.model.moment import Moment
from detente.model.position import Demand, Matrix
from detente.model.proposal import Proposal
from detente.model.root import Lineage, RootCount
from detente.model.span import Span
from detente.model.statement import Statement
from detente.model.story import Story
from detente.model.unknown import Unknown

__all__ = ["Brief", "Failure", "Line", "Note", "ReadBy", "Report"]


@dataclass(frozen=True, slots=True)
class Report:
    """What a brief tells about one document."""

    id: str
    title: str
    outlet: str
    agency: str
    byline: str
    published: Moment | None
    url: str
    origin: str
    language: str
    completeness: Completeness
    reading_minutes: int
    copy_of: str
    was_read: bool
    text_sha256: str
    warnings: tuple[str, ...] = ()
    handling: Handling = Handling.CLEAR
    embargo: date | None = None
    kind: Kind = Kind.PRESS
    translation_of: str = ""
    version_of: str = ""

    @classmethod
    def of(cls, document: Document, was_read: bool, warnings: tuple[str, ...] = ()) -> "Report":
        """The report of a document."""
        return cls(
            document.id,
            document.title,
            document.outlet,
            document.agency,
            document.byline,
            document.published,
            document.url,
            document.capture.origin,
            document.language,
            document.completeness,
            document.reading_minutes,
            document.copy_of,
            was_read,
            document.sha256,
            (*document.standing, *warnings),
            document.handling,
            document.embargo,
            document.kind,
            document.translation_of,
            document.version_of,
        )


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be brought in or read."""

    origin: str
    message: str
    """Why, and the remedy."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: outlet, date and the exact words with their place."""

    number: int
    item: str
    """The id of the statement, meeting or unknown."""
    document: str
    outlet: str
    published: Moment | None
    span: Span
    chain: Chain
    """From the outlet to the root."""
    checked: bool = False
    """Whether a person has checked it."""
    handling: Handling = Handling.CLEAR
    """That of its document."""
    kind: Kind = Kind.PRESS
    """That of its document: own notes are told apart."""
    translated: bool = False
    """Whether the words are a translation's, not the original's."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence put together from sourced items only."""

    text: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadBy:
    """A reader, the score that it asked for, and what that was worth when measured."""

    reader: str
    """Name and version."""
    threshold: float | None = None
    """What scores less is a suggestion; None where everything counts."""
    precision: float | None = None
    """The share of what scores enough that was right when measured; None if it was not."""


@dataclass(frozen=True, slots=True)
class Brief:
    """All sections of a brief; every line leads to its notes by item id."""

    reports: tuple[Report, ...]
    failures: tuple[Failure, ...]
    headline: Line
    lead: tuple[Line, ...]
    """What is new."""
    matrix: Matrix
    demands: tuple[Demand, ...]
    proposals: tuple[Proposal, ...]
    meetings: tuple[Meeting, ...]
    assessments: tuple[Statement, ...]
    """Assessments, worries and endorsements, with their holders."""
    accusations: tuple[Statement, ...]
    """Accusations, threats and penalties, with their makers."""
    unknowns: tuple[Unknown, ...]
    lineages: tuple[Lineage, ...]
    roots: RootCount
    notes: tuple[Note, ...]
    at: date | None = None
    reader: str = ""
    known: datetime | None = None
    """What a dossier recorded later is not in it."""
    since: date | None = None
    """Only reports since this day are in it."""
    up_to: Handling | None = None
    """Made only of reports that may go to readers cleared up to this label."""
    checked_only: bool = False
    """Whether only items that a person checked are in it."""
    suggestions: tuple[Statement, ...] = ()
    """What was read below the mark: no section rests on it. The surest first."""
    read_by: tuple[ReadBy, ...] = ()
    """What read the reports, each with its mark."""
    degraded: tuple[str, ...] = ()
    """What kept a reader from doing its best, in plain words, each told once."""
    story: Story | None = None
    """The negotiation over time, of a dossier of more than a few reports."""

    @property
    def handling(self) -> Handling:
        """The strictest label among its reports."""
        return max((r.handling for r in self.reports), key=_rank, default=Handling.CLEAR)

    def numbers(self, items: tuple[str, ...]) -> tuple[int, ...]:
        """The footnote numbers of some items, in ascending order."""
        return tuple(sorted({n.number for n in self.notes if n.item in items}))

    def items(self) -> Iterator[Statement | Meeting | Unknown]:
        """Everything that the sections rest on, as often as they name it."""
        for position in self.matrix.positions:
            for holding in (*position.holdings, *position.history):
                yield from holding.items
            yield from position.beside
        for demand in self.demands:
            yield from demand.statements
        for proposal in self.proposals:
            yield from proposal.statements
            for response in proposal.responses:
                yield from response.items
        yield from self.meetings
        yield from self.assessments
        yield from self.accusations
        yield from self.unknowns


def _rank(handling: Handling) -> int:
    return handling.rank
