"""What bears on a party's moves, looked up in a record as it is needed."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice

from detente.model import Statement
from detente.positions.cells import rows_of
from detente.positions.moves.contents import Dated, text_of
from detente.positions.moves.sizes import Sizes, sizes
from detente.positions.moves.surroundings import RECENT, names_amounts, puts
from detente.positions.moves.window import Put
from detente.record import Reader, moments

__all__ = ["RecordAround"]

OTHERS = 4
"""So many times as many items are looked at, of which some ask for nothing."""
LOOKED_AT = 200
"""Statements on an issue among which an amount is looked for."""


class RecordAround:
    """Askings, amounts and outlets of a record; each question goes to the database once."""

    def __init__(self, reader: Reader) -> None:
        self._connection = reader.connection
        self._asked: dict[tuple[str, str, int], Sequence[Put]] = {}
        self._sized: dict[tuple[str, int], Sequence[tuple[str, Sizes]]] = {}
        self._outlets: dict[str, tuple[str, int]] = {}

    def put_to(self, party: str, issue: str, day: int) -> Sequence[Put]:
        """What others asked of a party or offered it up to a day, the newest first."""
        key = party, issue, day
        if key not in self._asked:
            told = moments.put_to(self._connection, (party, issue), day, OTHERS * RECENT)
            found = (
                Put(t.day, t.item.id, frozenset(t.item.speaker.parties), text_of(t.item))
                for t in told
                if isinstance(t.item, Statement)
                and puts(t.item)
                and party not in t.item.speaker.parties
            )
            self._asked[key] = list(islice(found, RECENT))
        return self._asked[key]

    def named(self, party: str, issue: str, unit: str, day: int) -> tuple[str, float] | None:
        """The party other than this one that last named an amount by a day, and the amount."""
        for by, amounts in self._amounts(issue, day):
            told = amounts.get(unit, {})
            if len(told) == 1 and party not in rows_of(by):
                return by, next(iter(told))
        return None

    def _amounts(self, issue: str, day: int) -> Sequence[tuple[str, Sizes]]:
        key = issue, day
        if key not in self._sized:
            told = moments.told_last(self._connection, issue, day, LOOKED_AT)
            self._sized[key] = [
                (t.item.speaker.party, sizes(text_of(t.item)))
                for t in told
                if isinstance(t.item, Statement) and names_amounts(t.item)
            ]
        return self._sized[key]

    def watched(self, document: str, day: int) -> tuple[str, bool]:
        """The outlet of a document, and whether the dossier has none of it before a day."""
        outlet, own = self._outlet(document)
        begin = min(self._first.values(), default=0)
        return outlet, begin < day <= self._first.get(outlet, own)

    def still(self, told: Iterable[Dated], day: int) -> bool:
        """Whether an outlet that told one of these reports anything later, up to a day."""
        by_day: dict[int, set[str]] = {}
        for dated in told:
            by_day.setdefault(dated.day, set()).add(self._outlet(dated.item.document)[0])
        return any(
            moments.reported_between(self._connection, outlets, last, day)
            for last, outlets in by_day.items()
        )

    @cached_property
    def _first(self) -> dict[str, int]:
        return moments.first_days(self._connection)

    def _outlet(self, document: str) -> tuple[str, int]:
        if document not in self._outlets:
            self._outlets[document] = moments.outlet_of(self._connection, document)
        return self._outlets[document]
