"""A reading in the format of the gold, to be scored and exchanged."""

from typing import Any

from detente.model import Meeting, Reading, Source, Statement, Unknown

__all__ = ["annotations"]


def annotations(reading: Reading, doc: str) -> dict[str, Any]:
    """The reading as an annotation of the document named `doc`.

    Entries are numbered in text order. `shown` is true: a brief shows all that a reader
    finds. docs/reference/annotation-format.md tells each field.
    """
    return {
        "doc": doc,
        "text_sha256": reading.document.sha256,
        "reader": reading.reader,
        "statements": [_statement(f"s{n}", s) for n, s in enumerate(reading.statements, 1)],
        "meetings": [_meeting(f"m{n}", m) for n, m in enumerate(reading.meetings, 1)],
        "unknowns": [_unknown(f"u{n}", u) for n, u in enumerate(reading.unknowns, 1)],
    }


def _statement(key: str, statement: Statement) -> dict[str, Any]:
    return {
        "id": key,
        **_place(statement),
        "speaker": {"name": statement.speaker.name, "party": statement.speaker.party},
        "act": statement.act.value,
        "issue": statement.issue,
        "target": list(statement.targets),
        "certainty": statement.certainty.value,
        "condition": statement.condition.exact if statement.condition else None,
        "when": statement.when.value,
        "chain": [_link(source) for source in statement.chain],
        "score": statement.score,
        "shown": True,
    }


def _meeting(key: str, meeting: Meeting) -> dict[str, Any]:
    return {
        "id": key,
        **_place(meeting),
        "parties": list(meeting.parties),
        "status": meeting.status.value,
        "channel": [channel.value for channel in meeting.channels],
        "when": meeting.when.exact if meeting.when else None,
    }


def _unknown(key: str, unknown: Unknown) -> dict[str, Any]:
    return {
        "id": key,
        **_place(unknown),
        "kind": unknown.kind.value,
        "subject": unknown.subject,
        "issue": unknown.issue,
    }


def _link(source: Source) -> dict[str, Any]:
    counted = {} if source.count is None else {"count": source.count}
    return {"name": source.name, "kind": source.kind.value, **counted}


def _place(item: Statement | Meeting | Unknown) -> dict[str, Any]:
    return {"start": item.span.start, "end": item.span.end, "quote": item.span.exact}
