"""What a dossier answers, as plain dictionaries; docs/reference tells their shape."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from detente.model import (
    CellStands,
    Demand,
    Entry,
    Grading,
    Item,
    Judgement,
    Meeting,
    Overview,
    Proposal,
    Statement,
)
from detente.model.grade import Assessed
from detente.model.proposal import Owed
from detente.views.exports.json import document_json
from detente.views.exports.parts import (
    Documents,
    chain_json,
    count_json,
    given_json,
    handling_json,
    meeting_json,
    moment_json,
    statement_json,
    suggested_json,
    unknown_json,
)
from detente.views.exports.sections import demand_json, owed_json, proposal_json

if TYPE_CHECKING:
    from detente.workspace.positions.asking import Happening, Held, Shown, SourceLine

__all__ = [
    "assessed_json",
    "awaited_json",
    "entry_json",
    "grading_json",
    "happening_json",
    "held_json",
    "offer_json",
    "overview_json",
    "shown_json",
    "source_json",
    "told_json",
    "wish_json",
]

Json = dict[str, Any]


def _item(item: Item) -> Json:
    if isinstance(item, Statement):
        return {"kind": "statement", "statement": statement_json(item)}
    if isinstance(item, Meeting):
        return {"kind": "meeting", "meeting": meeting_json(item)}
    return {"kind": "unknown", "unknown": unknown_json(item)}


def held_json(held: "Held") -> Json:
    """A document of the dossier with its number and label."""
    return {
        "number": held.number,
        **document_json(held.document),
        "text_sha256": held.text_sha256 or held.document.sha256,
        "recorded": held.recorded,
        "reader": held.reader,
        "counts": held.counts,
        "flag": held.document.flag,
        "fallen": held.fallen,
    }


def assessed_json(assessed: Assessed | None) -> Json | None:
    """The credibility of a claim; the digit is a text, and 6 is unknown, no number."""
    if assessed is None:
        return None
    return {
        "grade": assessed.grade.value,
        "reason": assessed.reason,
        "rule": assessed.rule,
        "event": assessed.event,
        "own": assessed.own,
    }


def entry_json(entry: Entry, documents: Documents) -> Json:
    """An item on the record: how it stands, what was made of it, its report."""
    held = documents.get(entry.item.document)
    return {
        "id": entry.id,
        "status": entry.status.value,
        "checked": entry.status.checked,
        "counts": entry.counts,
        "handling": entry.handling.value,
        "credibility": entry.credibility.value,
        "beside": entry.beside,
        "earlier": entry.earlier,
        "judgements": [_judgement(j) for j in entry.judgements],
        "document": held_json(held) if held else None,
        **_item(entry.item),
    }


def _judgement(made: Judgement) -> Json:
    return {
        "event": made.event,
        "who": made.who,
        "verdict": made.verdict.value,
        "time": made.time.isoformat(),
        "fields": dict(made.fields),
        "why": made.why,
        "final": made.final,
    }


def told_json(item: Item, documents: Documents) -> Json:
    """A meeting or gap that several reports may tell."""
    return {
        "id": item.id,
        "checked": item.checked,
        "handling": handling_json([item], documents),
        **_item(item),
    }


def wish_json(demand: Demand, documents: Documents) -> Json:
    """A demand in the newest words, how many statements are checked, and their label."""
    said = demand.statements
    words = {"words": said[0].span.exact}
    return (
        demand_json(demand) | words | _checked(said) | {"handling": handling_json(said, documents)}
    )


def offer_json(proposal: Proposal, documents: Documents) -> Json:
    """A proposal with its answers, how many items are checked, and their label."""
    items = [*proposal.statements, *(i for r in proposal.responses for i in r.items)]
    return proposal_json(proposal) | _checked(items) | {"handling": handling_json(items, documents)}


def awaited_json(owed: Owed, documents: Documents) -> Json:
    """An answer that is owed, how many of its items are checked, and their label."""
    label = {"handling": handling_json(owed.items, documents)}
    return owed_json(owed) | _checked(owed.items) | label


def _checked(items: Iterable[Item]) -> Json:
    told = {item.id: item for item in items}
    checked = sum(item.checked for item in told.values())
    return {"checked": checked, "of": len(told), **suggested_json(told.values())}


def overview_json(overview: Overview, entries: Mapping[str, Entry]) -> Json:
    """Party by issue at a date, as known by a time."""
    return {
        "format": "detente-positions",
        "version": 1,
        "at": overview.at.isoformat() if overview.at else None,
        "known": overview.known.isoformat() if overview.known else None,
        "parties": list(overview.parties),
        "issues": list(overview.issues),
        "cells": [_cell(cell, entries) for cell in overview.cells],
    }


def _cell(cell: CellStands, entries: Mapping[str, Entry]) -> Json:
    return {
        "party": cell.party,
        "issue": cell.issue,
        "beside": cell.beside,
        "stands": [
            {
                "state": stand.state.value,
                "count": stand.count,
                "checked": stand.checked,
                "wordings": stand.wordings,
                "certainty": stand.certainty.value,
                "since": moment_json(stand.since),
                "told_on": moment_json(stand.told_on),
                "newest": stand.newest,
                "words": stand.words,
                "handling": entries[stand.newest].handling.value
                if stand.newest in entries
                else None,
            }
            for stand in cell.stands
        ],
    }


def happening_json(happening: "Happening") -> Json:
    """One line of a timeline, its items by their ids."""
    return {
        "day": happening.day.isoformat() if happening.dated else None,
        "kind": happening.kind.value,
        "entries": [
            {
                "id": entry.id,
                "status": entry.status.value,
                "handling": entry.handling.value,
                **_item(entry.item),
            }
            for entry in happening.entries
        ],
        "documents": [held_json(held) for held in happening.documents],
    }


def grading_json(grading: Grading) -> Json:
    """A source's grade since a day."""
    return {
        "source": grading.source,
        "grade": grading.grade.value,
        "since": grading.since.isoformat(),
        "who": grading.who,
        "why": grading.why,
        "event": grading.event,
    }


def source_json(line: "SourceLine") -> Json:
    """An outlet or source with what rests on it."""
    return {
        "name": line.name,
        "kind": line.kind.value,
        "party": line.party,
        "documents": line.documents,
        "copies": line.copies,
        "statements": line.statements,
        "first": line.first.isoformat() if line.first else None,
        "last": line.last.isoformat() if line.last else None,
        "grades": [grading_json(grading) for grading in line.grades],
        "alias": line.alias,
        "own_note": line.own_note,
        "handling": line.handling.value,
    }


def shown_json(shown: "Shown") -> Json:
    """One item with everything that its standing rests on."""
    place = shown.paragraph
    documents: Documents = {shown.held.document.id: shown.held}
    return {
        "format": "detente-entry",
        "version": 1,
        **entry_json(shown.entry, documents),
        "paragraph": {
            "text": place.text,
            "offset": place.offset,
            "start": place.start,
            "end": place.end,
        },
        "chain": chain_json(shown.chain),
        "given": [given_json(given) for given in shown.given],
        "alternatives": [entry_json(e, documents) for e in shown.alternatives],
        "later": list(shown.later),
        "copies": [held_json(held) for held in shown.copies],
        "repeats": held_json(shown.repeats) if shown.repeats else None,
        "original": held_json(shown.original) if shown.original else None,
        "grades": [grading_json(grading) for grading in shown.grades],
        "roots": count_json(shown.roots),
        "assessed": assessed_json(shown.assessed),
    }
