"""Names that an analyst mended: for everything read before and after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, select

from detente.model import (
    Document,
    EventKind,
    Item,
    Meeting,
    Source,
    Speaker,
    Unknown,
    joined,
)
from detente.record.schema import renaming

__all__ = ["Renaming", "load", "plain"]


def plain(name: str) -> str:
    """A name by which it is looked up: case and blanks are of no account."""
    return " ".join(name.casefold().split())


@dataclass(frozen=True, slots=True)
class Renaming:
    """Which names stand for which parties and sources."""

    aliases: Mapping[str, str] = field(default_factory=dict)
    merges: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)

    def party(self, party: str, words: str = "") -> str:
        """The party meant, several joined; `words` is how the text names it."""
        if plain(words) in self.aliases and words:
            return self._merged(self.aliases[plain(words)])
        parts = (self.aliases.get(plain(p), p) for p in party.split(" + "))
        return joined(self._merged(p) for p in parts) if party else party

    def parties(self, parties: Iterable[str]) -> tuple[str, ...]:
        """The parties meant, sorted, each once."""
        return tuple(sorted({self.party(p) for p in parties}))

    def item(self, item: Item) -> Item:
        """An item with the parties and sources meant."""
        if isinstance(item, Meeting):
            return replace(item, parties=self.parties(item.parties))
        if isinstance(item, Unknown):
            return replace(item, subject=self.party(item.subject))
        return replace(
            item,
            speaker=self._speaker(item.speaker),
            targets=self.parties(item.targets),
            chain=tuple(self._source(link) for link in item.chain),
        )

    def document(self, document: Document) -> Document:
        """A document with its outlet and agency under their aliases."""
        outlet = self.sources.get(plain(document.outlet), document.outlet)
        agency = self.sources.get(plain(document.agency), document.agency)
        return replace(document, outlet=outlet, agency=agency)

    def _speaker(self, speaker: Speaker) -> Speaker:
        party = self.party(speaker.party, speaker.name)
        return speaker if party == speaker.party else replace(speaker, party=party, rule="analyst")

    def _source(self, link: Source) -> Source:
        kept = self.sources.get(plain(link.name), link.name)
        party = self.party(link.party) if link.party else ""
        if (kept, party) == (link.name, link.party):
            return link
        return replace(link, name=kept, party=party)

    def _merged(self, party: str) -> str:
        seen = {party}
        while party in self.merges and self.merges[party] not in seen:
            party = self.merges[party]
            seen.add(party)
        return party


def _open(merges: dict[str, str], name: str, into: str) -> None:
    """Have a party stand for itself where a new merge into it would close a circle."""
    met, seen = into, {into}
    while met in merges and merges[met] not in seen:
        met = merges[met]
        seen.add(met)
    if name in seen:
        merges.pop(into, None)


def load(connection: Connection) -> Renaming:
    """All renamings in force, a later one of a name before an earlier."""
    maps: dict[str, dict[str, str]] = {
        EventKind.ALIAS: {}, EventKind.MERGE: {}, EventKind.SOURCE_ALIAS: {},
    }  # fmt: skip
    rows = connection.execute(select(renaming).order_by(renaming.c.event))
    for row in rows:
        if row.kind == EventKind.MERGE:
            _open(maps[row.kind], row.name, row.into)
        key = row.name if row.kind == EventKind.MERGE else plain(row.name)
        maps[row.kind][key] = row.into
    return Renaming(maps[EventKind.ALIAS], maps[EventKind.MERGE], maps[EventKind.SOURCE_ALIAS])
