"""Footnotes in the order in which a brief first needs them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from detente.model import (
    Brief,
    Document,
    Meeting,
    Note,
    Position,
    Reading,
    Statement,
    Unknown,
    full_chain,
)

__all__ = ["notes"]

Item = Statement | Meeting | Unknown


def notes(brief: Brief, readings: Sequence[Reading]) -> tuple[Note, ...]:
    """One footnote for each item that a brief rests on, numbered by first use.

    Headline and lead come first, then matrix, demands, proposals, meetings, assessments,
    accusations and unknowns, in the end what is history.
    """
    documents = {r.document.id: r.document for r in readings}
    items: dict[str, Item] = {}
    for reading in readings:
        items |= {s.id: s for s in reading.statements}
        items |= {m.id: m for m in reading.meetings}
        items |= {u.id: u for u in reading.unknowns}
    used = dict.fromkeys(i for i in _used(brief) if i in items)
    return tuple(_note(number, items[item], documents) for number, item in enumerate(used, start=1))


def _note(number: int, item: Item, documents: Mapping[str, Document]) -> Note:
    document = documents[item.document]
    chain = full_chain(document, item.chain if isinstance(item, Statement) else ())
    return Note(
        number,
        item.id,
        document.id,
        document.outlet,
        document.published,
        item.span,
        chain,
        item.checked,
        document.handling,
        document.kind,
        bool(document.translation_of),
    )


def _used(brief: Brief) -> Iterator[str]:
    yield from brief.headline.items
    for line in brief.lead:
        yield from line.items
    for position in brief.matrix.positions:
        for holding in position.holdings:
            yield from (i.id for i in holding.items)
    for demand in brief.demands:
        yield from (s.id for s in demand.statements)
    for proposal in brief.proposals:
        yield from (s.id for s in proposal.statements)
        for response in proposal.responses:
            yield from (i.id for i in response.items)
    yield from _with_folded(brief.meetings)
    yield from (s.id for s in (*brief.assessments, *brief.accusations))
    yield from _with_folded(brief.unknowns)
    yield from _behind(brief.matrix.positions)


def _with_folded(items: Iterable[Meeting] | Iterable[Unknown]) -> Iterator[str]:
    for item in items:
        yield from (item.id, *item.also)


def _behind(positions: Iterable[Position]) -> Iterator[str]:
    for position in positions:
        yield from (s.id for s in position.beside)
        for holding in position.history:
            yield from (i.id for i in holding.items)
