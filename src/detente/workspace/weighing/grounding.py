"""On whose word many claims rest, and how far each is to be believed, worked out together."""

from collections.abc import Iterable
from dataclasses import replace

from detente.model import Entry, Statement
from detente.model.root import Rooted
from detente.positions.roots import Trust, assess, rooted
from detente.record import Reader
from detente.workspace.weighing.crediting import credits_of, given
from detente.workspace.weighing.roots import ground_for

__all__ = ["grounded"]


def grounded(reader: Reader, entries: Iterable[Entry]) -> dict[str, Rooted]:
    """The claim of each statement by its id; what of a cell is looked up is read once."""
    cells: dict[tuple[str, str], list[Statement]] = {}
    for entry in entries:
        if isinstance(entry.item, Statement):
            cell = entry.item.speaker.party, entry.item.issue
            cells.setdefault(cell, []).append(entry.item)
    rulings, trust, credits = reader.rulings(), Trust(reader.gradings()), credits_of(reader)
    found: dict[str, Rooted] = {}
    for together in cells.values():
        ground = ground_for(reader, together)
        for said in together:
            claim = assess(rooted(said, ground, rulings), ground, trust)
            by_person = given(credits, said.id, claim.items)
            if by_person and claim.assessed:
                by_person = replace(by_person, own=claim.assessed.own)
            found[said.id] = replace(claim, assessed=by_person or claim.assessed)
    return found
