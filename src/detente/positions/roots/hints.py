"""What reports tell beyond their ways: words, agencies named elsewhere, whose text it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from detente.model import Document, Kind, Lineage, Reading, SourceKind, Statement
from detente.positions.pool import Pool
from detente.positions.roots.citing import cited_in
from detente.positions.roots.houses import house
from detente.positions.roots.sides import side_told

__all__ = ["Hints", "hints_of"]


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of the items and documents of some ways; nothing by default."""

    documents: Mapping[str, Document] = field(default_factory=dict)
    items: Mapping[str, Statement] = field(default_factory=dict)
    cited: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The agencies that the chains of a document's statements name, by its id."""

    def said(self, ways: Iterable[Lineage]) -> list[Statement]:
        """The statements of some ways."""
        return [self.items[key] for way in ways for key in way.items if key in self.items]

    def relayed(self, ways: Iterable[Lineage]) -> frozenset[str]:
        """The agencies of which some bare ways probably tell; none if one report is free."""
        told = {s.document: self._cited(s.document) for s in self.said(ways)}
        return frozenset().union(*told.values()) if told and all(told.values()) else frozenset()

    def _cited(self, key: str) -> frozenset[str]:
        """The agencies that a document's statements or text name."""
        text = self.documents[key].text if key in self.documents else ""
        return self.cited.get(key, frozenset()) | cited_in(text)

    def day(self, ways: Iterable[Lineage]) -> date | None:
        """The first day on which some ways tell."""
        days = [self.documents[s.document].said_by(s.said_on) for s in self.said(ways)]
        return min(days, default=None)

    def publisher(self, ways: Iterable[Lineage]) -> str:
        """The party whose own text all documents of some ways are; empty for press."""
        keys = {key for way in ways for key in way.documents if key in self.documents}
        kinds = {self.documents[key].kind for key in keys}
        if kinds != {Kind.OFFICIAL}:
            return ""
        sides = {side_told(self.documents[key].outlet) for key in keys}
        return sides.pop() if len(sides) == 1 else ""


def hints_of(readings: Sequence[Reading], pool: Pool) -> Hints:
    """The hints of some readings; `pool` tells which documents count."""
    cited: dict[str, set[str]] = {}
    for reading in readings:
        for said in reading.statements:
            named = (k for k in said.chain if k.kind is SourceKind.AGENCY)
            cited.setdefault(said.document, set()).update(house(k.name) or k.name for k in named)
    return Hints(
        pool.documents,
        {said.id: said for said in pool.statements},
        {key: frozenset(names) for key, names in cited.items() if names},
    )
