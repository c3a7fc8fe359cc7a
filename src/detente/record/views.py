"""The items of a document as one person alone judged them, and who judged what together.

What was judged of the same words in an earlier version of the page belongs to that version.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import distinct, func, select

from detente.model import Entry, Event, Item, Judgement, Verdict
from detente.record.assemble import Material, assembled
from detente.record.batches import batches
from detente.record.events import Told, live
from detente.record.payloads import Judged, ReadingMade, Stated
from detente.record.reader import Reader
from detente.record.renaming import load
from detente.record.schema import event, judgement

__all__ = ["authors", "authors_in", "judged_by_several", "marks_of", "views"]


class _Said(NamedTuple):
    """What people said of the items of a document."""

    judgements: Sequence[Judgement]
    stated: Sequence[tuple[int, str, Item]]


def views(
    reader: Reader, number: int, people: Collection[str], *, settled: bool = True
) -> dict[str, tuple[Entry, ...]]:
    """The entries of a document as each of some people has them, in text order.

    What others judged, edited and added is not there. Without `settled`, what somebody
    settled for all is left out too: that is no coding of their own.
    """
    events = list(live(reader.history(number)))
    document = reader.document(number).document
    readings = [(e.number, said) for e, said in events if isinstance(said, ReadingMade)]
    renaming = load(reader.connection)
    said = _said(events, settled=settled)
    return {
        who: assembled(
            number,
            document,
            Material(
                readings,
                [each for each in said.stated if each[1] == who],
                _by_item(j for j in said.judgements if j.who == who),
                renaming=renaming,
            ),
        )
        for who in people
    }


def judged_by_several(reader: Reader) -> list[int]:
    """The numbers of the documents that two people or more judged, the latest first."""
    joined = judgement.join(event, event.c.number == judgement.c.event)
    several = func.count(distinct(event.c.who)) > 1
    query = select(judgement.c.document).select_from(joined).group_by(judgement.c.document)
    return list(reader.connection.scalars(query.having(several).order_by(-judgement.c.document)))


def authors_in(reader: Reader, documents: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Who judged anything of some documents, by document, in alphabetical order."""
    joined = judgement.join(event, event.c.number == judgement.c.event)
    query = select(judgement.c.document, event.c.who).select_from(joined).distinct()
    found: dict[int, set[str]] = {}
    for some in batches(documents):
        for row in reader.connection.execute(query.where(judgement.c.document.in_(some))):
            found.setdefault(row[0], set()).add(row[1])
    return {number: tuple(sorted(names)) for number, names in found.items()}


def authors(reader: Reader) -> list[str]:
    """Everybody who did anything, in alphabetical order."""
    return sorted(reader.connection.scalars(select(distinct(event.c.who))))


def marks_of(reader: Reader, documents: Sequence[int]) -> dict[int, tuple[int, int]]:
    """By what it shows that nothing changed: the last events of a document, and of the whole.

    The second number is that of the last event that is about no single document.
    """
    query = select(func.max(event.c.number)).where(event.c.subject.is_(None))
    general = reader.connection.scalar(query) or 0
    last = select(event.c.subject, func.max(event.c.number)).group_by(event.c.subject)
    return {
        row[0]: (row[1], general)
        for some in batches(documents)
        for row in reader.connection.execute(last.where(event.c.subject.in_(some)))
    }


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
