"""All proposals on the table, found by issue, document and statement."""

from collections.abc import Hashable, Iterable, Iterator

from detente.model import Statement
from detente.positions.pointers import Pointer
from detente.positions.tabled import Tabled
from detente.positions.terms import Terms, shares, told_in

__all__ = ["Shelf"]


class Shelf:
    """Proposals in the order in which they came up."""

    def __init__(self, homes: Iterable[Tabled] = ()) -> None:
        self.homes: list[Tabled] = []
        self._on: dict[str, dict[int, Tabled]] = {}
        self._within: dict[str, dict[int, Tabled]] = {}
        self._putting: dict[str, Tabled] = {}
        self._told: dict[tuple[str, Hashable], dict[int, Tabled]] = {}
        self._by: dict[tuple[str, str], dict[int, Tabled]] = {}
        self._place: dict[int, int] = {}
        for home in homes:
            self.add(home)

    def add(self, home: Tabled) -> Tabled:
        """A proposal that is new."""
        self._place[id(home)] = len(self.homes)
        self.homes.append(home)
        for issue in (home.issue, *home.named_on):
            self._on.setdefault(issue, {})[id(home)] = home
        self._putting |= {s.id: home for s in home.put_forward}
        self._index(home)
        for document in home.mentions:
            self._within.setdefault(document, {})[id(home)] = home
        return home

    def put(self, home: Tabled, said: Statement) -> None:
        """Note what puts a proposal forward."""
        home.put(said)
        self._putting[said.id] = home
        self._index(home)
        self.mention(home, (said.document, said.span.start))

    def mention(self, home: Tabled, place: tuple[str, int]) -> None:
        """Note where a document tells by itself which proposal it is."""
        home.mentions.setdefault(place[0], []).append(place[1])
        self._within.setdefault(place[0], {})[id(home)] = home

    def name_on(self, home: Tabled, issue: str) -> None:
        """Note that a document names a proposal on a further issue."""
        home.named_on.add(issue)
        self._on.setdefault(issue, {})[id(home)] = home
        self._index(home)

    def on(self, issue: str) -> Iterator[Tabled]:
        """Those that are put or named on an issue."""
        return iter(self._on.get(issue, {}).values())

    def within(self, document: str) -> Iterator[Tabled]:
        """Those that a document tells of."""
        return iter(self._within.get(document, {}).values())

    def sharing(self, issue: str, terms: Terms) -> list[Tabled]:
        """Those on an issue that share something told with a wording, in their order."""
        found: dict[int, Tabled] = {}
        for key in told_in(terms):
            found |= self._told.get((issue, key), {})
        homes = sorted(found.values(), key=lambda home: self._place[id(home)])
        return [home for home in homes if shares(home.terms, terms)]

    def fitting(self, pointer: Pointer) -> Iterator[Tabled]:
        """Those that an answer can mean."""
        homes = self._of(pointer) if pointer.owners else self.on(pointer.item.issue)
        return (t for t in homes if t.fits(pointer))

    def putting(self, statement: str) -> Tabled | None:
        """What a statement puts forward, by its id."""
        return self._putting.get(statement)

    def _of(self, pointer: Pointer) -> list[Tabled]:
        """Those of the sides that an answer names, or of nobody."""
        found: dict[int, Tabled] = {}
        for side in ("", *pointer.owners):
            found |= self._by.get((pointer.item.issue, side), {})
        return sorted(found.values(), key=lambda home: self._place[id(home)])

    def _index(self, home: Tabled) -> None:
        """Let it be found by what it fixes, and by whose it is."""
        for issue in (home.issue, *home.named_on):
            for key in told_in(home.terms):
                self._told.setdefault((issue, key), {})[id(home)] = home
            for side in home.proposers or ("",):
                self._by.setdefault((issue, side), {})[id(home)] = home
