"""Who agrees and who clashes with whom in a dossier."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from detente.model.network import Network, NetworkKind
from detente.positions.moves.networks import Period, network
from detente.positions.options import terms
from detente.record import Record
from detente.workspace.kept import Kept
from detente.workspace.lookup.framing import Question, framed
from detente.workspace.lookup.naming import issue_meant

__all__ = ["By", "Netted", "Period", "network_of"]


class By(StrEnum):
    """On what parties meet."""

    ISSUE = "issue"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Netted:
    """Which network is asked for."""

    kind: NetworkKind = NetworkKind.SUBTRACT
    period: Period = field(default_factory=Period)
    by: By = By.TERM
    normalised: bool = False
    known: datetime | None = None


_kept = Kept[Network](8)


def network_of(record: Record, asked: Netted) -> Network:
    """The network of a period; UnknownName for an issue that nothing names.

    Kept until something is recorded.
    """
    return _kept.get(record, asked, lambda: _found(record, asked))


def _found(record: Record, asked: Netted) -> Network:
    period = asked.period
    question = Question(
        issue=period.issue, since=period.since, at=period.until, known=asked.known, kind="s"
    )
    with framed(record, question) as frame:
        issue = issue_meant(frame.reader, period.issue) if period.issue else ""
        concepts = None
        if asked.by is By.TERM:
            found = terms(frame.readings, period.until, frame.rulings)
            concepts = {s.id: term.name for term in found for s in term.statements}
        period = replace(period, issue=issue, since=frame.since)
        return network(frame.readings, asked.kind, period, asked.normalised, concepts)
