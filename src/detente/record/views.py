"""The items of a document as one person alone judged them, and who judged what together.

What was judged of the same words in an earlier version of the page belongs to that version.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import desc, func, select

from detente.model import Entry, Event, EventKind, Item, Judgement, Verdict
from detente.record.among import among
from detente.record.asked import entries_by_id
from detente.record.assemble import Material, assembled
from detente.record.events import Told, live
from detente.record.payloads import Judged, ReadingMade, Stated
from detente.record.reader import Held, Reader
from detente.record.renaming import load
from detente.record.schema import document, event, judgement

__all__ = ["here", "judged_since", "lately_judged", "marks_of", "number_of_documents", "views"]


class _Said(NamedTuple):
    """What people said of the items of a document."""

    judgements: Sequence[Judgement]
    stated: Sequence[tuple[int, str, Item]]


def views(
    reader: Reader, held: Held, people: Collection[str], *, settled: bool = True
) -> dict[str, tuple[Entry, ...]]:
    """The entries of a document, had with its text, as each of some people has them.

    In text order. What others judged, edited and added is not there. Without `settled`,
    what somebody settled for all is left out too: that is no coding of their own.
    """
    events = list(live(reader.history(held.number)))
    readings = [(e.number, said) for e, said in events if isinstance(said, ReadingMade)]
    renaming = load(reader.connection)
    said = _said(events, settled=settled)
    return {
        who: assembled(
            held.number,
            held.document,
            Material(
                readings,
                [each for each in said.stated if each[1] == who],
                _by_item(j for j in said.judgements if j.who == who),
                renaming=renaming,
            ),
        )
        for who in people
    }


def judged_since(reader: Reader, number: int = 0) -> tuple[dict[int, set[str]], int]:
    """Who judged anything of which documents after an event; and the last event there is.

    What an undoing after it brought back is told too.
    """
    last = reader.connection.scalar(select(func.max(event.c.number))) or 0
    undone = (event.c.number > number) & (event.c.kind == EventKind.UNDONE.value)
    anew = judgement.c.document.in_(select(event.c.subject).where(undone))
    joined = judgement.join(event, event.c.number == judgement.c.event)
    query = select(judgement.c.document, event.c.who).select_from(joined).distinct()
    found: dict[int, set[str]] = {}
    for wanted in (judgement.c.event > number, anew):
        for row in reader.connection.execute(query.where(wanted)):
            found.setdefault(row[0], set()).add(row[1])
    return found, last


def here(reader: Reader, numbers: Iterable[int]) -> list[int]:
    """Those of some numbers that are documents of the record, the latest first."""
    query = select(document.c.number).where(among(document.c.number, numbers))
    return sorted(reader.connection.scalars(query), reverse=True)


def number_of_documents(reader: Reader) -> int:
    """How many documents there are."""
    return reader.connection.scalar(select(func.count()).select_from(document)) or 0


def lately_judged(reader: Reader, limit: int) -> list[Entry]:
    """The items that somebody judged last, each once, the latest first."""
    query = select(judgement.c.item).order_by(desc(judgement.c.event), judgement.c.item)
    keys = list(dict.fromkeys(reader.connection.scalars(query.limit(limit))))
    found = entries_by_id(reader, keys)
    return [found[key] for key in keys if key in found]


def marks_of(reader: Reader, documents: Sequence[int]) -> dict[int, tuple[int, int]]:
    """By what it shows that nothing changed: the last events of a document, and of the whole.

    The second number is that of the last event that is about no single document.
    """
    query = select(func.max(event.c.number)).where(event.c.subject.is_(None))
    general = reader.connection.scalar(query) or 0
    last = select(event.c.subject, func.max(event.c.number)).group_by(event.c.subject)
    rows = reader.connection.execute(last.where(among(event.c.subject, documents)))
    return {row[0]: (row[1], general) for row in rows}


def _said(events: Sequence[Told], *, settled: bool) -> _Said:
    judgements: list[Judgement] = []
    stated: list[tuple[int, str, Item]] = []
    for made, said in events:
        if isinstance(said, Judged) and (settled or not said.final):
            judgements += (_judgement(made, i, said) for i in said.items)
        elif isinstance(said, Stated) and said.item is not None:
            stated.append((made.number, made.who, said.item))
            first = Judgement(made.number, said.item.id, made.who, Verdict.ADD, made.time)
            judgements.append(first)
    return _Said(judgements, stated)


def _judgement(made: Event, item: str, said: Judged) -> Judgement:
    told = made.number, item, made.who, said.verdict, made.time
    return Judgement(*told, said.fields, said.why, said.final)


def _by_item(judgements: Iterable[Judgement]) -> Mapping[str, Sequence[Judgement]]:
    found: dict[str, list[Judgement]] = {}
    for each in judgements:
        found.setdefault(each.item, []).append(each)
    return found
