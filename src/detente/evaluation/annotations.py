"""A reading in the format of the gold, to be scored and exchanged."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from detente.model import Meeting, Reading, Source, Statement, Status, Unknown

__all__ = ["Standing", "annotations"]


class Standing(NamedTuple):
    """How an item stands on a record, and who judged it."""

    status: Status
    who: str = ""
    """Whose judgement counts; empty where nobody judged it."""


def annotations(
    reading: Reading, doc: str, standings: Mapping[str, Standing] | None = None
) -> dict[str, Any]:
    """The reading as an annotation of the document named `doc`.

    Entries are numbered in text order. `shown` is false for a suggestion. `standings` tells
    by item id how what comes from a record stands on it. docs/reference/annotation-format.md
    tells each field.
    """
    told = standings or {}
    return {
        "doc": doc,
        "text_sha256": reading.document.sha256,
        "reader": reading.reader,
        "statements": [
            _statement(f"s{n}", s) | _standing(told.get(s.id))
            for n, s in enumerate(reading.statements, 1)
        ],
        "meetings": [
            _meeting(f"m{n}", m) | _standing(told.get(m.id))
            for n, m in enumerate(reading.meetings, 1)
        ],
        "unknowns": [
            _unknown(f"u{n}", u) | _standing(told.get(u.id))
            for n, u in enumerate(reading.unknowns, 1)
        ],
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
        "shown": not statement.suggested,
        **({} if statement.threshold is None else {"threshold": statement.threshold}),
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


def _standing(told: Standing | None) -> dict[str, Any]:
    if told is None:
        return {}
    return {"standing": told.status.value, **({"by": told.who} if told.who else {})}
