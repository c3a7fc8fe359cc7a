"""Concrete options on an issue: who stands where, and how analysts settle them."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Response
from pydantic import BaseModel, Field

from detente.model.account import Role
from detente.views.exports.terms import term_json
from detente.views.web.api.answers import PROBLEMS, answer, done, listed
from detente.views.web.api.asking import asked
from detente.views.web.meaning import named_by
from detente.views.web.room import InRoom
from detente.workspace.lookup.framing import Question

__all__ = [
    "Merging", "Moving", "Naming", "Ordering", "Splitting", "merge", "move", "order", "rename",
    "router", "split", "term", "terms",
]  # fmt: skip

router = APIRouter(prefix="/terms", tags=["Terms"], responses=PROBLEMS)
Asked = Annotated[Question, Depends(asked)]
Reason = Annotated[str, Field(max_length=2000)]
Keys = Annotated[list[str], Field(min_length=2, max_length=200)]


class Merging(BaseModel):
    """Terms that mean one, by their ids or a statement's of each."""

    terms: Keys
    why: Reason


class Splitting(BaseModel):
    """Statements that mean a term of their own."""

    statements: Annotated[list[str], Field(min_length=1, max_length=2000)]
    why: Reason


class Moving(BaseModel):
    """A statement that means the term."""

    statement: str = Field(max_length=200)
    why: Reason


class Naming(BaseModel):
    """What a term is called."""

    name: str = Field(max_length=200)
    why: Reason


class Ordering(BaseModel):
    """Terms from least to most of what grows."""

    terms: Keys
    scale: str = Field(max_length=200)
    why: Reason


@router.get("")
def terms(room: InRoom, question: Asked) -> Response:
    """The terms on the table, with who wants, gives or refuses each."""
    found = room.reads.terms(question)
    held = room.reads.held(s.document for t in found.told for s in t.term.statements)
    return listed(term_json(t, held, found.roots) for t in found.told)


@router.get("/{key}")
def term(room: InRoom, key: str, question: Asked) -> Response:
    """One term whole: where parties stood and stand, and every wording."""
    found = room.reads.term(key, question)
    (one,) = found.told
    held = room.reads.held(s.document for s in one.term.statements)
    return answer(term_json(one, held, found.roots, whole=True))


@router.post("/merge")
def merge(room: InRoom, told: Annotated[Merging, Body()]) -> Response:
    """Settle that terms of one issue mean one."""
    room.needs(Role.CODER)
    keys = [named_by(room, key) for key in told.terms]
    return done([room.writes.merge_terms(keys, told.why)])


@router.post("/order")
def order(room: InRoom, told: Annotated[Ordering, Body()]) -> Response:
    """Put terms of one issue in an order."""
    room.needs(Role.CODER)
    keys = [named_by(room, key) for key in told.terms]
    return done([room.writes.order_terms(keys, told.scale, told.why)])


@router.post("/{key}/split")
def split(room: InRoom, key: str, told: Annotated[Splitting, Body()]) -> Response:
    """Settle that some statements of a term mean a term of their own."""
    room.needs(Role.CODER)
    statements = [room.known_item(each).id for each in told.statements]
    return done([room.writes.split_term(named_by(room, key), statements, told.why)])


@router.post("/{key}/move")
def move(room: InRoom, key: str, told: Annotated[Moving, Body()]) -> Response:
    """Settle that one statement means this term, and no other."""
    room.needs(Role.CODER)
    statement = room.known_item(told.statement).id
    return done([room.writes.move_to_term(statement, named_by(room, key), told.why)])


@router.post("/{key}/name")
def rename(room: InRoom, key: str, told: Annotated[Naming, Body()]) -> Response:
    """Give a term a name."""
    room.needs(Role.CODER)
    return done([room.writes.rename_term(named_by(room, key), told.name, told.why)])
