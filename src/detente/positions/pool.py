"""All that some readings tell by a day, copies folded into their originals."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from detente.model import Document, Meeting, Moment, Reading, Statement, Unknown
from detente.positions.order import last_day, newest, said_by

__all__ = ["Pool", "gather"]

Item = TypeVar("Item", Meeting, Unknown)


@dataclass(frozen=True, slots=True)
class Pool:
    """The items of all documents that count, in an order of their own."""

    documents: Mapping[str, Document]
    """Originals by id."""
    carriers: Mapping[str, tuple[Document, ...]]
    """For each original, itself and its copies, the earliest first."""
    statements: tuple[Statement, ...]
    """Newest first."""
    meetings: tuple[Meeting, ...]
    unknowns: tuple[Unknown, ...]

    @property
    def items(self) -> tuple[Statement | Meeting | Unknown, ...]:
        """Everything that is told."""
        items: list[Statement | Meeting | Unknown] = [
            *self.statements,
            *self.meetings,
            *self.unknowns,
        ]
        return tuple(items)

    def published(self, item: Statement | Meeting | Unknown) -> Moment | None:
        """When the document that holds an item was published."""
        return self.documents[item.document].published

    def latest(self) -> date | None:
        """The latest day that any document or statement tells."""
        moments = [d.published for d in self.documents.values()]
        days = [last_day(m) for m in (*moments, *(s.said_on for s in self.statements)) if m]
        return max(days, default=None)


def gather(readings: Sequence[Reading], at: date | None = None) -> Pool:
    """The pool of some readings; nothing said after `at` is in it.

    A copy adds a carrier and no items. Where the original of copies is not among the
    readings, the earliest copy stands for it. What no date tells is held to have been
    said by the day on which the document was got.
    """
    groups: dict[str, dict[str, Reading]] = {}
    by_id = {r.document.id: r for r in sorted(readings, key=lambda r: r.document.id)}
    for reading in by_id.values():
        groups.setdefault(_original(reading.document, by_id), {})[reading.document.id] = reading
    own, carriers = [], {}
    for original, members in sorted(groups.items()):
        told = [r for r in members.values() if at is None or said_by(r.document) <= at]
        first = members.get(original) or min(members.values(), key=_earliest)
        own.append(first)
        told = [first, *(r for r in told if r is not first)]
        carriers[first.document.id] = tuple(r.document for r in sorted(told, key=_earliest))
    return _pooled(own, carriers, at)


def _pooled(own: list[Reading], carriers: dict[str, tuple[Document, ...]], at: date | None) -> Pool:
    documents = {r.document.id: r.document for r in own}

    def told(document: str, said_on: Moment | None = None) -> bool:
        return at is None or said_by(documents[document], said_on) <= at

    statements = [s for r in own for s in r.statements if told(s.document, s.said_on)]
    meetings = _in_order(m for r in own for m in r.meetings if told(m.document))
    unknowns = _in_order(u for r in own for u in r.unknowns if told(u.document))
    pool = Pool(documents, carriers, tuple(sorted(statements, key=newest)), meetings, unknowns)
    kept = {i.document for i in pool.items}
    return replace(pool, documents={k: d for k, d in documents.items() if k in kept or told(k)})


def _in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda i: (i.document, i.span, i.id)))


def _original(document: Document, by_id: Mapping[str, Reading]) -> str:
    seen = {document.id}
    while document.copy_of and document.copy_of not in seen:
        seen.add(document.copy_of)
        if document.copy_of not in by_id:
            return document.copy_of
        document = by_id[document.copy_of].document
    return document.id


def _earliest(reading: Reading) -> tuple[date, str]:
    return said_by(reading.document), reading.document.id
