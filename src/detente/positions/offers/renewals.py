"""Earlier proposals of equal terms, kept apart from a new one."""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date, timedelta

from detente.model import Statement
from detente.positions.offers.marks import near, renewed
from detente.positions.references import proposal_name
from detente.positions.tabled import Tabled
from detente.positions.terms import wording

__all__ = ["before_renewed"]

DAY = timedelta(days=1)


def before_renewed(homes: Sequence[Tabled], told: Iterable[Sequence[Statement]]) -> list[Tabled]:
    """The same proposals; what was told of one before a new one came is one of its own.

    A proposal of one side that calls itself new ("a revised plan") is not what that side put
    forward earlier, though the length is the same. What one part of a report's telling calls
    new, all parts are: `told` are those tellings, as `packages` finds them.
    """
    new = {said.id for package in told if any(map(renewed, package)) for said in package}
    news: dict[tuple[str, frozenset[float]], date] = {}
    for home in homes:
        first = _first(home, new)
        for side in home.proposers if first else ():
            key = side, home.terms.days
            news[key] = min(first or date.max, news.get(key, date.max))
    found: list[Tabled] = []
    for home in homes:
        days = _coming(home, news)
        found += _split(home, min(days)) if days else [home]
    return found


def _first(home: Tabled, new: Container[str]) -> date | None:
    if not home.terms.days:
        return None
    days = (s.said_on.day for s in home.put_forward if s.said_on and s.id in new)
    return min(days, default=None)


def _coming(home: Tabled, news: Mapping[tuple[str, frozenset[float]], date]) -> list[date]:
    """The days on which new proposals of its side and nearly its length came."""
    if not home.terms.days:
        return []
    return [
        day
        for (side, lengths), day in news.items()
        if side in home.proposers and near(home.terms.days, lengths)
    ]


def _split(home: Tabled, day: date) -> Iterable[Tabled]:
    old = [s for s in home.put_forward if s.said_on and s.said_on.day < day - DAY]
    rest = [s for s in home.put_forward if s not in old]
    if not old or not rest:
        return [home]
    return [_of(home, part) for part in (old, rest)]


def _of(home: Tabled, put: Sequence[Statement]) -> Tabled:
    names = {proposal_name(wording(s)) or proposal_name(s.span.exact) for s in put}
    made = Tabled(home.issue, home.terms, names - {""}, named_on=set(home.named_on))
    made.put(*put)
    for said in put:
        made.mentions.setdefault(said.document, []).append(said.span.start)
    return made
