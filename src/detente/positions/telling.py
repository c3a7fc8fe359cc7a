"""Which holdings of a matrix tell most."""

from collections.abc import Iterable
from typing import NamedTuple

from detente.model import Act, Contents, Holding, Matrix, State, Statement
from detente.positions.order import before
from detente.positions.words import telling_words
from detente.vocabulary.gist import standing_content

__all__ = ["Move", "most_telling", "place"]

MAIN = 3
"""Parties whose moves a lead is about: those that say most."""
PER_PARTY = 2
"""No party has more lines than these while another one has something to tell."""
_RANK = (
    State.CONTESTED,
    State.REFUSES,
    State.GIVES,
    State.GIVES_IF,
    State.NOT_GIVEN,
    State.WANTS,
    State.AWAITED,
    State.DENIES,
    State.OPEN,
    State.UNKNOWN,
)
"""By how much the state changes a matrix, the most first."""


class Move(NamedTuple):
    """A holding with the party and the issue that it is about."""

    party: str
    issue: str
    holding: Holding

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its statements and unknowns."""
        return tuple(i.id for i in self.holding.items)


def most_telling(matrix: Matrix, n: int) -> tuple[Move, ...]:
    """At most n current moves, each item once: the newest, then what changes most.

    First one of each main party; then a second of each, where a party's answer is awaited
    that one; two of a party at most. The others come in where the main ones leave room.
    """
    ranked = sorted(_moves(matrix), key=lambda m: _weight(matrix, m))
    full = [m for m in ranked if not _thin(m.holding)]
    movers = [p for p in matrix.parties if any(m.party == p for m in full)]
    main = [m for m in full if m.party in movers[:MAIN]]
    awaited_first = sorted(main, key=lambda m: (-_day(m), m.holding.state is not State.AWAITED))
    chosen: list[Move] = []
    for limit, order in ((1, main), (PER_PARTY, awaited_first), (1, full), (n, ranked)):
        for move in order:
            used = {i for m in chosen for i in m.ids}
            of_party = sum(m.party == move.party for m in chosen)
            if len(chosen) < n and of_party < limit and used.isdisjoint(move.ids):
                chosen.append(move)
    return tuple(sorted(chosen, key=lambda m: _weight(matrix, m)))


def place(move: Move) -> tuple[int, str, int, str]:
    """Sort key: the newest first, then as the reports tell it."""
    first = min(move.holding.items, key=lambda i: (i.document, i.span.start, i.id))
    return -_day(move), first.document, first.span.start, first.id


def _moves(matrix: Matrix) -> Iterable[Move]:
    for position in matrix.positions:
        for holding in position.holdings:
            if holding.state in _RANK:
                yield Move(position.party, position.issue, holding)


def _day(move: Move) -> int:
    told_on = move.holding.told_on
    return told_on.day.toordinal() if told_on else 0


def _weight(
    matrix: Matrix, move: Move
) -> tuple[int, bool, int, bool, int, tuple[int, str, int, str]]:
    holding = move.holding
    proposed = any(s.act is Act.PROPOSE for s in holding.statements)
    again = holding.state is State.WANTS and before(holding.since, holding.told_on)
    rank = len(_RANK) if again else _RANK.index(holding.state)
    return (
        -_day(move),
        _thin(holding),
        rank,
        proposed,
        matrix.parties.index(move.party),
        place(move),
    )


def _thin(holding: Holding) -> bool:
    """Whether only "it would accept" is told, and not what."""
    told = (*holding.unknowns, *(s for s in holding.statements if _tells_what(s)))
    return not told


def _tells_what(said: Statement) -> bool:
    hidden = said.contents is Contents.UNDISCLOSED
    beside = telling_words(said.span.exact) - telling_words(said.speaker.name)
    return hidden or bool(standing_content(said)) or len(beside) > 1
