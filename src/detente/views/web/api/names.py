"""Parties, sources and issues: who they are, what they are called, how they are trusted."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Body, Query, Response
from pydantic import BaseModel, Field

from detente.model import Reliability
from detente.model.account import Role
from detente.views.exports.entries import source_json
from detente.views.exports.hits import hit_json
from detente.views.web.api.answers import PROBLEMS, done, listed
from detente.views.web.api.asking import Limit
from detente.views.web.room import InRoom

__all__ = [
    "Alias", "Definition", "Grading", "Merge", "alias", "alias_source", "define", "grade",
    "issues", "merge", "router", "search", "sources",
]  # fmt: skip

router = APIRouter(tags=["Names and sources"], responses=PROBLEMS)
Name = Annotated[str, Field(min_length=1, max_length=200)]
Reason = Annotated[str, Field(max_length=2000)]


class Alias(BaseModel):
    """A name that stands for a party or a source."""

    name: Name
    of: Name
    why: Reason = ""
    new_party: bool = False


class Merge(BaseModel):
    """A party that is another one."""

    party: Name
    into: Name
    why: Reason = ""


class Grading(BaseModel):
    """How far a source is trusted, A to F, since a day."""

    source: Name
    grade: Reliability
    why: Reason
    since: date | None = None


class Definition(BaseModel):
    """An issue of the dossier's own."""

    code: Name
    label: Name
    why: Reason


@router.get("/search")
def search(
    room: InRoom,
    words: Annotated[str, Query(min_length=1, max_length=1000)],
    relevance: bool = False,
    limit: Limit = 20,
) -> Response:
    """Reports that hold some words; "phrases", party: and issue: narrow."""
    return listed(hit_json(hit) for hit in room.reads.search(words, relevance, limit))


@router.get("/sources")
def sources(room: InRoom) -> Response:
    """Who carries the words, how much rests on each, and how it is graded."""
    return listed(source_json(line) for line in room.reads.sources())


@router.post("/sources/grades")
def grade(room: InRoom, told: Annotated[Grading, Body()]) -> Response:
    """Grade a source's reliability."""
    room.needs(Role.REVIEWER)
    return done([room.writes.grade_source(told.source, told.grade, told.why, told.since)])


@router.post("/sources/aliases")
def alias_source(room: InRoom, told: Annotated[Alias, Body()]) -> Response:
    """Keep a source under another name."""
    room.needs(Role.CODER)
    return done([room.writes.alias_source(told.name, told.of, told.why)])


@router.post("/parties/aliases")
def alias(room: InRoom, told: Annotated[Alias, Body()]) -> Response:
    """Have a name stand for a party, in everything read before and after."""
    room.needs(Role.CODER)
    return done([room.writes.alias(told.name, told.of, told.why, told.new_party)])


@router.post("/parties/merge")
def merge(room: InRoom, told: Annotated[Merge, Body()]) -> Response:
    """Make two parties one, in everything read before and after."""
    room.needs(Role.REVIEWER)
    return done([room.writes.merge(told.party, told.into, told.why)])


@router.get("/issues")
def issues(room: InRoom) -> Response:
    """The issues of the catalogue and of the dossier's own, with how much is told."""
    return listed(
        {
            "code": line.issue.code,
            "label": line.issue.label,
            "description": line.issue.description,
            "statements": line.statements,
            "own": line.own,
            "refines": line.refines,
        }
        for line in room.reads.issues()
    )


@router.post("/issues")
def define(room: InRoom, told: Annotated[Definition, Body()]) -> Response:
    """Give the dossier an issue of its own, as "ceasefire/energy"."""
    room.needs(Role.REVIEWER)
    return done([room.writes.define_issue(told.code, told.label, told.why)])
