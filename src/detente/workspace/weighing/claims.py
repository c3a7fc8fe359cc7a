"""The roots of accounts as `roots` tells them: of every claim that their statements make."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from detente.model import RootCount, Statement
from detente.model.root import Root, Rooted
from detente.positions.roots import Ground, rooted
from detente.record import Reader
from detente.record.asked import documents_of
from detente.workspace.weighing.footing import Footing, standing
from detente.workspace.weighing.roots import ground_for

__all__ = ["claimed"]


def claimed(
    reader: Reader, accounts: Sequence[Sequence[Statement]], at: date | None = None
) -> list[Footing]:
    """The footing of each account by a day: that of its claim, with all that tells the same.

    Of an account that makes several claims each is looked at: it has as many roots as the
    best founded one at least, and as many as all together at most.
    """
    cells: dict[tuple[str, str], dict[str, Statement]] = {}
    for said in (s for account in accounts for s in account):
        cells.setdefault((said.speaker.party, said.issue), {})[said.id] = said
    grounds = {cell: ground_for(reader, list(some.values()), at) for cell, some in cells.items()}
    held = documents_of(reader, {s.document for account in accounts for s in account})
    documents = {key: one.document for key, one in held.items()}
    rulings, known = reader.rulings(), dict[str, Rooted]()

    def claim(said: Statement) -> Rooted:
        if said.id not in known:
            ground = grounds[said.speaker.party, said.issue]
            known[said.id] = rooted(said, ground, rulings)
        return known[said.id]

    found = []
    for account in accounts:
        rest = [s for s in account if not _counts(s, grounds)]
        claims = list(_claims([s for s in account if _counts(s, grounds)], claim))
        found.append(_footing(claims, standing(rest, documents)))
    return found


def _counts(said: Statement, grounds: Mapping[tuple[str, str], Ground]) -> bool:
    return said.id in grounds[said.speaker.party, said.issue].statements


def _claims(account: Sequence[Statement], claim: Callable[[Statement], Rooted]) -> Iterator[Rooted]:
    """That of the first statement, then of the first that does not tell it, and so on."""
    left = list(account)
    while left:
        yield (one := claim(left[0]))
        told = {left[0].id, *one.items}
        left = [s for s in left if s.id not in told]


def _footing(claims: Sequence[Rooted], rest: Footing) -> Footing:
    """Of claims, and of statements that do not count, such as suggestions."""
    roots = {root.id: root for root in _most_first(claims)}
    low = max([rest.roots.low, *(c.count.low for c in claims)])
    high = sum(c.count.high for c in claims)
    if len(claims) > 1:
        high = max(min(high, len(roots)), low)
    names = dict.fromkeys([*(root.name for root in roots.values()), *rest.names])
    return Footing(RootCount(low, high + rest.roots.high), tuple(names))


def _most_first(claims: Sequence[Rooted]) -> Iterator[Root]:
    found = [root for claim in claims for root in claim.roots]
    yield from sorted(found, key=lambda r: (-len({d for w in r.ways for d in w.documents}), r.id))
