"""Who carries the words of a dossier, how much rests on each, and how it is graded."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from detente.model import (
    Document,
    Grading,
    Handling,
    Kind,
    Reading,
    Source,
    SourceKind,
    full_chain,
)
from detente.record import Reader, Record
from detente.record.asked import aliases
from detente.workspace.lookup.framing import Question, framed

__all__ = ["SourceLine", "carriers", "lately", "sources"]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One outlet or source with all that rests on it."""

    name: str
    kind: SourceKind
    party: str = ""
    """The party it belongs to, where that is known."""
    documents: int = 0
    """How many documents it carries, copies among them, what a flag took out left out."""
    copies: int = 0
    """How many of those repeat another, so that nothing counts from them."""
    statements: int = 0
    """How many statements that count came through it."""
    first: date | None = None
    last: date | None = None
    """The first and the last day that are told of what it carries; None where none is."""
    grades: tuple[Grading, ...] = ()
    """The oldest first; empty where nobody has graded it."""
    alias: bool = False
    """Whether it is kept under a name in the place of its own."""
    own_note: bool = False
    """Whether all that it carries are notes of the desk's own, which are no press."""
    handling: Handling = Handling.CLEAR
    """The freest label of what it carries: above TLP:CLEAR, only restricted texts name it."""


@dataclass(slots=True)
class _Tally:
    source: Source
    documents: set[str] = field(default_factory=set)
    copies: set[str] = field(default_factory=set)
    statements: int = 0
    days: set[date] = field(default_factory=set)
    press: bool = False
    labels: set[Handling] = field(default_factory=set)


def sources(record: Record) -> tuple[SourceLine, ...]:
    """Outlets first, then what they cite; what carries most statements first."""
    with record.reading() as reader:
        return carriers(reader, reader.readings(reader.documents(standing=True)))


def lately(record: Record) -> tuple[tuple[SourceLine, ...], date | None]:
    """The same of what a question looks through, and from which day on; None is all."""
    with framed(record, Question()) as frame:
        if frame.since is not None:
            return carriers(frame.reader, frame.readings), frame.since
    return sources(record), None


def carriers(reader: Reader, readings: Iterable[Reading]) -> tuple[SourceLine, ...]:
    """Who carries some readings, with all grades that each was given."""
    tallies: dict[tuple[str, bool], _Tally] = {}
    for reading in readings:
        for source, said, day in _heard(reading):
            _tally(tallies, source, reading.document, said, day)
    graded: dict[str, list[Grading]] = {}
    for grading in reader.gradings():
        graded.setdefault(grading.source, []).append(grading)
    kept = aliases(reader)
    lines = (_line(t, tuple(graded.get(t.source.name, ())), kept) for t in tallies.values())
    return tuple(sorted(lines, key=_order))


def _heard(reading: Reading) -> Iterator[tuple[Source, bool, date | None]]:
    """Each carrier, whether of a statement, and on which day where that is told."""
    document = reading.document
    for source in full_chain(document, ()):
        yield source, False, document.told_by()
    for statement in reading.statements:
        for source in full_chain(document, statement.chain):
            yield source, True, document.told_by(statement.said_on)


def _tally(
    tallies: dict[tuple[str, bool], _Tally],
    source: Source,
    document: Document,
    said: bool,
    day: date | None,
) -> None:
    tally = tallies.setdefault((source.name.casefold(), source.named), _Tally(source))
    tally.documents.add(document.id)
    if document.copy_of:
        tally.copies.add(document.id)
    tally.statements += said
    if day is not None:
        tally.days.add(day)
    tally.press |= document.kind is not Kind.OWN_NOTE
    tally.labels.add(document.handling)


def _line(tally: _Tally, grades: tuple[Grading, ...], kept: frozenset[str]) -> SourceLine:
    source = tally.source
    return SourceLine(
        source.name,
        source.kind,
        source.party,
        len(tally.documents),
        len(tally.copies),
        tally.statements,
        min(tally.days, default=None),
        max(tally.days, default=None),
        grades,
        source.name in kept,
        not tally.press,
        min(tally.labels, key=lambda label: label.rank),
    )


def _order(line: SourceLine) -> tuple[bool, bool, int, str]:
    outlet = line.kind is SourceKind.OUTLET
    return not outlet, line.kind is SourceKind.ANONYMOUS, -line.statements, line.name
