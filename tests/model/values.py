"""One of each value of the model, filled in as fully as it can be."""

from datetime import UTC, datetime

from detente.model import (
    Act,
    Actor,
    ActorKind,
    Answer,
    Attribution,
    Brief,
    CellStands,
    Certainty,
    Channel,
    Credibility,
    Demand,
    Document,
    Entry,
    Event,
    EventKind,
    Failure,
    Given,
    Grading,
    Handling,
    Holding,
    Issue,
    Judgement,
    Line,
    Lineage,
    Link,
    LinkKind,
    Mask,
    Matrix,
    MeetingStatus,
    Note,
    Overview,
    Position,
    Proposal,
    ReadBy,
    Reading,
    Reliability,
    Report,
    Response,
    RootCount,
    Source,
    SourceKind,
    Span,
    Stand,
    Standing,
    State,
    Status,
    Stretch,
    UnknownKind,
    Verdict,
    full_chain,
)
from tests.factory import document, meeting, moment, reading, statement, unknown

DOCUMENT: Document = document(
    title="A refusal", agency="Sample Agency", masks=(Mask(45, 61, "caption"),), warnings=("short",)
)
SPAN = Span.of(DOCUMENT.text, 0, 44)
SOURCE = Source("two sources", SourceKind.ANONYMOUS, 2, 0, 6)
STATEMENT = statement(
    DOCUMENT,
    "Russia demands that Ukraine stay out of NATO",
    "Russia",
    Act.DEMAND,
    "alliance",
    targets=("Ukraine",),
    condition=SPAN,
    chain=(SOURCE,),
    links=(Link(LinkKind.RESTATES, "s0"),),
    score=0.5,
    given=(Given("act", "verb", "demands"),),
)
MEETING = meeting(
    DOCUMENT, "Ukraine refuses", ("Russia", "Ukraine"), MeetingStatus.HELD,
    channels=(Channel.PHONE,), when=SPAN,
)  # fmt: skip
UNKNOWN = unknown(DOCUMENT, "Ukraine refuses", UnknownKind.ANSWER, "Ukraine", "alliance")
READING: Reading = reading(DOCUMENT, STATEMENT, MEETING, UNKNOWN)
HOLDING = Holding(State.WANTS, (STATEMENT,), (UNKNOWN,), since=moment())
POSITION = Position("Russia", "alliance", (HOLDING,), (STATEMENT,), (HOLDING,))
MATRIX = Matrix(("Russia",), ("alliance",), (POSITION,), moment().day)
DEMAND = Demand("Russia", ("Ukraine",), "alliance", Standing.CURRENT, (STATEMENT,), moment())
RESPONSE = Response("Ukraine", Answer.AWAITED, (STATEMENT,), (UNKNOWN,), since=moment())
PROPOSAL = Proposal(
    "p1", "ceasefire", "30-day ceasefire", ("Russia",), (STATEMENT,), ("Ukraine",), (RESPONSE,)
)
CHAIN = full_chain(DOCUMENT, (SOURCE,))
LINEAGE = Lineage(CHAIN, "sample", (DOCUMENT.id,), (STATEMENT.id,))
NOTE = Note(1, STATEMENT.id, DOCUMENT.id, DOCUMENT.outlet, moment(), SPAN, CHAIN)
REPORT = Report.of(DOCUMENT, True, ("late",))
LINE = Line("Russia demands.", (STATEMENT.id,))
FAILURE = Failure("broken.pdf", "it is broken; save it again")
BRIEF = Brief(
    (REPORT,), (FAILURE,), LINE, (LINE,), MATRIX, (DEMAND,), (PROPOSAL,), (MEETING,),
    (STATEMENT,), (STATEMENT,), (UNKNOWN,), (LINEAGE,), RootCount(1, 2), (NOTE,),
)  # fmt: skip
STRETCH = Stretch("Russia", "alliance", State.WANTS, False, 739_000, None, (STATEMENT.id,))
STAND = Stand(State.WANTS, 1, Certainty.CERTAIN, None, moment(), STATEMENT.id, "stay out")
STANDS = CellStands("Russia", "alliance", (STAND,))
OVERVIEW = Overview(("Russia",), ("alliance",), (STANDS,), moment().day)
ACTOR = Actor("Q159", "Russia", ActorKind.STATE, "Russia", "Q159", "RUS")
ISSUE = Issue("alliance", "Alliances", "Membership of alliances")
JUDGEMENT = Judgement(
    3, STATEMENT.id, "ann", Verdict.EDIT, datetime(2025, 3, 15, tzinfo=UTC), (("act", "offer"),),
    "so it says", True,
)  # fmt: skip
ENTRY = Entry(
    STATEMENT, 2, Status.EDITED, (JUDGEMENT,), "s1", "s2", Handling.AMBER, Credibility.PROBABLE,
)  # fmt: skip
EVENT = Event(1, JUDGEMENT.time, "ann", EventKind.CREATED, None, "d", "0" * 64, "1" * 64)
GRADING = Grading("Sample Wire", Reliability.B, moment().day, "ann", "so far", 4)

READ_BY = ReadBy("test 1", 0.6, 0.8)
ATTRIBUTION = Attribution(((0, 6),), ((7, 14),), ((15, 44),), 0.5)

VALUES = (
    ACTOR, ATTRIBUTION, BRIEF, DEMAND, DOCUMENT, DOCUMENT.capture, DOCUMENT.masks[0], ENTRY,
    EVENT, FAILURE,
    GRADING, HOLDING, ISSUE, JUDGEMENT, LINE, LINEAGE, MATRIX, MEETING, NOTE, OVERVIEW, POSITION,
    PROPOSAL, READ_BY, READING, REPORT, RESPONSE,
    RootCount(1, 2), SOURCE, SPAN, STATEMENT, STATEMENT.given[0], STATEMENT.links[0],
    STATEMENT.speaker, STAND, STANDS, STRETCH, UNKNOWN, moment(),
)  # fmt: skip
