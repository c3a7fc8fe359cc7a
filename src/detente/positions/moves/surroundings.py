"""What other parties tell around a cell, gathered from the statements of its issue."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from detente.model import Document, Statement
from detente.positions.cells import rows_of
from detente.positions.moves.contents import Dated, text_of
from detente.positions.moves.sizes import sizes
from detente.positions.moves.window import Put
from detente.positions.order import said_by
from detente.positions.stance import GIVING, stance
from detente.vocabulary.acts import get_act

__all__ = ["RECENT", "Surroundings", "names_amounts", "puts"]

RECENT = 50
"""Askings among which one is looked for that an answer means."""


def puts(said: Statement) -> bool:
    """Whether a party asks something of its targets by a statement, or offers it to them."""
    told = stance(said) is not None and get_act(said.act).stance in ("wants", "gives")
    return told and bool(said.targets) and bool(rows_of(said.speaker.party))


def names_amounts(said: Statement) -> bool:
    """Whether the amounts in a statement are what a party of its own gives or asks for."""
    return (said.act in GIVING or puts(said)) and bool(rows_of(said.speaker.party))


class Surroundings:
    """Askings by whom they are put to, amounts by their measure, first reports by outlet."""

    def __init__(self, told: Iterable[Dated], documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._put: dict[tuple[str, str], list[Put]] = {}
        self._named: dict[tuple[str, str], list[tuple[int, str, str, float]]] = {}
        for dated in told:
            if isinstance(dated.item, Statement):
                self._note(dated.item, dated.day)
        for put in self._put.values():
            put.sort(key=lambda p: (-p.day, p.item))
        for named in self._named.values():
            named.sort()
        self._days: dict[str, list[int]] = {}
        for document in documents.values():
            self._days.setdefault(document.outlet, []).append(said_by(document).toordinal())
        for days in self._days.values():
            days.sort()
        self._begin = min((days[0] for days in self._days.values()), default=0)

    def put_to(self, party: str, issue: str, day: int) -> Sequence[Put]:
        """What others asked of a party or offered it up to a day, the newest first."""
        told = self._put.get((party, issue), [])
        start = bisect_left(told, -day, key=lambda p: -p.day)
        return list(islice((p for p in told[start:] if party not in p.by), RECENT))

    def named(self, party: str, issue: str, unit: str, day: int) -> tuple[str, float] | None:
        """The party other than this one that last named an amount by a day, and the amount."""
        for on, by, _, value in reversed(self._named.get((issue, unit), [])):
            if on <= day and party not in rows_of(by):
                return by, value
        return None

    def watched(self, document: str, day: int) -> tuple[str, bool]:
        """The outlet of a document, and whether the dossier has none of it before a day."""
        outlet = self._documents[document].outlet
        return outlet, self._begin < day <= self._days[outlet][0]

    def still(self, told: Iterable[Dated], day: int) -> bool:
        """Whether an outlet that told one of these reports anything later, up to a day."""
        for dated in told:
            days = self._days[self._documents[dated.item.document].outlet]
            if bisect_right(days, day) > bisect_right(days, dated.day):
                return True
        return False

    def _note(self, said: Statement, day: int) -> None:
        if stance(said) is None:
            return
        if puts(said):
            for party in said.targets:
                put = Put(day, said.id, frozenset(said.speaker.parties), text_of(said))
                self._put.setdefault((party, said.issue), []).append(put)
        if names_amounts(said):
            for unit, told in sizes(text_of(said)).items():
                if len(told) == 1:
                    amount = day, said.speaker.party, said.id, next(iter(told))
                    self._named.setdefault((said.issue, unit), []).append(amount)
