"""Rows of the derived tables as values of the model."""

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, outerjoin, select

from detente.model import (
    Credibility,
    Document,
    Entry,
    Handling,
    Item,
    Judgement,
    Meeting,
    Statement,
    Status,
    Unknown,
)
from detente.record.among import among
from detente.record.codec import parsed, unpacked
from detente.record.schema import document, item, judgement, relation

__all__ = [
    "documents_query",
    "entries_of",
    "entries_query",
    "hiding",
    "item_of",
    "items_query",
    "judgements_of",
    "to_document",
]

KINDS: Mapping[str, type[Item]] = {"s": Statement, "m": Meeting, "u": Unknown}
Rows = Iterable[Row[tuple[Any, ...]]]


@cache
def documents_query(text: bool = False) -> Select[tuple[Any, ...]]:
    """Documents with the ids of those they copy, follow and translate.

    What a flag took out is copied and followed by none that stands.
    """
    large = (document.c.text, document.c.signature)
    columns = [c for c in document.c if text or all(c is not one for one in large)]
    tie = relation.alias("translation_tie")
    on = and_(tie.c.kind == "translation", tie.c.document == document.c.number)
    joined, others = outerjoin(document, tie, on), []
    for kind, number in (
        ("copy", document.c.copy_of),
        ("version", document.c.version_of),
        ("translation", tie.c.other),
    ):
        other = document.alias(f"{kind}_other")
        joined = outerjoin(joined, other, other.c.number == number)
        others.append(other.c.id.label(f"{kind}_id"))
    return select(*columns, *others).select_from(joined)


def to_document(row: Row[tuple[Any, ...]]) -> Document:
    """The document of a row; without text and signature where those were not asked for."""
    kept = row._mapping
    signature = unpacked(kept["signature"]) if "signature" in kept else b""
    return replace(
        parsed(kept["body"], Document),
        text=unpacked(kept["text"]).decode() if "text" in kept else "",
        signature=struct.unpack(f"<{len(signature) // 4}I", signature),
        copy_of=kept["copy_id"] or "",
        version_of=kept["version_id"] or "",
        translation_of=kept["translation_id"] or "",
    )


def item_of(kind: str, body: str) -> Item:
    """The statement, meeting or unknown of a row."""
    return parsed(body, KINDS[kind])


def judgements_of(connection: Connection, items: Sequence[str]) -> dict[str, list[Judgement]]:
    """The judgements in force on some items, the oldest first."""
    found: dict[str, list[Judgement]] = {}
    query = select(judgement.c.item, judgement.c.body).order_by(judgement.c.event)
    for row in connection.execute(query.where(among(judgement.c.item, items))) if items else ():
        found.setdefault(row.item, []).append(parsed(row.body, Judgement))
    return found


def entries_of(connection: Connection, rows: Rows) -> list[Entry]:
    """The entries of some rows of item and document.handling, in their order."""
    rows = list(rows)
    judged = judgements_of(connection, [r.id for r in rows if r.status != Status.SUGGESTED])
    labels = list(Handling)
    return [
        Entry(
            item_of(row.kind, row.body),
            row.document,
            Status(row.status),
            tuple(judged.get(row.id, ())),
            row.beside,
            row.earlier,
            labels[row.handling],
            Credibility(row.credibility),
            row.counts,
        )
        for row in rows
    ]


def entries_query() -> Select[tuple[Any, ...]]:
    """Items with the handling of their documents."""
    return items_query(*item.c, document.c.handling)


def items_query(*columns: ColumnElement[Any]) -> Select[tuple[Any, ...]]:
    """Some columns of items and their documents, but for what is hidden now."""
    joined = outerjoin(item, document, document.c.number == item.c.document)
    query, hidden = select(*columns).select_from(joined), _HIDDEN.get()
    return query.where(item.c.document.not_in(sorted(hidden))) if hidden else query


@contextmanager
def hiding(documents: frozenset[int]) -> Iterator[None]:
    """Have no question tell an item of some documents, as long as the block lasts."""
    before = _HIDDEN.set(documents)
    try:
        yield
    finally:
        _HIDDEN.reset(before)


_HIDDEN: ContextVar[frozenset[int]] = ContextVar("documents without items", default=frozenset())
