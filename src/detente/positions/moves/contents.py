"""What a cell tells, content by content, each item with its day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from detente.model import Position, State, Statement, Unknown, When
from detente.positions.course import Told
from detente.positions.stance import stance
from detente.positions.terms import wording
from detente.vocabulary.gist import clip, gist

# fmt: off
__all__ = [
    "Cell", "Content", "Dated", "LENGTH", "content", "contents_of", "in_order", "newest_first",
    "shown", "state_of", "text_of",
]
# fmt: on

LENGTH = 160
"""Characters of what is shown of an item at most."""


class Dated(NamedTuple):
    """An item with the day by which it was told, as `date.toordinal` counts it."""

    item: Statement | Unknown
    day: int


@dataclass(frozen=True)
class Content:
    """One content that a party tells in one state.

    Of a content that nothing new tells only the newest item need be there.
    """

    state: State
    past: bool
    items: tuple[Dated, ...]
    """The newest first."""
    ids: tuple[str, ...]
    """Of all its items, those not there included."""
    rivalry: str = ""
    """What it is contested in; empty where it is not."""
    replaced: bool = False
    """Whether a later move has taken its place."""

    def before(self, day: int) -> tuple[Dated, ...]:
        """What was told of it before a day, the newest first."""
        return tuple(d for d in self.items if d.day < day)

    def begun(self, day: int) -> bool:
        """Whether anything was told of it before a day."""
        return bool(self.items) and self.items[-1].day < day

    def on(self, day: int) -> tuple[Dated, ...]:
        """What was told of it on a day."""
        return tuple(d for d in self.items if d.day == day)

    @cached_property
    def days(self) -> tuple[int, ...]:
        """The days on which it was told, the earliest first."""
        return tuple(sorted({d.day for d in self.items}))

    @cached_property
    def text(self) -> str:
        """Its newest wording."""
        return text_of(self.items[0].item)


@dataclass(frozen=True, slots=True)
class Cell:
    """All contents of a party on an issue, and what stands beside them."""

    party: str
    issue: str
    contents: tuple[Content, ...]
    beside: tuple[Dated, ...] = ()
    """Attacks, backing and judgements."""


def contents_of(position: Position, told: Sequence[Told]) -> Cell:
    """The contents of a cell that `cells` finds, with the days of its items."""
    days = {t.item.id: t.day for t in told}
    holdings = (*position.holdings, *position.history)
    current = {id(h) for h in position.holdings}
    found = [
        replace(c, replaced=id(h) not in current)
        for h in holdings
        for c in content(h.state, [Dated(i, days[i.id]) for i in h.items])
    ]
    beside = [t for t in told if isinstance(t.item, Statement) and stance(t.item) is None]
    return Cell(
        position.party,
        position.issue,
        in_order(found),
        newest_first(Dated(t.item, t.day) for t in beside),
    )


def content(state: State, items: Sequence[Dated], ids: Sequence[str] = ()) -> Iterator[Content]:
    """The contents of a holding: several, each in its own state, of a contested one.

    `ids` are those of all its items, where not all are there.
    """
    told = newest_first(items)
    past = all(isinstance(d.item, Statement) and d.item.when is When.PAST for d in told)
    if state is not State.CONTESTED:
        state = state_of(told[0].item) if state is State.LAST_KNOWN else state
        yield Content(state, past, told, tuple(ids) or tuple(d.item.id for d in told))
        return
    sides: dict[State, list[Dated]] = {}
    for dated in told:
        sides.setdefault(state_of(dated.item), []).append(dated)
    rivalry = min(d.item.id for d in told)
    for each, own in sides.items():
        yield Content(each, past, tuple(own), tuple(d.item.id for d in own), rivalry)


def in_order(contents: Iterable[Content]) -> tuple[Content, ...]:
    """Contents in an order of their own."""
    return tuple(sorted(contents, key=lambda c: (c.state, c.past, c.ids)))


def state_of(item: Statement | Unknown) -> State:
    """The state that an item tells by itself; unknown where it tells none."""
    told = stance(item) if isinstance(item, Statement) else None
    return told or State.UNKNOWN


def text_of(item: Statement | Unknown) -> str:
    """The words that tell the content of an item."""
    return wording(item) if isinstance(item, Statement) else item.span.exact


def shown(item: Statement | Unknown) -> str:
    """The words of an item as they are shown."""
    return gist(item, LENGTH) if isinstance(item, Statement) else clip(item.span.exact, LENGTH)


def newest_first(dated: Iterable[Dated]) -> tuple[Dated, ...]:
    """Items in the order of their days and places."""
    return tuple(sorted(dated, key=_place))


def _place(dated: Dated) -> tuple[int, str, int, str]:
    item = dated.item
    return -dated.day, item.document, item.span.start, item.id
