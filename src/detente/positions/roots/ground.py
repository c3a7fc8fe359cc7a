"""What claims are looked up in: all that some readings tell by a day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from detente.model import Document, Reading, Statement
from detente.positions.pool import Pool, gather
from detente.positions.roots.hints import Hints, hints_of
from detente.vocabulary.roots import root_rules

__all__ = ["Ground"]

Cell = tuple[str, str]
"""Party and issue."""


class Ground:
    """Statements by party, issue and day, with their documents and carriers.

    The readings are to hold all statements of their documents: what is cited elsewhere in
    a report tells of which agency a sentence without a source probably is.
    """

    def __init__(self, readings: Sequence[Reading], at: date | None = None) -> None:
        self.pool: Pool = gather(readings, at)
        self.hints: Hints = hints_of(readings, self.pool)
        self._cells: dict[Cell, list[Statement]] = {}
        self._days: dict[Cell, list[int]] = {}
        self._in_document: dict[tuple[str, str, str], list[Statement]] = {}
        for said in sorted(self.pool.statements, key=lambda s: (self.day(s), s.document, s.id)):
            cell = said.speaker.party, said.issue
            self._cells.setdefault(cell, []).append(said)
            self._days.setdefault(cell, []).append(self.day(said).toordinal())
            self._in_document.setdefault((said.document, *cell), []).append(said)

    @property
    def documents(self) -> Mapping[str, Document]:
        """The originals by id."""
        return self.pool.documents

    @property
    def statements(self) -> Mapping[str, Statement]:
        """What counts, by id."""
        return self.hints.items

    def day(self, said: Statement) -> date:
        """The day by which a statement was surely said, as far as its document is known."""
        if said.document in self.documents:
            return self.documents[said.document].said_by(said.said_on)
        return said.said_on.last_day if said.said_on else date.min

    def near(self, said: Statement) -> Iterator[tuple[Statement, int]]:
        """What can tell the same or the opposite, each with how many days lie between.

        It is of the statement's party and issue, about then or in its report.
        """
        cell = said.speaker.party, said.issue
        days = self._days.get(cell, [])
        day, reach = self.day(said).toordinal(), root_rules().word_days
        around = slice(bisect_left(days, day - reach), bisect_right(days, day + reach))
        for other, on in zip(self._cells.get(cell, [])[around], days[around], strict=True):
            yield other, abs(on - day)
        for other in self._in_document.get((said.document, *cell), ()):
            if (apart := abs(self.day(other).toordinal() - day)) > reach:
                yield other, apart

    def carriers(self, documents: Iterable[str]) -> list[Document]:
        """Documents with their copies."""
        return [d for key in documents for d in self.pool.carriers.get(key, ())]
