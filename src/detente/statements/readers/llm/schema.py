"""The JSON schema of a reply, its enumerations those of the model and the catalogue."""

from enum import StrEnum
from functools import cache
from typing import Any

from detente.model import (
    Act,
    Certainty,
    Channel,
    MeetingStatus,
    SourceKind,
    UnknownKind,
    When,
)
from detente.vocabulary.issues import ISSUES

__all__ = ["LINKS", "schema"]

Schema = dict[str, Any]
LINKS = tuple(k for k in SourceKind if k is not SourceKind.OUTLET)
"""The kinds that a link of a chain can have: the outlet itself is none."""
TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
TEXTS: Schema = {"type": "array", "items": TEXT}


@cache
def schema() -> Schema:
    """The schema of the whole reply."""
    return _object(
        {
            "statements": {"type": "array", "items": _statement()},
            "meetings": {"type": "array", "items": _meeting()},
            "unknowns": {"type": "array", "items": _unknown()},
        }
    )


def _statement() -> Schema:
    needed = {
        "n": NUMBER,
        "line": NUMBER,
        "quote": TEXT,
        "speaker": TEXT,
        "party": TEXT,
        "act": _one_of(Act),
        "issue": {"enum": [issue.code for issue in ISSUES]},
        "targets": TEXTS,
    }
    link = _object(
        {"name": TEXT, "kind": {"enum": [str(kind) for kind in LINKS]}}, {"count": NUMBER}
    )
    spared = {
        "certainty": _one_of(Certainty),
        "when": _one_of(When),
        "condition": TEXT,
        "chain": {"type": "array", "items": link},
        "answers": NUMBER,
        "in_exchange_for": NUMBER,
        "undisclosed": {"type": "boolean"},
    }
    return _object(needed, spared)


def _meeting() -> Schema:
    needed = {"line": NUMBER, "quote": TEXT, "parties": TEXTS, "status": _one_of(MeetingStatus)}
    return _object(needed, {"channels": {"type": "array", "items": _one_of(Channel)}, "when": TEXT})


def _unknown() -> Schema:
    return _object(
        {
            "line": NUMBER,
            "quote": TEXT,
            "kind": _one_of(UnknownKind),
            "subject": TEXT,
            "issue": {"enum": [issue.code for issue in ISSUES]},
        }
    )


def _one_of(values: type[StrEnum]) -> Schema:
    return {"enum": [str(value) for value in values]}


def _object(needed: Schema, spared: Schema | None = None) -> Schema:
    return {
        "type": "object",
        "properties": {**needed, **(spared or {})},
        "required": list(needed),
        "additionalProperties": False,
    }
