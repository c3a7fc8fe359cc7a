"""The negotiation over time as plain dictionaries; items are named by their ids."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from detente.model import RootCount
from detente.model.change import Change
from detente.model.commitment import Commitment
from detente.model.contradiction import Contradiction
from detente.model.edge import Circle, Edge
from detente.model.story import Apart, Course, Part, Spell, Story
from detente.views.exports.parts import moment_json
from detente.views.exports.sections import owed_json, part_json

__all__ = ["story_json"]

Json = dict[str, Any]
T = TypeVar("T")


def story_json(story: Story) -> Json:
    """What a brief of a dossier tells first: the first of each kind, and how many there are."""
    return {
        "begin": story.begin.isoformat(),
        "end": story.end.isoformat(),
        "since": story.since.isoformat(),
        "looked": story.looked.isoformat() if story.looked else None,
        "courses": {"of": story.courses.of, "told": [_course(c) for c in story.courses.told]},
        "changes": _part(story.changes, _change),
        "owed": _part(story.owed, owed_json),
        "contradictions": _part(story.contradictions, _contradiction),
        "conditions": _part(story.edges, _edge),
        "circles": _part(story.circles, _circle),
        "commitments": _part(story.commitments, _commitment),
        "roles": _part(story.roles, part_json),
        "gaps": _part(story.gaps, _gap),
    }


def _part(part: Part[T], told: Callable[[T], Json]) -> Json:
    pairs = zip(part.told, part.roots, strict=True)
    return {"of": part.of, "told": [{**told(one), "roots": _roots(rests)} for one, rests in pairs]}


def _roots(found: Sequence[RootCount]) -> list[Json]:
    """One count, of a contradiction that of each account."""
    return [{"low": each.low, "high": each.high} for each in found]


def _course(course: Course) -> Json:
    return {
        "party": course.party,
        "issue": course.issue,
        "spells": [_spell(spell) for spell in course.spells],
    }


def _spell(spell: Spell) -> Json:
    return {
        "state": spell.state.value,
        "start": spell.start.isoformat(),
        "end": spell.end.isoformat() if spell.end else None,
        "days": [day.isoformat() for day in spell.days],
        "words": spell.words,
        "items": list(spell.items),
        "roots": _roots([spell.roots]),
    }


def _change(one: Change) -> Json:
    return {
        "kind": one.kind.value,
        "party": one.party,
        "issue": one.issue,
        "on": one.on.isoformat(),
        "before": one.before.value if one.before else None,
        "after": one.after.value if one.after else None,
        "words": one.words,
        "reason": one.reason,
        "items": list(one.items),
        "earlier": list(one.earlier),
    }


def _contradiction(one: Contradiction) -> Json:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "parties": list(one.parties),
        "issue": one.issue,
        "on": one.on.isoformat() if one.on else None,
        "weight": one.weight,
        "reason": one.reason,
        "one": [s.id for s in one.one],
        "other": [s.id for s in one.other],
    }


def _edge(one: Edge) -> Json:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "party": one.party,
        "what": one.what,
        "issue": one.issue,
        "awaits": one.awaits,
        "awaits_issue": one.awaits_issue,
        "by": list(one.by),
        "inferred": list(one.inferred),
        "past": one.past,
        "statements": [s.id for s in one.statements],
    }


def _circle(one: Circle) -> Json:
    return {
        "parties": list(one.parties),
        "edges": [_edge(edge) for edge in one.edges],
        "reasons": list(one.reasons),
    }


def _commitment(one: Commitment) -> Json:
    return {
        "id": one.id,
        "obligor": one.obligor,
        "beneficiaries": list(one.beneficiaries),
        "issue": one.issue,
        "what": one.what,
        "deadline": moment_json(one.deadline),
        "depends_on": one.depends_on,
        "fates": [fate.value for fate in one.fates],
        "statements": [s.id for s in one.statements],
    }


def _gap(one: Apart) -> Json:
    gap = one.gap
    return {
        "issue": gap.issue,
        "parties": list(gap.parties),
        "low": gap.low,
        "high": gap.high,
        "names": list(one.names),
        "since": gap.since.isoformat() if gap.since else None,
        "statements": list(gap.statements),
    }
