"""Briefs, readings and figures as JSON of a published shape.

The schemas lie in `schema/` beside this module and in docs/reference.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from detente.model import Brief, Document, Meeting, Reading, Statement, Unknown
from detente.views.exports.parts import meeting_json, moment_json, statement_json, unknown_json
from detente.views.exports.sections import (
    demand_json,
    ids,
    line_json,
    lineage_json,
    matrix_json,
    note_json,
    proposal_json,
    report_json,
)
from detente.views.exports.story import story_json

__all__ = ["SCHEMAS", "VERSION", "brief_json", "document_json", "dumps", "reading_json", "schema"]

SCHEMAS = ("acts", "attribution", "brief", "evaluation", "reading")
VERSION = 1
"""Raised when a field changes its meaning or goes; new fields do not raise it."""
HIDDEN = re.compile(
    "[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Characters that may command a terminal or hide; JSON can spell them out."""


def brief_json(brief: Brief) -> dict[str, Any]:
    """A brief; its sections name statements, meetings and unknowns by their ids."""
    items = {item.id: item for item in brief.items()}.values()
    return {
        "format": "detente-brief",
        "version": VERSION,
        "at": brief.at.isoformat() if brief.at else None,
        **_limits(brief),
        "reader": brief.reader,
        "reports": [report_json(report) for report in brief.reports],
        "failures": [{"origin": f.origin, "message": f.message} for f in brief.failures],
        "headline": line_json(brief.headline),
        "lead": [line_json(line) for line in brief.lead],
        "matrix": matrix_json(brief.matrix),
        "demands": [demand_json(demand) for demand in brief.demands],
        "proposals": [proposal_json(proposal) for proposal in brief.proposals],
        "assessments": ids(brief.assessments),
        "accusations": ids(brief.accusations),
        "statements": [statement_json(item) for item in items if isinstance(item, Statement)],
        "meetings": [meeting_json(item) for item in items if isinstance(item, Meeting)],
        "unknowns": [unknown_json(item) for item in items if isinstance(item, Unknown)],
        "lineages": [lineage_json(lineage) for lineage in brief.lineages],
        "roots": {"low": brief.roots.low, "high": brief.roots.high},
        "notes": [note_json(note) for note in brief.notes],
        "suggestions": [statement_json(statement) for statement in brief.suggestions],
        "read_by": [
            {"reader": r.reader, "threshold": r.threshold, "precision": r.precision}
            for r in brief.read_by
        ],
        "degraded": list(brief.degraded),
        "story": story_json(brief.story) if brief.story else None,
    }


def _limits(brief: Brief) -> dict[str, Any]:
    """How far it may go, and what of a dossier is in it."""
    return {
        "handling": brief.handling.value,
        "up_to": brief.up_to.value if brief.up_to else None,
        "known": brief.known.isoformat() if brief.known else None,
        "since": brief.since.isoformat() if brief.since else None,
        "checked_only": brief.checked_only,
    }


def reading_json(reading: Reading, *, text: bool = False) -> dict[str, Any]:
    """A reading; the report's full text only where it is asked for."""
    return {
        "format": "detente-reading",
        "version": VERSION,
        "document": document_json(reading.document, text=text),
        "reader": reading.reader,
        "was_read": reading.was_read,
        "warnings": list(reading.warnings),
        "statements": [statement_json(s) for s in reading.counting.statements],
        "meetings": [meeting_json(meeting) for meeting in reading.meetings],
        "unknowns": [unknown_json(unknown) for unknown in reading.unknowns],
        "suggestions": [statement_json(s) for s in reading.suggestions],
    }


def document_json(document: Document, *, text: bool = False) -> dict[str, Any]:
    """What is told about a document, its original bytes left out."""
    capture = document.capture
    told = {
        "id": document.id,
        "title": document.title,
        "outlet": document.outlet,
        "agency": document.agency,
        "byline": document.byline,
        "published": moment_json(document.published),
        "url": document.url,
        "origin": capture.origin,
        "media_type": capture.media_type,
        "capture_sha256": capture.sha256,
        "retrieved": capture.retrieved.isoformat(),
        "language": document.language,
        "kind": document.kind.value,
        "completeness": document.completeness.value,
        "reading_minutes": document.reading_minutes,
        "copy_of": document.copy_of,
        "text_sha256": document.sha256,
        "masks": [{"start": m.start, "end": m.end, "why": m.why} for m in document.masks],
        "warnings": list(document.warnings),
        "handling": document.handling.value,
        "embargo": document.embargo.isoformat() if document.embargo else None,
        "version_of": document.version_of,
        "translation_of": document.translation_of,
    }
    return told | {"text": document.text} if text else told


def dumps(value: Mapping[str, Any], indent: int | None = None) -> str:
    """JSON in readable characters, those that hide or command spelt out."""
    plain = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return HIDDEN.sub(_spelt, plain)


def _spelt(match: re.Match[str]) -> str:
    return json.dumps(match[0]).strip('"')


@cache
def _schema(name: str) -> str:
    return files(__package__).joinpath("schema", f"{name}.json").read_text("utf-8")


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of one of SCHEMAS."""
    read: dict[str, Any] = json.loads(_schema(name))
    return read
