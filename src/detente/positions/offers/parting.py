"""Two texts under one name, parted where a report tells them apart."""

from collections.abc import Sequence

from detente.model import Statement, Unknown
from detente.positions.pointers import Pointer
from detente.positions.tabled import Tabled
from detente.positions.terms import Terms
from detente.positions.voices import Voices, side_of

__all__ = ["part"]


def part(homes: list[Tabled], found: Sequence[Pointer], known: Voices) -> None:
    """Part what a report tells apart ("distinct from the envoy's proposal"); adds to `homes`.

    What is so named is another text than the proposal of the same side that the report
    tells of. To it go the answer that says so, and all answers that this side itself tells:
    it knows its own text. It is the one that the same party answered alike before, if one
    is, else a text known by these answers alone.
    """
    for pointer in sorted((p for p in found if p.is_apart), key=lambda p: (p.place, p.item.id)):
        told = [h for h in homes if _told_of(h, pointer)]
        moved = {
            i.id: i
            for home in told
            for i in home.answers
            if i is pointer.item or _tells(i, pointer, known)
        }
        if not moved:
            continue
        other = _other(homes, told, pointer)
        if other is None:
            other = Tabled(pointer.item.issue, Terms(), owners=pointer.owners)
            homes.append(other)
        for item in moved.values():
            for home in told:
                home.forget(item)
            other.answer(item, "apart")


def _told_of(home: Tabled, pointer: Pointer) -> bool:
    """Whether the report of an answer puts this proposal forward, for the side it names."""
    document = pointer.item.document
    by_side = not pointer.owners.isdisjoint(home.proposers)
    return by_side and any(s.document == document for s in home.put_forward)


def _tells(item: Statement | Unknown, pointer: Pointer, known: Voices) -> bool:
    """Whether an answer is told by the side whose proposal is meant."""
    if isinstance(item, Unknown) or not item.chain:
        return False
    return side_of(item.chain[-1], known) in pointer.owners


def _other(homes: Sequence[Tabled], told: Sequence[Tabled], pointer: Pointer) -> Tabled | None:
    """The one other proposal of that side which the same party answered by the same act."""
    item = pointer.item
    alike = [
        home
        for home in homes
        if not any(home is t for t in told)
        and not pointer.owners.isdisjoint(home.proposers)
        and any(_same_answer(i, item) for i in home.answers)
    ]
    return alike[0] if len(alike) == 1 else None


def _same_answer(one: Statement | Unknown, other: Statement | Unknown) -> bool:
    if isinstance(one, Unknown) or isinstance(other, Unknown):
        return False
    a, b = (one.speaker.party, one.act, one.certainty), other.speaker.party
    return a == (b, other.act, other.certainty)
