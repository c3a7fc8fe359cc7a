"""Contents that say opposite things on one day, by two voices."""

from collections.abc import Sequence

from detente.model import SourceKind, State, Statement
from detente.positions.moves.contents import Content, Dated
from detente.positions.roots.sides import side_of
from detente.positions.states import OPPOSITES

__all__ = ["by_two", "opposed", "rivals_of", "voice_of"]


def opposed(one: State, other: State) -> bool:
    """Whether one report that tells the one state contests another that tells the other."""
    sides = {side for side, states in enumerate(OPPOSITES) for s in (one, other) if s in states}
    return len(sides) == len(OPPOSITES)


def rivals_of(
    content: Content, day: int, like: Sequence[Content], others: Sequence[Content]
) -> list[Content]:
    """Contents that contest this one on a day: opposite, on the same thing, by another voice."""
    rivalry = content.rivalry
    near = {id(c) for c in like} | {id(c) for c in others if rivalry and c.rivalry == rivalry}
    return [
        c
        for c in others
        if id(c) in near and c is not content and not c.past and opposed(content.state, c.state)
        and by_two(content.on(day), c.on(day))
    ]  # fmt: skip


def by_two(one: Sequence[Dated], other: Sequence[Dated]) -> bool:
    """Whether two voices tell them: one report may tell a change of mind."""
    if not one or not other:
        return False
    return len({_voice(d) for d in (*one, *other)}) > 1


def _voice(dated: Dated) -> tuple[str, object]:
    item = dated.item
    return item.document, item.chain if isinstance(item, Statement) else None


def voice_of(said: Statement) -> str:
    """The party on whose word a statement rests; empty where it is an outlet's or nobody's.

    A channel of its own, and a quotation without a chain, are the party itself.
    """
    if not said.chain:
        quoted = any(mark in said.span.exact for mark in '“”"«»')
        return said.speaker.party if quoted else ""
    last = said.chain[-1]
    if last.kind in (SourceKind.SOCIAL, SourceKind.BROADCAST):
        return said.speaker.party
    return side_of(last, said.said_on.day if said.said_on else None)
