"""What each coder made of the same words: items side by side, one unit a thing coded.

Only what a coder judged is there: what nobody looked at is no agreement.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from detente.model import Entry, Statement, Status, Verdict
from detente.workspace.checking.fields import typed

__all__ = ["Own", "Unit", "side_by_side"]

WORDS = "words"
"""The field that an item's own words stand under."""


@dataclass(frozen=True, slots=True)
class Own:
    """What one coder made of an item."""

    who: str
    entry: Entry
    """As it stands by that coder's judgements alone."""
    fields: Mapping[str, str]
    """Each field as it is typed, the words themselves among them; empty where rejected."""

    @property
    def kept(self) -> bool:
        """Whether the coder stands behind it, or else rejected it."""
        return self.entry.status is not Status.REJECTED

    @property
    def stated(self) -> bool:
        """Whether a person added it; a reader had not found it."""
        return any(j.verdict is Verdict.ADD for j in self.entry.judgements)

    @property
    def why(self) -> str:
        """The reason given with the last judgement."""
        return self.entry.judgements[-1].why

    @property
    def event(self) -> int:
        """The number of the coder's last judgement."""
        return max(j.event for j in self.entry.judgements)


class Unit(NamedTuple):
    """One thing that coders judged, under one id or under several."""

    document: int
    owns: tuple[Own, ...]
    """One a coder, by name."""

    @property
    def items(self) -> tuple[str, ...]:
        """The ids under which it was judged, sorted."""
        return tuple(sorted({own.entry.id for own in self.owns}))

    @property
    def statement(self) -> bool:
        """Whether it is a statement: no meeting, no unknown."""
        return isinstance(self.owns[0].entry.item, Statement)

    def values(self, field: str) -> dict[str, str]:
        """The value that each coder who keeps it gave a field."""
        return {own.who: own.fields[field] for own in self.owns if field in own.fields}


def side_by_side(views: Mapping[str, Sequence[Entry]]) -> tuple[Unit, ...]:
    """The items of one report that its coders judged, in text order.

    The same item is one unit. What somebody stated by hand is one with what another judged
    where they share half of the shorter one's words; where a coder rejected one and stated
    the other in its place, what was stated is that coder's word.
    """
    units: dict[str, dict[str, Own]] = {}
    for who in sorted(views):
        for entry in views[who]:
            if entry.judgements:
                units.setdefault(entry.id, {})[who] = _own(who, entry)
    joined = _joined(list(units.values()))
    found = (Unit(_any(u).entry.document, tuple(u[w] for w in sorted(u))) for u in joined)
    return tuple(sorted(found, key=_place))


def _own(who: str, entry: Entry) -> Own:
    if entry.status is Status.REJECTED:
        return Own(who, entry, {})
    return Own(who, entry, {WORDS: entry.item.span.exact, **typed(entry.item)})


def _joined(units: list[dict[str, Own]]) -> list[dict[str, Own]]:
    """Units of the same words made one, those that share most first."""
    pairs = sorted(_alike(units), key=lambda pair: (-pair[0], pair[1:]))
    into = dict(enumerate(units))
    for _shared, one, other in pairs:
        if one in into and other in into and _fits(into[one], into[other]):
            into[one] = _both(into[one], into.pop(other))
    return list(into.values())


def _alike(units: Sequence[dict[str, Own]]) -> Iterator[tuple[int, int, int]]:
    """Pairs of which one at least was stated by hand, with the characters they share."""
    for (i, one), (k, other) in combinations(enumerate(units), 2):
        a, b = _any(one), _any(other)
        if type(a.entry.item) is type(b.entry.item) and (_by_hand(one) or _by_hand(other)):
            shared = a.entry.item.span.overlap(b.entry.item.span)
            if 2 * shared >= max(min(len(a.entry.item.span), len(b.entry.item.span)), 1):
                yield shared, i, k


def _fits(one: Mapping[str, Own], other: Mapping[str, Own]) -> bool:
    """Whether no coder stands behind both."""
    return all(one[who].kept != other[who].kept for who in one.keys() & other.keys())


def _both(one: Mapping[str, Own], other: Mapping[str, Own]) -> dict[str, Own]:
    return {**one, **{w: own for w, own in other.items() if w not in one or own.kept}}


def _by_hand(unit: Mapping[str, Own]) -> bool:
    return any(own.stated for own in unit.values())


def _any(unit: Mapping[str, Own]) -> Own:
    return next(iter(unit.values()))


def _place(unit: Unit) -> tuple[int, int, Iterable[str]]:
    span = unit.owns[0].entry.item.span
    return span.start, span.end, unit.items
