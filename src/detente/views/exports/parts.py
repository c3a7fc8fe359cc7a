"""The parts that a brief and a reading share, as plain dictionaries."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from detente.model import (
    Chain,
    Given,
    Handling,
    Item,
    Meeting,
    Moment,
    RootCount,
    Source,
    Span,
    Statement,
    Unknown,
)

if TYPE_CHECKING:
    from detente.workspace.positions.asking import Held

__all__ = [
    "Documents",
    "chain_json",
    "count_json",
    "given_json",
    "handling_json",
    "meeting_json",
    "moment_json",
    "span_json",
    "statement_json",
    "suggested_json",
    "unknown_json",
]

Json = dict[str, Any]
Documents = Mapping[str, "Held"]
"""Documents by their ids."""


def span_json(span: Span) -> Json:
    """Exact words with their place; offsets count code points, the end exclusive."""
    return {
        "start": span.start,
        "end": span.end,
        "exact": span.exact,
        "prefix": span.prefix,
        "suffix": span.suffix,
        "text_sha256": span.text_sha256,
    }


def _optional(span: Span | None) -> Json | None:
    return span_json(span) if span else None


def moment_json(moment: Moment | None) -> Json | None:
    """A date as precisely as it is told, or null."""
    if moment is None:
        return None
    return {
        "value": moment.value,
        "precision": moment.precision.value,
        "origin": moment.origin.value,
        "zone": moment.zone,
    }


def _source(source: Source) -> Json:
    return {
        "name": source.name,
        "kind": source.kind.value,
        "count": source.count,
        "start": source.start,
        "end": source.end,
        "party": source.party,
    }


def chain_json(chain: Chain) -> list[Json]:
    """The carriers of a word, outermost first."""
    return [_source(source) for source in chain]


def count_json(count: RootCount | None) -> Json | None:
    """The bounds of a number of roots."""
    return {"low": count.low, "high": count.high} if count else None


def handling_json(items: Iterable[Item], documents: Documents) -> str:
    """The strictest label of the documents that hold some items."""
    held = (documents[i.document] for i in items if i.document in documents)
    labels = (h.document.handling for h in held)
    return max(labels, key=lambda h: h.rank, default=Handling.CLEAR).value


def suggested_json(items: Iterable[Item]) -> Json:
    """Which of some items are suggestions, and the lowest of their scores."""
    below = {i.id: i.score for i in items if isinstance(i, Statement) and i.suggested}
    lowest = min((score for score in below.values() if score is not None), default=None)
    return {"suggested": list(below), "lowest_score": lowest}


def statement_json(statement: Statement) -> Json:
    """A statement with all its fields and what gave them."""
    speaker = statement.speaker
    return {
        "id": statement.id,
        "document": statement.document,
        "span": span_json(statement.span),
        "speaker": {
            "name": speaker.name,
            "party": speaker.party,
            "actor": speaker.actor,
            "rule": speaker.rule,
            "start": speaker.start,
            "end": speaker.end,
        },
        "act": statement.act.value,
        "issue": statement.issue,
        "targets": list(statement.targets),
        "certainty": statement.certainty.value,
        "condition": _optional(statement.condition),
        "when": statement.when.value,
        "said_on": moment_json(statement.said_on),
        "chain": chain_json(statement.chain),
        "content": _optional(statement.content),
        "contents": statement.contents.value,
        "links": [{"kind": k.kind.value, "statement": k.statement} for k in statement.links],
        "reader": statement.reader,
        "score": statement.score,
        "given": [given_json(given) for given in statement.given],
        "checked": statement.checked,
        "threshold": statement.threshold,
        "suggested": statement.suggested,
    }


def given_json(given: Given) -> Json:
    """What gave a field its value, how probable it is, and what would have come next."""
    return {
        "field": given.field,
        "rule": given.rule,
        "words": given.words,
        "score": given.score,
        "runner_up": given.runner_up,
        "runner_up_score": given.runner_up_score,
    }


def meeting_json(meeting: Meeting) -> Json:
    """A meeting with its parties, status, channels and time."""
    return {
        "id": meeting.id,
        "document": meeting.document,
        "span": span_json(meeting.span),
        "parties": list(meeting.parties),
        "status": meeting.status.value,
        "channels": [channel.value for channel in meeting.channels],
        "when": _optional(meeting.when),
        "given": meeting.given,
        "also": list(meeting.also),
        "checked": meeting.checked,
    }


def unknown_json(unknown: Unknown) -> Json:
    """A gap that a report names."""
    return {
        "id": unknown.id,
        "document": unknown.document,
        "span": span_json(unknown.span),
        "kind": unknown.kind.value,
        "subject": unknown.subject,
        "issue": unknown.issue,
        "given": unknown.given,
        "also": list(unknown.also),
        "checked": unknown.checked,
    }
