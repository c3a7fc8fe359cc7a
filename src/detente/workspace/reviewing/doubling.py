"""Reports given to several coders: who codes what, blind or not, and what is ready to settle."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from detente.errors import JudgementError
from detente.model.assignment import Assignment
from detente.record import Held, Record
from detente.record import assignments as given
from detente.record.asked import documents_at
from detente.workspace.checking.blinding import finished
from detente.workspace.reviewing.coded import Coded, coded
from detente.workspace.reviewing.disputes import Disputed, open_in

__all__ = ["Doubled", "assign", "doubled", "finish", "take_away"]

LONGEST = 200
"""Characters of a coder's name."""


@dataclass(frozen=True, slots=True)
class Doubled:
    """One report that several people code."""

    document: int
    title: str
    given: tuple[Assignment, ...]
    coders: tuple[str, ...]
    """Who judged anything of it, or said to be done."""
    done: tuple[str, ...]
    """Who is finished with it."""
    disputes: Disputed

    @property
    def people(self) -> tuple[str, ...]:
        """Who codes it, given or not."""
        return tuple(sorted({*self.coders, *(each.coder for each in self.given)}))

    @property
    def ready(self) -> bool:
        """Whether all whom it was given to, and two at least, are done."""
        wanted = {each.coder for each in self.given} or set(self.coders)
        return len(self.done) > 1 and wanted <= set(self.done)

    @property
    def blind(self) -> bool:
        """Whether all were given it blind."""
        return bool(self.given) and all(each.blind for each in self.given)


def doubled(shown: Record, whole: Record, leave_out: Collection[int] = ()) -> tuple[Doubled, ...]:
    """The reports that several people code: ready ones first, those with most to settle first.

    Who is given what stands in the whole record; told is only of what is shown.
    """
    reports = {each.document: each for each in coded(shown, frozenset(leave_out))}
    by_report: dict[int, list[Assignment]] = {}
    with whole.reading() as reader:
        for each in given.assignments(reader):
            if each.document not in leave_out:
                by_report.setdefault(each.document, []).append(each)
        done = finished(reader, sorted(reports.keys() | by_report.keys()))
    with shown.reading() as reader:
        held = documents_at(reader, reports.keys() | by_report.keys())
    found = [
        _doubled(one, by_report.get(number, ()), reports.get(number), done[number])
        for number, one in held.items()
    ]
    return tuple(sorted(found, key=lambda d: (not d.ready, -d.disputes.open, -d.document)))


def assign(
    record: Record, documents: Sequence[str], coders: Sequence[str], *, blind: bool
) -> tuple[Assignment, ...]:
    """Give reports, by number or id, to coders, in the author's name.

    Raises JudgementError unless both are told, UnknownEntry where there is no such report.
    """
    names = tuple(dict.fromkeys(name for each in coders if (name := " ".join(each.split()))))
    if not documents or not names:
        raise JudgementError(
            "it is not told which reports are given to whom",
            "name one report or more, and one coder or more",
        )
    if any(len(name) > LONGEST or not name.isprintable() for name in names):
        raise JudgementError("a coder's name is too long or not printable", "give a plain name")
    made = []
    with record.writing() as writer:
        for number in dict.fromkeys(writer.document(key).number for key in documents):
            for coder in names:
                each = Assignment(number, coder, record.who, record.time(), blind)
                given.assign(writer, each)
                made.append(each)
    return tuple(made)


def take_away(record: Record, document: int, coder: str) -> None:
    """Take a report away from a coder; what was judged stays."""
    with record.writing() as writer:
        given.drop_assignment(writer, document, coder)


def finish(record: Record, document: int, done: datetime | None) -> None:
    """Keep that the author is done with a report, or that it is open again with None.

    Raises UnknownEntry where it was not given to the author.
    """
    with record.writing() as writer:
        given.done_with(writer, document, record.who, done)


def _doubled(
    held: Held, made: Sequence[Assignment], report: Coded | None, done: set[str]
) -> Doubled:
    coders = report.coders if report else ()
    people = {*coders, *(each.coder for each in made)}
    title = held.document.title or f"report {held.number}"
    finished = tuple(sorted(done & people))
    return Doubled(held.number, title, tuple(made), coders, finished, open_in(report))
