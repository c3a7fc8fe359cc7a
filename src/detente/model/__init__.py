"""WHAT THINGS ARE: frozen values without input or output."""

from detente.model.act import Act, Certainty, Contents, When
from detente.model.actor import INDEPENDENT, UNKNOWN_PARTY, Actor, ActorKind, Speaker, joined
from detente.model.attribution import Attribution
from detente.model.brief import Brief, Failure, Line, Note, ReadBy, Report
from detente.model.capture import Capture
from detente.model.chain import Chain, full_chain, root_of
from detente.model.document import Completeness, Document, Kind, Mask
from detente.model.entry import Entry, Item
from detente.model.event import Event, EventKind
from detente.model.grade import Credibility, Grading, Reliability
from detente.model.handling import Handling
from detente.model.issue import Issue
from detente.model.judgement import Judgement, Status, Verdict
from detente.model.meeting import Channel, Meeting, MeetingStatus
from detente.model.moment import Moment, Origin, Precision
from detente.model.overview import CellStands, Overview, Stand, Stretch
from detente.model.position import Demand, Holding, Matrix, Position, Standing, State
from detente.model.proposal import Answer, Proposal, Response, Teller
from detente.model.reading import Reading
from detente.model.root import Lineage, RootCount
from detente.model.source import Source, SourceKind
from detente.model.span import Span, text_sha256
from detente.model.statement import Given, Link, LinkKind, Statement, item_id
from detente.model.unknown import Unknown, UnknownKind

# fmt: off
__all__ = [
    "Act", "Actor", "ActorKind", "Answer", "Attribution", "Brief", "Capture", "CellStands",
    "Certainty", "Chain", "Channel", "Completeness", "Contents", "Credibility", "Demand",
    "Document", "Entry", "Event", "EventKind", "Failure", "Given", "Grading", "Handling",
    "Holding", "INDEPENDENT", "Issue", "Item", "Judgement", "Kind", "Line", "Lineage", "Link",
    "LinkKind", "Mask", "Matrix", "Meeting", "MeetingStatus", "Moment", "Note", "Origin",
    "Overview", "Position", "Precision", "Proposal", "ReadBy", "Reading", "Reliability", "Report",
    "Response", "RootCount", "Source", "SourceKind", "Span", "Speaker", "Stand", "Standing",
    "State", "Statement", "Status", "Stretch", "Teller", "UNKNOWN_PARTY", "Unknown", "UnknownKind",
    "Verdict", "When", "full_chain", "item_id", "joined", "root_of", "text_sha256",
]
# fmt: on
