"""Statements, meetings and unknowns as W3C Web Annotations (JSON-LD).

W3C Recommendation "Web Annotation Data Model", 2017. docs/reference/exports.md tells where
each field goes and what is lost.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Any

from detente.model import Document, Item, Meeting, Reading, Source, Span, Statement

__all__ = ["CONTEXT", "Json", "Makers", "URN", "annotation", "collection"]

Json = dict[str, Any]

URN = "urn:detente:"
CONTEXT: list[str | Mapping[str, str]] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "State": "oa:State",
        "assessing": "oa:assessing",
        "digest": "schema:sha256",
        "version": "schema:softwareVersion",
        "detente": URN,
        "kind": "detente:kind",
        "count": "detente:count",
        "party": "detente:party",
        "handling": "detente:handling",
    },
]
"""The standard's terms, and those that its own context does not hold."""


@dataclass(frozen=True, slots=True)
class Makers:
    """Who made an item: the reader, and the person who checked it."""

    reader: str = ""
    """Name and version; empty for what a person stated, or for that of the statement."""
    analyst: str = ""
    edited: frozenset[str] = frozenset()
    """The fields that the person changed."""


def annotation(item: Item, document: Document, makers: Makers | None = None) -> Json:
    """An item of a document as an annotation of its exact words.

    What nobody checked is `classifying`, what a person checked is `assessing`. Nothing is
    rated: no score, no grade.
    """
    made = makers or Makers()
    reader = made.reader or (item.reader if isinstance(item, Statement) else "")
    software, person = _software(reader), _person(made.analyst)
    source = document.url or f"urn:sha256:{item.span.text_sha256}"
    return {
        "@context": CONTEXT,
        "id": URN + item.id,
        "type": "Annotation",
        "motivation": "assessing" if item.checked else "classifying",
        **_creator((person or {"type": "Person"}) if item.checked else software or person),
        "generator": _generator(),
        "handling": document.handling.value,
        "body": [
            body | _creator(person if not software or body["label"] in made.edited else software)
            for body in _bodies(item, source)
        ],
        "target": _place(item.span, source) | _state(item.span),
    }


def collection(reading: Reading, makers: Mapping[str, Makers] | None = None) -> Json:
    """All that is told of one document as a collection of one page, suggestions left out.

    `makers` tells by item id who made what; the reader of the reading is the default.
    """
    document = reading.document
    items: tuple[Item, ...] = (*reading.counting.statements, *reading.meetings, *reading.unknowns)
    told = [
        annotation(i, document, (makers or {}).get(i.id, Makers(reading.reader))) for i in items
    ]
    return {
        "@context": CONTEXT,
        "id": f"{URN}{document.id}",
        "type": "AnnotationCollection",
        "label": document.title or document.outlet or document.id,
        "handling": document.handling.value,
        "total": len(told),
        "first": {
            "id": f"{URN}{document.id}:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": [{k: v for k, v in one.items() if k != "@context"} for one in told],
        },
    }


def _bodies(item: Item, source: str) -> Iterator[Json]:
    """A body for each field that is told; an item's type comes first."""
    yield _text("item", type(item).__name__.lower(), "classifying")
    if isinstance(item, Statement):
        yield from _statement(item, source)
    elif isinstance(item, Meeting):
        yield from (_text("party", party) for party in item.parties)
        yield _text("status", item.status, "classifying")
        yield from (_text("channel", channel, "classifying") for channel in item.channels)
        yield from _within("when", item.when, source)
    else:
        yield _text("kind", item.kind, "classifying")
        yield from (_text("subject", subject) for subject in [item.subject] if subject)
        yield _text("issue", item.issue, "classifying")
    if not isinstance(item, Statement):
        yield from (_text("also", other, "linking") for other in item.also)


def _statement(item: Statement, source: str) -> Iterator[Json]:
    speaker = item.speaker
    yield _text("speaker", speaker.name)
    yield _text("party", speaker.party)
    yield from (_text("actor", actor) for actor in [speaker.actor] if actor)
    yield _text("act", item.act, "classifying")
    yield _text("issue", item.issue, "classifying")
    yield from (_text("target", target) for target in item.targets)
    yield _text("certainty", item.certainty, "classifying")
    yield from _within("condition", item.condition, source)
    yield _text("when", item.when, "classifying")
    yield from (_text("said_on", said.value) for said in [item.said_on] if said)
    yield from (_link(link) for link in item.chain)
    yield from _within("content", item.content, source)
    yield _text("contents", item.contents, "classifying")
    yield from (_text(link.kind, link.statement, "linking") for link in item.links)


def _text(label: str, value: str, purpose: str = "tagging") -> Json:
    return {"type": "TextualBody", "purpose": purpose, "label": str(label), "value": str(value)}


def _link(source: Source) -> Json:
    """One carrier of the word; the bodies of a chain stand outermost first."""
    told = {"kind": source.kind.value, "count": source.count, "party": source.party}
    return _text("chain", source.name) | {k: v for k, v in told.items() if v}


def _within(label: str, span: Span | None, source: str) -> Iterator[Json]:
    if span:
        yield {**_place(span, source), "purpose": "describing", "label": label}


def _place(span: Span, source: str) -> Json:
    """Words in the text by quotation and by position in code points, the end exclusive."""
    around = {"prefix": span.prefix, "suffix": span.suffix}
    quote = {"type": "TextQuoteSelector", "exact": span.exact}
    return {
        "type": "SpecificResource",
        "source": source,
        "selector": [
            quote | {side: words for side, words in around.items() if words},
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _state(span: Span) -> Json:
    """Which text the positions count in."""
    return {"state": {"type": "State", "digest": span.text_sha256}}


def _creator(agent: Json | None) -> Json:
    return {"creator": agent} if agent else {}


def _person(name: str) -> Json | None:
    return {"type": "Person", "name": name} if name else None


@cache
def _generator() -> Json | None:
    return _software(f"Detente {version('detente')}")


def _software(reader: str) -> Json | None:
    """A program with its version, as ICS 206-01 asks of whatever a machine made."""
    name, _, number = reader.rpartition(" ")
    if not name:
        return {"type": "Software", "name": reader} if reader else None
    return {"type": "Software", "name": name, "version": number}
