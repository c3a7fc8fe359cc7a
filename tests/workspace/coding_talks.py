"""The small dossier as two people code it."""

from detente.model import EventKind
from detente.model.assignment import Assignment
from detente.record import Record, Seen
from detente.record.assignments import assign
from detente.workspace.checking import judging
from tests.workspace.talks import DEMAND, by, clock, ids

__all__ = ["REFUSAL", "differ", "give", "seen"]

REFUSAL = "Ukraine refuses"


def differ(record: Record) -> str:
    """Ann accepts the demand, Bob makes a proposal of it; both reject the refusal."""
    key = ids(record)[DEMAND]
    judging.accept(record, [key])
    judging.edit(by(record, "Bob"), key, {"act": "propose"})
    for who in ("Ann", "Bob"):
        judging.reject(by(record, who), [ids(record)[REFUSAL]], "an echo")
    return key


def give(record: Record, coder: str, *, blind: bool = True, document: int = 2) -> None:
    """Give a report to a coder."""
    with record.writing() as writer:
        assign(writer, Assignment(document, coder, "Eve", clock(), blind))


def seen(record: Record, who: str, document: int = 2) -> None:
    """Have somebody see a report whole."""
    with by(record, who).writing() as writer:
        writer.append(EventKind.SEEN, Seen(), document)
