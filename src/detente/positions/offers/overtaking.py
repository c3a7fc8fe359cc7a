"""Agreements that make an owed answer needless."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from detente.model import Act, Certainty, Statement, When
from detente.positions.cells import rows_of

__all__ = ["Agreements"]

Told = Sequence[tuple[date, str, Statement]]
"""By day, then by id."""


@dataclass(frozen=True, slots=True)
class Agreements:
    """What parties are told to have agreed with one another, by issue."""

    joint: Mapping[tuple[str, str, str], Told]
    """By issue and two parties that accept together, in the order of names."""
    single: Mapping[tuple[str, str, str], Told]
    """By issue, who accepts, and from whom."""

    @classmethod
    def of(cls, statements: Iterable[Statement]) -> "Agreements":
        """Of sure acceptances without a condition, whose day is told."""
        joint: dict[tuple[str, str, str], list[tuple[date, str, Statement]]] = {}
        single: dict[tuple[str, str, str], list[tuple[date, str, Statement]]] = {}
        for said in statements:
            if not _agrees(said) or said.said_on is None:
                continue
            parties = sorted(set(rows_of(said.speaker.party)))
            entry = (said.said_on.day, said.id, said)
            for one, other in combinations(parties, 2):
                joint.setdefault((said.issue, one, other), []).append(entry)
            if len(parties) == 1:
                for target in said.targets:
                    single.setdefault((said.issue, parties[0], target), []).append(entry)
        return cls(
            {key: sorted(told, key=_by_day) for key, told in joint.items()},
            {key: sorted(told, key=_by_day) for key, told in single.items()},
        )

    def after(self, day: date, issue: str, party: str, askers: Iterable[str]) -> Statement | None:
        """The first by which a party and one who asked it agree after a day, if there is one.

        They agree together, or each accepts what the other gives: then the later of the two.
        """
        found = [f for asker in askers for f in self._between(day, issue, party, asker)]
        return min(found, key=_by_day)[2] if found else None

    def _between(
        self, day: date, issue: str, party: str, asker: str
    ) -> Iterable[tuple[date, str, Statement]]:
        one, other = sorted((party, asker))
        together = _next(self.joint.get((issue, one, other), ()), day)
        if together:
            yield together
        given = _next(self.single.get((issue, party, asker), ()), day)
        taken = _next(self.single.get((issue, asker, party), ()), day)
        if given and taken:
            yield max(given, taken, key=_by_day)


def _agrees(said: Statement) -> bool:
    sure = said.certainty is Certainty.CERTAIN and not said.suggested
    return said.act is Act.ACCEPT and sure and said.when is When.CURRENT and not said.condition


def _next(told: Told, day: date) -> tuple[date, str, Statement] | None:
    place = bisect_right(told, day, key=lambda entry: entry[0])
    return told[place] if place < len(told) else None


def _by_day(entry: tuple[date, str, Statement]) -> tuple[date, str]:
    return entry[:2]
