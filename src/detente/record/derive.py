"""A document's rows as a function of its live events; undo and rebuild rest on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection, select

from detente.errors import JudgementError
from detente.model import Credibility, Document, Item, Judgement, Verdict
from detente.record.assemble import Material, assembled
from detente.record.codec import canonical
from detente.record.edits import edited
from detente.record.events import Told, history, live
from detente.record.flags import ties_of
from detente.record.identity import identified, kind_of, party_of
from detente.record.loading import judgements_of
from detente.record.marks import marked
from detente.record.payloads import (
    Credited,
    DocumentBrought,
    Judged,
    Marked,
    Payload,
    ReadingMade,
    Stated,
)
from detente.record.remarks import remarks
from detente.record.renaming import Renaming
from detente.record.rows import Row, Rows, document_row, item_row, party_rows
from detente.record.schema import item, relation
from detente.record.shelf import tally

__all__ = ["Derived", "as_marked", "derived"]

P = TypeVar("P", bound=Payload)
Key = tuple[str, str, str]
"""Kind, party and exact words: by them an item is known in another version of a page."""


class _Older(NamedTuple):
    """The same words in an earlier version, and what was judged of them."""

    item: str
    judgements: Sequence[Judgement]


class Derived(NamedTuple):
    """A document's rows, and the document as it was brought in."""

    rows: Rows
    brought: Document


def derived(
    connection: Connection, number: int, renaming: Renaming, told: Sequence[Told] = ()
) -> Derived | None:
    """The rows of a document; None where its text was purged.

    `told` is its history, where that was read already.
    """
    events = list(live(told or history(connection, number)))
    brought = next(iter(_said(events, DocumentBrought)), None)
    if brought is None:
        return None
    own = as_marked(brought[1].document, events)
    document = renaming.document(_as_its_original(connection, number, own))
    readings = [(e.event.number, said) for e, said in _said(events, ReadingMade)]
    ties = ties_of(connection, number)
    if ties.fall is not None:
        document = replace(document, flag=ties.fall[1])
    older = _earlier(connection, ties.version_of, document, readings)
    judged = _judgements(events)
    material = Material(
        readings,
        [(e.event.number, e.event.who, i) for e, s in _said(events, Stated) if (i := s.item)],
        _joined(judged, older),
        {said.item: Credibility(said.grade) for _, said in _said(events, Credited)},
        renaming,
        ties.counts,
    )
    entries = [
        replace(e, earlier=older[e.id].item) if e.id in older else e
        for e in assembled(number, document, material)
    ]
    last = readings[-1][1] if readings else None
    rows = Rows(
        document_row(number, document, brought[0].event.time, last, ties)
        | {"progress": tally(entries).progress.rank},
        [item_row(e, document) for e in entries],
        [row for e in entries for row in party_rows(e, document)],
        [_judgement_row(number, j) for j in judged],
        *remarks(number, events),
    )
    return Derived(rows, brought[1].document)


def as_marked(document: Document, events: Iterable[Told]) -> Document:
    """A document as it was brought in, with what live events tell of it set right."""
    for _, marks in _said(events, Marked):
        document = marked(document, marks.fields)
    return document


def _as_its_original(connection: Connection, number: int, document: Document) -> Document:
    """A translation with no freer label, and no earlier embargo, than its original now has."""
    tie = (relation.c.kind == "translation") & (relation.c.document == number)
    original = connection.scalar(select(relation.c.other).where(tie))
    events = list(live(history(connection, original))) if original else []
    brought = next((said for _, said in _said(events, DocumentBrought)), None)
    if brought is None:
        return document
    told = as_marked(brought.document, events)
    return replace(
        document,
        handling=max(document.handling, told.handling, key=lambda h: h.rank),
        embargo=max((d for d in (document.embargo, told.embargo) if d), default=None),
    )


def _said(events: Iterable[Told], kind: type[P]) -> list[tuple[Told, P]]:
    return [(e, e.payload) for e in events if isinstance(e.payload, kind)]


def _judgements(events: Sequence[Told]) -> list[Judgement]:
    """Those of a document's own events, the oldest first."""
    found = []
    for each, said in _said(events, Judged):
        made = each.event
        for key in said.items:
            first = Judgement(made.number, key, made.who, said.verdict, made.time)
            found.append(replace(first, fields=said.fields, why=said.why, final=said.final))
    for each, stated in _said(events, Stated):
        if stated.item:
            made = each.event
            first = Judgement(made.number, stated.item.id, made.who, Verdict.ADD, made.time)
            found.append(replace(first, why=stated.why))
    return sorted(found, key=lambda j: (j.event, j.item))


def _joined(
    own: Iterable[Judgement], older: Mapping[str, _Older]
) -> dict[str, Sequence[Judgement]]:
    """By item, those made of its words in an earlier version first."""
    found = {key: list(o.judgements) for key, o in older.items() if o.judgements}
    for each in own:
        found.setdefault(each.item, []).append(each)
    return dict(found)


def _earlier(
    connection: Connection,
    last: int | None,
    document: Document,
    readings: Sequence[tuple[int, ReadingMade]],
) -> dict[str, _Older]:
    """For each item that an earlier version of the page has too, what was made of it there."""
    if last is None or not readings:
        return {}
    rows = connection.execute(select(item.c.id, item.c.earlier).where(item.c.document == last))
    ties = {row.id: row.earlier for row in rows}
    known = {_key(i): i.id for i in _as_read(connection, last) if i.id in ties}
    found = {}
    for key, each in identified(document, readings[-1][1].items).items():
        old = known.get(_key(each))
        if old:
            told = _made_of(connection, old, ties[old])
            found[key] = _Older(old, told if _fit(each, told, document.text) else ())
    return found


def _as_read(connection: Connection, number: int) -> Iterator[Item]:
    """The items of a document before judgements and renamings, the last reading's last."""
    events = list(live(history(connection, number)))
    brought = next((said for _, said in _said(events, DocumentBrought)), None)
    if brought is not None:
        yield from (i for _, said in _said(events, Stated) if (i := said.item))
        for _, reading in _said(events, ReadingMade):
            yield from identified(brought.document, reading.items).values()


def _made_of(connection: Connection, key: str, earlier: str) -> list[Judgement]:
    """What was made of an item in all versions up to its own, the oldest first."""
    line = [key]
    while earlier:
        line.append(earlier)
        earlier = connection.scalar(select(item.c.earlier).where(item.c.id == earlier)) or ""
    made = judgements_of(connection, line)
    told = [j for each in reversed(line) for j in made.get(each, ())]
    return [j for j in told if j.verdict is not Verdict.ADD]


def _fit(each: Item, told: Sequence[Judgement], text: str) -> bool:
    """Whether what was edited in an earlier version can be said of this one."""
    try:
        for made in told:
            edited(each, made.fields, text, made.who)
    except JudgementError:
        return False
    return True


def _key(item: Item) -> Key:
    return kind_of(item), party_of(item), item.span.exact


def _judgement_row(number: int, made: Judgement) -> Row:
    body = canonical(made).decode()
    return {"event": made.event, "item": made.item, "document": number, "body": body}
