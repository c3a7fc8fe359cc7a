"""All reports that several people coded, worked out once and kept while nothing changed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import NamedTuple
from weakref import WeakKeyDictionary

from detente.evaluation.alpha import Continuum, Segment, flattened
from detente.model import Entry, Statement
from detente.record import Reader, Record
from detente.record.assignments import assignments
from detente.record.notes import seen_by
from detente.record.views import here, judged_since, marks_of, number_of_documents, views
from detente.workspace.coders import Unit, side_by_side

__all__ = ["Coded", "coded", "coded_one"]

MOST = 5000
"""Reports that are kept at a time."""


@dataclass(frozen=True, slots=True)
class Coded:
    """One report as its coders judged it."""

    document: int
    coders: tuple[str, ...]
    """Who judged anything of it, what was only settled for all left out."""
    units: tuple[Unit, ...]
    whole: tuple[str, ...]
    """Those of the coders who have seen it whole: what they did not mark, they left out."""
    settled: dict[str, tuple[str, int]]
    """By item: who settled it for all, and by which event."""
    marked: Continuum
    """What those who saw it whole marked as statements, by act."""


class _Key(NamedTuple):
    marks: tuple[int, int]
    whole: tuple[str, ...]


@dataclass(slots=True)
class _Kept:
    """What is known of one store."""

    last: int = 0
    documents: int = 0
    people: dict[int, set[str]] = field(default_factory=dict)
    reports: dict[int, tuple[_Key, Coded]] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)


_STORES: "WeakKeyDictionary[object, _Kept]" = WeakKeyDictionary()


def coded(record: Record, leave_out: Sequence[int] | frozenset[int] = ()) -> tuple[Coded, ...]:
    """The reports that two people or more judged or were given, the latest first.

    What the record does not hold, or is left out, is not told.
    """
    kept = _STORES.setdefault(record.engine, _Kept())
    with kept.lock, record.reading() as reader:
        documents = number_of_documents(reader)
        if documents != kept.documents:  # one that came to be shown may be judged already
            kept.documents, kept.last = documents, 0
        news, kept.last = judged_since(reader, kept.last)
        for number, people in news.items():
            kept.people.setdefault(number, set()).update(people)
        several = {number for number, people in kept.people.items() if len(people) > 1}
        return tuple(_worked_out(reader, kept, here(reader, several - set(leave_out))))


def coded_one(reader: Reader, document: int) -> Coded:
    """One report as its coders judged it, worked out anew."""
    return _coded(reader, document, _whole(reader, [document]).get(document, ()))


def _worked_out(reader: Reader, kept: _Kept, numbers: Sequence[int]) -> list[Coded]:
    marks, whole = marks_of(reader, numbers), _whole(reader, numbers)
    for number in numbers:
        key = _Key(marks[number], whole.get(number, ()))
        known = kept.reports.get(number)
        if known is None or known[0] != key:
            kept.reports[number] = key, _coded(reader, number, key.whole)
    found = [kept.reports[number][1] for number in numbers]
    while len(kept.reports) > MOST:
        del kept.reports[next(iter(kept.reports))]
    return [each for each in found if len(each.coders) > 1]


def _whole(reader: Reader, numbers: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Who has seen each report whole, or said to be done with it."""
    found = {n: {m.who for m in marks} for n, marks in seen_by(reader, numbers).items()}
    for each in assignments(reader, documents=numbers):
        if each.done is not None:
            found.setdefault(each.document, set()).add(each.coder)
    return {number: tuple(sorted(people)) for number, people in found.items()}


def _coded(reader: Reader, number: int, whole: Sequence[str]) -> Coded:
    """Who only read a report, and neither judged of it nor was given it, is none of its coders."""
    entries = reader.entries_in([number]).get(number, [])
    given = {each.coder for each in assignments(reader, documents=[number])}
    judged = {j.who for e in entries for j in e.judgements if not j.final}
    done = tuple(who for who in whole if who in given | judged)
    seen = views(reader, number, judged | set(done), settled=False)
    units = side_by_side(seen)
    coders = {own.who for unit in units for own in unit.owns} | set(done)
    finals = {e.id: (j.who, j.event) for e in entries for j in e.judgements if j.final}
    length = len(reader.document(number).document.text)
    marked = Continuum(length, [flattened(_segments(seen[who])) for who in done])
    return Coded(number, tuple(sorted(coders)), units, done, finals, marked)


def _segments(entries: Sequence[Entry]) -> list[Segment]:
    return [
        Segment(e.item.span.start, e.item.span.end, e.item.act.value)
        for e in entries
        if isinstance(e.item, Statement) and e.status.checked
    ]
