"""The parties: every listed side by its canonical name, and all its writings."""

from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from detente.errors import UnknownName
from detente.model import Actor, ActorKind, joined
from detente.vocabulary.files import read_yaml
from detente.vocabulary.surface import near, plain

__all__ = [
    "KINDS",
    "Names",
    "PARTIES",
    "Party",
    "adopt",
    "as_of",
    "canonical",
    "demonym",
    "get_party",
    "is_ambiguous",
    "is_state",
    "lookup",
    "own",
]

KINDS: Mapping[str, ActorKind] = {
    "states": ActorKind.STATE,
    "organisations": ActorKind.ORGANISATION,
    "blocs": ActorKind.BLOC,
    "groups": ActorKind.GROUP,
    "territories": ActorKind.TERRITORY,
    "politics": ActorKind.ORGANISATION,
    "business": ActorKind.ORGANISATION,
    "others": ActorKind.GROUP,
}
"""The files of parties/ and the kind of actor that each lists."""
_SHORT = 5
"""Acronyms up to this length keep their capitals: US is not us."""


@dataclass(frozen=True, slots=True)
class Party:
    """One side with all its writings."""

    actor: Actor
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    """Adjectives and words for its people ("Russian", "Russians")."""
    capital: str = ""
    ambiguous: tuple[str, ...] = ()
    """Those of its writings that need context ("Georgia", "Congo")."""
    generic: bool = False
    """A collective by a common noun, printed in small letters as well ("mediators")."""
    members: tuple[str, ...] = ()
    """Parties of a bloc, where they are few and settled; never expanded silently."""
    sovereign: str = ""
    """The state that a territory belongs to, where that is not disputed."""
    claimants: tuple[str, ...] = ()
    """Parties that claim a disputed territory."""
    until: date | None = None
    """The day on which it ceased to be."""
    predecessors: tuple[tuple[str, date], ...] = ()
    """The party that the name meant before a day."""
    organ_of: tuple[tuple[str, date], ...] = ()
    """The party whose moves its moves are, and the day since when."""
    place: bool = False
    """Land that others negotiate over, and no side itself ("Gaza", "Crimea")."""
    homographs: tuple[str, ...] = ()
    """Acronyms that are words in a text all in capitals (US, IS, WHO)."""
    means: tuple[tuple[str, str], ...] = ()
    """The party that a common noun means in a text about a state."""
    business: bool = False
    """Whether it is a union, employer, company or bank."""

    @property
    def name(self) -> str:
        """Its canonical name."""
        return self.actor.name


def _party(name: str, file: str, row: Mapping[str, Any]) -> Party:
    identity = "party:" + name.casefold().replace(" ", "-")
    kind = ActorKind(row["kind"]) if "kind" in row else KINDS[file]
    return Party(
        Actor(identity, name, kind, name, row.get("qid", ""), row.get("iso3", "")),
        tuple(row.get("aliases", ())),
        tuple(row.get("demonyms", ())),
        row.get("capital", ""),
        tuple(row.get("ambiguous", ())),
        row.get("generic", False),
        tuple(row.get("members", ())),
        row.get("sovereign", ""),
        tuple(row.get("claimants", ())),
        row.get("until"),
        tuple(row.get("predecessors", {}).items()),
        tuple(row.get("organ_of", {}).items()),
        row.get("place", False),
        tuple(row.get("homographs", ())),
        tuple(row.get("means", {}).items()),
        file == "business",
    )


PARTIES: Mapping[str, Party] = {
    name: _party(name, file, row or {})
    for file in KINDS
    for name, row in read_yaml(f"parties/{file}.yaml").items()
}
"""Every listed party by its canonical name."""


Names = tuple[tuple[str, str], ...]
"""Names that an analyst gave, each with its party."""
_OWN: ContextVar[Names] = ContextVar("names that an analyst gave", default=())


def adopt(names: Names) -> None:
    """Know the names that an analyst gave to parties, in the place of another dossier's."""
    _OWN.set(names)


def own() -> Names:
    """The names that an analyst gave to parties of the dossier that is read for."""
    return _OWN.get()


def _given(text: str) -> tuple[Party, ...]:
    """The party to which an analyst gave a name; one that is not listed is a group."""
    name = next((party for given, party in _OWN.get() if plain(given) == text), "")
    if not name:
        return ()
    return (PARTIES.get(name) or _party(name, "others", {}),)


def _index(pairs: Iterable[tuple[str, Party]]) -> dict[str, tuple[Party, ...]]:
    index: dict[str, tuple[Party, ...]] = {}
    for writing, party in pairs:
        held = index.get(writing, ())
        if party not in held:
            index[writing] = (*held, party)
    return index


@cache
def _writings() -> dict[str, tuple[Party, ...]]:
    """Names and aliases as they are printed; common nouns in small letters too."""
    pairs = [(plain(w), p) for p in PARTIES.values() for w in (p.name, *p.aliases)]
    small = [(w[0].lower() + w[1:], p) for w, p in pairs if p.generic]
    return _index(pairs + small)


@cache
def _capitals() -> dict[str, tuple[Party, ...]]:
    """Names and aliases in capitals, without those that a word then equals."""
    return _index(
        (plain(w).upper(), p)
        for p in PARTIES.values()
        for w in (p.name, *p.aliases)
        if w not in p.ambiguous + p.homographs
    )


@cache
def _folded() -> dict[str, tuple[Party, ...]]:
    """Names and aliases in any case, short acronyms left out."""
    return _index(
        (plain(w).casefold(), p)
        for p in PARTIES.values()
        for w in (p.name, *p.aliases)
        if not (w.isupper() and len(w) <= _SHORT)
    )


@cache
def _demonyms() -> dict[str, Party]:
    index: dict[str, Party] = {}
    for party in PARTIES.values():
        for word in party.demonyms:
            index.setdefault(word, party)
    return index


def get_party(name: str) -> Party:
    """The party of a canonical name.

    Raises:
        UnknownName: No such party is listed; the remedy names near ones, if any.
    """
    try:
        return PARTIES[name]
    except KeyError:
        remedy = near(name, PARTIES) or "give its name as a brief shows it"
        raise UnknownName(f"no party is called {name!r}", remedy) from None


def is_state(name: str) -> bool:
    """Whether a canonical name is that of a listed state."""
    return name in PARTIES and PARTIES[name].actor.kind is ActorKind.STATE


def lookup(surface: str, caps: bool = False) -> tuple[Party, ...]:
    """The parties that a writing can mean; none if it is not listed.

    Case counts, so that "US" is found and "us" is not; article, possessive, dots of
    acronyms and curly apostrophes do not. With `caps` the text is all in capitals.
    """
    text = plain(surface)
    listed = _capitals().get(text.upper(), ()) if caps else _writings().get(text, ())
    return listed or _given(text)


def canonical(name: str) -> str:
    """The canonical name of a party, or of several joined by " + ".

    A name that is not listed, or that can mean two parties, comes back unchanged.
    """
    return joined(_canonical(part.strip()) for part in name.split(" + "))


def _canonical(name: str) -> str:
    if name in PARTIES:
        return name
    found = lookup(name) or _folded().get(plain(name).casefold(), ())
    return found[0].name if len(found) == 1 else name


def demonym(word: str) -> Party | None:
    """The party that an adjective or a word for its people belongs to, if any.

    "Israeli" and "Russians" have one; "Kremlin-backed" has none. "Congolese" is that
    of the Democratic Republic, which the news means more often.
    """
    return _demonyms().get(plain(word))


def is_ambiguous(surface: str) -> bool:
    """Whether a writing needs context: "Georgia", "Jordan", "Congo"."""
    text = plain(surface)
    found = _writings().get(text, ())
    return len(found) > 1 or any(text in party.ambiguous for party in found)


def as_of(name: str, on: date | None) -> str:
    """The party that a name meant on a day, or today; joined names one by one.

    Russia in 1987 is the Soviet Union; the European Commission speaks for the European
    Union since there is one, the Security Council for the United Nations.
    """
    return joined(_as_of(part, on) for part in name.split(" + "))


def _as_of(name: str, on: date | None) -> str:
    party = PARTIES.get(name)
    if party is None:
        return name
    for whole, since in party.organ_of:
        if on is None or since <= on:
            return whole
    return next((old for old, until in party.predecessors if on and on < until), name)
