"""Proposals that are known by the answers to them alone."""

from collections.abc import Hashable, Iterable, Sequence

from detente.model import Act, Statement
from detente.positions.order import newest
from detente.positions.pointers import Pointer
from detente.positions.references import Reference
from detente.positions.stance import NOT_MADE
from detente.positions.tabled import Tabled
from detente.positions.terms import shares, terms_of, told_in, wording

__all__ = ["Seeds", "declare"]

_DECLARES = frozenset({Act.OFFER, Act.CONCEDE})


class Seeds:
    """Proposals that nothing puts forward, in the order in which they came up."""

    def __init__(self) -> None:
        self.homes: list[Tabled] = []
        self._by: dict[Hashable, Tabled] = {}

    def answer(self, pointer: Pointer, found: Reference) -> None:
        """Add an answer: one proposal a document where the words tell no more."""
        item, words = pointer.item, found.words
        owned = item.issue, pointer.owners
        here = (*owned, "in", item.document)
        called = (*owned, "as", words.casefold())
        known = [self._by[key] for key in (here, called) if key in self._by]
        if " " not in words:
            known = [self._by[here]] if here in self._by else []
        home = known[0] if known else None
        if home is None:
            document, start = pointer.place
            home = Tabled(
                item.issue, pointer.terms, {words},
                mentions={document: [start]}, owners=pointer.owners,
            )  # fmt: skip
            self.homes.append(home)
            self._by.setdefault(here, home)
            self._by.setdefault(called, home)
        home.answer(item, "alone")


def declare(statements: Iterable[Statement], homes: Sequence[Tabled]) -> None:
    """Of what is known by its answers only: who offered or declared it in these terms."""
    declared: dict[tuple[str, Hashable], list[Statement]] = {}
    for said in statements if homes else ():
        if said.act in _DECLARES and said.certainty not in NOT_MADE:
            for key in told_in(terms_of(wording(said))):
                declared.setdefault((said.issue, key), []).append(said)
    for home in homes:
        told = (s for key in told_in(home.terms) for s in declared.get((home.issue, key), ()))
        found = {s.id: s for s in told if shares(home.terms, terms_of(wording(s)))}
        home.put(*sorted(found.values(), key=newest))
