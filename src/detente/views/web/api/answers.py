"""Answers of the API: JSON whose characters neither hide nor command."""

from collections.abc import Iterable, Mapping
from typing import Any

from fastapi import Response

from detente.model import Event
from detente.views.exports.json import dumps

__all__ = ["PROBLEMS", "answer", "done", "listed"]

JSON = "application/json"
PROBLEM = {
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    400: PROBLEM | {"description": "The request cannot be understood."},
    401: PROBLEM | {"description": "Nobody knows who asks."},
    403: PROBLEM | {"description": "The role or the token does not reach so far."},
    404: PROBLEM | {"description": "There is none, or none that you may see."},
    409: PROBLEM | {"description": "Somebody else changed it meanwhile."},
    412: PROBLEM | {"description": "It is no longer as If-Match says."},
    413: PROBLEM | {"description": "It is too large."},
    422: PROBLEM | {"description": "It cannot be done as it is asked; the remedy says how it can."},
    429: PROBLEM | {"description": "Asked too often: wait."},
    503: PROBLEM | {"description": "The dossier is busy."},
}
"""How any request may fail, as problem details (RFC 9457) with a remedy."""


def answer(
    told: Mapping[str, Any], status: int = 200, version: str = "", place: str = ""
) -> Response:
    """One object; its version as ETag, its address as Location."""
    made = Response(dumps(told), status, media_type=JSON)
    if version:
        made.headers["ETag"] = f'"{version}"'
    if place:
        made.headers["Location"] = place
    return made


def listed(lines: Iterable[Mapping[str, Any]], following: str = "", **about: Any) -> Response:
    """Some objects, and what to send for those that follow; null where none do."""
    return answer({"items": list(lines), "next": following or None} | about)


def done(events: Iterable[Event], **about: Any) -> Response:
    """What was written: the numbers of its events, by which it is taken back."""
    return answer({"events": [event.number for event in events]} | about)
