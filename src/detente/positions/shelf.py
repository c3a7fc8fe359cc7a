"""All proposals on the table, found by issue, document and statement."""

from collections.abc import Iterable, Iterator

from detente.model import Statement
from detente.positions.pointers import Pointer
from detente.positions.tabled import Tabled

__all__ = ["Shelf"]


class Shelf:
    """Proposals in the order in which they came up."""

    def __init__(self, homes: Iterable[Tabled] = ()) -> None:
        self.homes: list[Tabled] = []
        self._on: dict[str, dict[int, Tabled]] = {}
        self._within: dict[str, dict[int, Tabled]] = {}
        self._putting: dict[str, Tabled] = {}
        for home in homes:
            self.add(home)

    def add(self, home: Tabled) -> Tabled:
        """A proposal that is new."""
        self.homes.append(home)
        for issue in (home.issue, *home.named_on):
            self._on.setdefault(issue, {})[id(home)] = home
        self._putting |= {s.id: home for s in home.put_forward}
        for document, _ in home.mentions:
            self._within.setdefault(document, {})[id(home)] = home
        return home

    def put(self, home: Tabled, said: Statement) -> None:
        """Note what puts a proposal forward."""
        home.put(said)
        self._putting[said.id] = home
        self.mention(home, (said.document, said.span.start))

    def mention(self, home: Tabled, place: tuple[str, int]) -> None:
        """Note where a document tells by itself which proposal it is."""
        home.mentions.append(place)
        self._within.setdefault(place[0], {})[id(home)] = home

    def name_on(self, home: Tabled, issue: str) -> None:
        """Note that a document names a proposal on a further issue."""
        home.named_on.add(issue)
        self._on.setdefault(issue, {})[id(home)] = home

    def on(self, issue: str) -> Iterator[Tabled]:
        """Those that are put or named on an issue."""
        return iter(self._on.get(issue, {}).values())

    def within(self, document: str) -> Iterator[Tabled]:
        """Those that a document tells of."""
        return iter(self._within.get(document, {}).values())

    def fitting(self, pointer: Pointer) -> Iterator[Tabled]:
        """Those that an answer can mean."""
        return (t for t in self.on(pointer.item.issue) if t.fits(pointer))

    def putting(self, statement: str) -> Tabled | None:
        """What a statement puts forward, by its id."""
        return self._putting.get(statement)
