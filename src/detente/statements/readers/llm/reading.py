"""A document to its reading by a language model, part by part."""

import os
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from detente.errors import EndpointError
from detente.model import Document, Meeting, Reading, Statement, Unknown
from detente.statements.actors import Cast
from detente.statements.parse import parse
from detente.statements.readers.llm.answering import answer
from detente.statements.readers.llm.asking import Ask, ask
from detente.statements.readers.llm.cost import count_tokens
from detente.statements.readers.llm.endpoint import Reply
from detente.statements.readers.llm.ground import Entry, Ground, entries
from detente.statements.readers.llm.lines import lines
from detente.statements.readers.llm.others import grounded_meetings, grounded_unknowns
from detente.statements.readers.llm.parts import Part, parts
from detente.statements.readers.llm.planning import may_be_kept, refusal
from detente.statements.readers.llm.repair import object_in
from detente.statements.readers.llm.settings import Settings, settings_from
from detente.statements.readers.llm.statements import grounded_statements
from detente.statements.readers.unread import unread

__all__ = ["read"]

T = TypeVar("T", Statement, Meeting, Unknown)
VARIABLES = "DETENTE_LLM_"
UNSEEN = 0.5
"""Less than this share of a request counted by the endpoint: it cut the request off."""


def read(document: Document, name: str) -> Reading:
    """The reading of a document by the model that the environment names.

    Raises:
        EndpointError: There is no reply, or none that can be used.
        MissingModel: No endpoint is set, nothing is there, or there is no parser.
    """
    settings = _settings(tuple(_told().items()))
    if why := unread(document) or refusal(document, settings):
        return Reading(document, warnings=(why,))
    ground = Ground(Cast(parse(document)), numbered := lines(document))
    found = Reading(document, reader=f"{name} {settings.model}".strip())
    for part in parts(numbered, settings.part):
        asked = ask(document, part)
        reply = answer(asked, settings, may_be_kept(document))
        found = _with_part(found, part, object_in(reply.text), ground)
        found = replace(found, warnings=(*found.warnings, *_remarks(asked, part, reply)))
    return replace(
        found,
        statements=_merged(found.statements),
        meetings=_merged(found.meetings),
        unknowns=_merged(found.unknowns),
        warnings=(*found.warnings, *ground.warnings),
    )


def _with_part(found: Reading, part: Part, told: Entry | None, ground: Ground) -> Reading:
    """A reading with what the reply to one part adds, of the lines that it answers for."""
    if told is None:
        raise EndpointError(
            f"the reply to part {part.number} of {part.of} holds no JSON object",
            "try a larger model, or a smaller DETENTE_LLM_PART",
        )
    ground.part = part
    statements = grounded_statements(entries(told, "statements"), ground, found.reader)
    meetings = grounded_meetings(entries(told, "meetings"), ground)
    unknowns = grounded_unknowns(entries(told, "unknowns"), ground)
    return replace(
        found,
        statements=(*found.statements, *statements),
        meetings=(*found.meetings, *meetings),
        unknowns=(*found.unknowns, *unknowns),
    )


def _merged(items: Iterable[T]) -> tuple[T, ...]:
    """The items in text order, each once."""
    once = {item.id: item for item in items}
    return tuple(sorted(once.values(), key=lambda i: (i.span.start, i.span.end)))


def _remarks(asked: Ask, part: Part, reply: Reply) -> list[str]:
    """What kept the model from reading the whole part."""
    of = f"part {part.number} of {part.of}" if part.of > 1 else "the report"
    told = []
    if reply.cut:
        told.append(f"the reply to {of} was cut off; set a smaller DETENTE_LLM_PART")
    sent = count_tokens(asked.system) + count_tokens(asked.user)
    if 0 < reply.read < UNSEEN * sent:
        told.append(
            f"the model was given {reply.read} of about {sent} tokens of {of}; "
            "raise the context length of its server"
        )
    return told


def _told() -> dict[str, str]:
    """The part of the environment that tells of the endpoint."""
    names = [n for n in os.environ if n.startswith(VARIABLES) or n == "XDG_CACHE_HOME"]
    return {name: os.environ[name] for name in sorted(names)}


@lru_cache(maxsize=4)
def _settings(told: tuple[tuple[str, str], ...]) -> Settings:
    return settings_from(dict(told))
