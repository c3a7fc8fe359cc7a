"""Names that an analyst mended: for everything read before and after."""

from collections.abc import Callable, Iterable, Mapping
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

Key = Callable[[str], str]


def plain(name: str) -> str:
    """A name by which it is looked up: case and blanks are of no account."""
    return " ".join(name.casefold().split())


@dataclass(frozen=True, slots=True)
class Renaming:
    """Which names stand for which parties and sources."""

    aliases: Mapping[str, str] = field(default_factory=dict)
    merges: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    """What each is called in the end."""

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
        return _way(self.merges, party, str)[-1]


def _way(names: Mapping[str, str], name: str, key: Key) -> list[str]:
    """A name, what it stands for, what that stands for, up to where a circle closes."""
    way, met = [name], {key(name)}
    while (into := names.get(key(way[-1]))) is not None and key(into) not in met:
        way.append(into)
        met.add(key(into))
    return way


def _open(names: dict[str, str], name: str, into: str, key: Key) -> None:
    """Have a name stand for itself where another that is to stand for it closes a circle."""
    if key(name) in map(key, _way(names, into, key)):
        names.pop(key(into), None)


def load(connection: Connection) -> Renaming:
    """All renamings in force, a later one of a name before an earlier."""
    maps: dict[str, dict[str, str]] = {
        EventKind.ALIAS: {}, EventKind.MERGE: {}, EventKind.SOURCE_ALIAS: {},
    }  # fmt: skip
    for row in connection.execute(select(renaming).order_by(renaming.c.event)):
        key: Key = str if row.kind == EventKind.MERGE else plain
        if row.kind != EventKind.ALIAS:
            _open(maps[row.kind], row.name, row.into, key)
        maps[row.kind][key(row.name)] = row.into
    kept = maps[EventKind.SOURCE_ALIAS]
    sources = {name: _way(kept, into, plain)[-1] for name, into in kept.items()}
    return Renaming(maps[EventKind.ALIAS], maps[EventKind.MERGE], sources)
