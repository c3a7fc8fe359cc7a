"""The sections of a brief as plain dictionaries; items are named by their ids."""

from collections.abc import Iterable
from typing import Any

from detente.model import (
    Demand,
    Holding,
    Line,
    Lineage,
    Matrix,
    Meeting,
    Note,
    Proposal,
    Report,
    Response,
    Statement,
    Unknown,
)
from detente.model.proposal import Owed, Version
from detente.model.role import Role
from detente.views.exports.parts import chain_json, moment_json, span_json

__all__ = [
    "demand_json",
    "ids",
    "line_json",
    "lineage_json",
    "matrix_json",
    "note_json",
    "owed_json",
    "part_json",
    "proposal_json",
    "report_json",
]

Json = dict[str, Any]


def ids(items: Iterable[Statement | Meeting | Unknown]) -> list[str]:
    """The ids of some items, in their order."""
    return [item.id for item in items]


def line_json(line: Line) -> Json:
    """A sentence with the ids of what it rests on."""
    return {"text": line.text, "items": list(line.items)}


def report_json(report: Report) -> Json:
    """What is told about one document."""
    return {
        "id": report.id,
        "title": report.title,
        "outlet": report.outlet,
        "agency": report.agency,
        "byline": report.byline,
        "published": moment_json(report.published),
        "url": report.url,
        "origin": report.origin,
        "language": report.language,
        "completeness": report.completeness.value,
        "reading_minutes": report.reading_minutes,
        "copy_of": report.copy_of,
        "was_read": report.was_read,
        "text_sha256": report.text_sha256,
        "warnings": list(report.warnings),
        "handling": report.handling.value,
        "embargo": report.embargo.isoformat() if report.embargo else None,
        "kind": report.kind.value,
        "translation_of": report.translation_of,
        "version_of": report.version_of,
    }


def _holding(holding: Holding) -> Json:
    return {
        "state": holding.state.value,
        "statements": ids(holding.statements),
        "unknowns": ids(holding.unknowns),
        "certainty": holding.certainty.value,
        "since": moment_json(holding.since),
        "told_on": moment_json(holding.told_on),
    }


def matrix_json(matrix: Matrix) -> Json:
    """Party by issue; only cells that hold something are listed."""
    return {
        "at": matrix.at.isoformat() if matrix.at else None,
        "parties": list(matrix.parties),
        "issues": list(matrix.issues),
        "positions": [
            {
                "party": position.party,
                "issue": position.issue,
                "holdings": [_holding(holding) for holding in position.holdings],
                "beside": ids(position.beside),
                "history": [_holding(holding) for holding in position.history],
            }
            for position in matrix.positions
        ],
    }


def demand_json(demand: Demand) -> Json:
    """A demand with its standing."""
    return {
        "party": demand.party,
        "targets": list(demand.targets),
        "issue": demand.issue,
        "standing": demand.standing.value,
        "statements": ids(demand.statements),
        "said_on": moment_json(demand.said_on),
    }


def _response(response: Response) -> Json:
    return {
        "party": response.party,
        "answer": response.answer.value,
        "statements": ids(response.statements),
        "unknowns": ids(response.unknowns),
        "teller": response.teller.value,
        "since": moment_json(response.since),
        "conditions": list(response.conditions),
        "overtaken": response.overtaken.id if response.overtaken else None,
        "ties": [
            {"item": tie.item, "reason": tie.reason, "confidence": tie.confidence}
            for tie in response.ties
        ],
    }


def owed_json(owed: Owed) -> Json:
    """An answer that somebody owes."""
    return {
        "party": owed.party,
        "answer": owed.answer.value,
        "proposal": owed.proposal or None,
        "issue": owed.issue,
        "terms": owed.terms,
        "asked_by": list(owed.asked_by),
        "told": owed.told,
        "since": moment_json(owed.since),
        "days": owed.days,
        "items": ids(owed.items),
    }


def part_json(role: Role) -> Json:
    """The part of an actor with the newest places that tell it."""
    return {
        "party": role.party,
        "kind": role.kind.value,
        "track": list(role.track),
        "toward": list(role.toward),
        "inferred": role.inferred,
        "reason": role.reason,
        "count": role.count,
        "evidence": [
            {"item": e.item, "document": e.document, **span_json(e.span)} for e in role.evidence
        ],
    }


def proposal_json(proposal: Proposal) -> Json:
    """A proposal with each addressee's answer."""
    return {
        "id": proposal.id,
        "issue": proposal.issue,
        "terms": proposal.terms,
        "proposers": list(proposal.proposers),
        "statements": ids(proposal.statements),
        "addressees": list(proposal.addressees),
        "responses": [_response(response) for response in proposal.responses],
        "issues": list(proposal.issues),
        "names": list(proposal.names),
        "on_behalf": list(proposal.on_behalf),
        "versions": [_version(version) for version in proposal.versions],
        "namesakes": list(proposal.namesakes),
        "perhaps": list(proposal.perhaps),
    }


def _version(version: Version) -> Json:
    return {
        "words": version.words,
        "statements": list(version.statements),
        "since": moment_json(version.since),
        "changed": [
            {"kept": each.kept, "removed": each.removed, "added": each.added}
            for each in version.changed
        ],
    }


def lineage_json(lineage: Lineage) -> Json:
    """One way of the word and what it carries."""
    return {
        "chain": chain_json(lineage.chain),
        "root": lineage.root,
        "documents": list(lineage.documents),
        "items": list(lineage.items),
    }


def note_json(note: Note) -> Json:
    """A footnote."""
    return {
        "number": note.number,
        "item": note.item,
        "document": note.document,
        "outlet": note.outlet,
        "published": moment_json(note.published),
        "span": span_json(note.span),
        "chain": chain_json(note.chain),
        "checked": note.checked,
        "handling": note.handling.value,
        "kind": note.kind.value,
        "translated": note.translated,
    }
