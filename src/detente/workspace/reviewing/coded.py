"""All reports that several people coded, worked out once and kept while nothing changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import NamedTuple
from weakref import WeakKeyDictionary

from detente.evaluation.alpha import Continuum, Segment, flattened
from detente.model import Entry, Judgement, Statement
from detente.record import Held, Reader, Record
from detente.record.assignments import assignments
from detente.record.batches import batches
from detente.record.views import here, judged_since, marks_of, number_of_documents, views
from detente.workspace.checking.blinding import finished
from detente.workspace.reviewing.coders import Unit, side_by_side

__all__ = ["Coded", "MOST", "coded", "coded_one"]

MOST = 5000
"""Reports that are kept at a time."""
SOME = 100
"""Reports that are read at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """One report as its coders judged it: the same one as long as nothing changed."""

    document: int
    coders: tuple[str, ...]
    """Who judged anything of it, what was only settled for all left out."""
    units: tuple[Unit, ...]
    whole: tuple[str, ...]
    """Those of the coders who have seen it whole: what they did not mark, they left out."""
    settled: Mapping[str, Judgement]
    """By item: the judgement that settled it for all."""
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
    return _coded(reader, [document], _whole(reader, [document]))[document]


def _worked_out(reader: Reader, kept: _Kept, numbers: Sequence[int]) -> list[Coded]:
    marks, whole = marks_of(reader, numbers), _whole(reader, numbers)
    keys = {number: _Key(marks[number], whole.get(number, ())) for number in numbers}
    known = kept.reports
    stale = [n for n, key in keys.items() if n not in known or known[n][0] != key]
    for some in batches(stale, SOME):
        known |= {n: (keys[n], made) for n, made in _coded(reader, some, whole).items()}
    found = [known[number][1] for number in numbers]
    while len(known) > MOST:
        del known[next(iter(known))]
    return [each for each in found if len(each.coders) > 1]


def _whole(reader: Reader, numbers: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Who is finished with each report."""
    return {n: tuple(sorted(people)) for n, people in finished(reader, numbers).items()}


def _coded(
    reader: Reader, numbers: Sequence[int], whole: Mapping[int, tuple[str, ...]]
) -> dict[int, Coded]:
    """Who only read a report, and neither judged of it nor was given it, is none of its coders."""
    given: dict[int, set[str]] = {}
    for each in assignments(reader, documents=numbers):
        given.setdefault(each.document, set()).add(each.coder)
    entries = reader.entries_in(numbers)
    return {
        held.number: _one(
            reader,
            held,
            entries.get(held.number, ()),
            given.get(held.number, set()),
            whole.get(held.number, ()),
        )
        for held in reader.documents(numbers, text=True)
    }


def _one(
    reader: Reader, held: Held, entries: Sequence[Entry], given: set[str], whole: Sequence[str]
) -> Coded:
    judged = {j.who for e in entries for j in e.judgements if not j.final}
    done = tuple(who for who in whole if who in given | judged)
    seen = views(reader, held, judged | set(done), settled=False)
    units = side_by_side(seen)
    coders = {own.who for unit in units for own in unit.owns} | set(done)
    finals = {e.id: j for e in entries for j in e.judgements if j.final}
    length = len(held.document.text)
    marked = Continuum(length, [flattened(_segments(seen[who])) for who in done])
    return Coded(held.number, tuple(sorted(coders)), units, done, finals, marked)


def _segments(entries: Sequence[Entry]) -> list[Segment]:
    return [
        Segment(e.item.span.start, e.item.span.end, e.item.act.value)
        for e in entries
        if isinstance(e.item, Statement) and e.status.checked
    ]
