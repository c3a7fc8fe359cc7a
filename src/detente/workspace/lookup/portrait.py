"""A party as the vocabulary and the dossier know it: names, persons, offices."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from detente.model import ActorKind
from detente.record import Record
from detente.record.asked import parties
from detente.vocabulary.offices import Holder, holders_of
from detente.vocabulary.parties import PARTIES, Party
from detente.workspace.lookup.naming import party_meant

__all__ = ["Portrait", "parties_told", "portrait"]


@dataclass(frozen=True, slots=True)
class Portrait:
    """What is known of a party apart from what it says."""

    name: str
    """As the record has it."""
    kind: ActorKind | None
    """None where the vocabulary does not list it."""
    aliases: tuple[str, ...]
    """The names that the vocabulary lists for it."""
    facts: Mapping[str, tuple[str, ...]]
    """Capital, members, claimants ..., by what they are."""
    holders: tuple[Holder, ...]
    """Persons in its offices on the day asked about."""


def parties_told(record: Record) -> tuple[str, ...]:
    """Every party that an item on the record names, in alphabetical order."""
    with record.reading() as reader:
        return tuple(parties(reader))


def portrait(record: Record, name: str, on: date) -> Portrait:
    """A party by any of its names; UnknownName where nothing is called so."""
    with record.reading() as reader:
        party = party_meant(reader, name)
    listed = PARTIES.get(party)
    if listed is None:
        return Portrait(party, None, (), {}, holders_of(party, on))
    facts = {what: told for what, told in _facts(listed).items() if told}
    return Portrait(party, listed.actor.kind, listed.aliases, facts, holders_of(party, on))


def _facts(party: Party) -> dict[str, tuple[str, ...]]:
    return {
        "words for it": party.demonyms,
        "capital": (party.capital,) if party.capital else (),
        "members": party.members,
        "belongs to": (party.sovereign,) if party.sovereign else (),
        "claimed by": party.claimants,
        "until": (party.until.isoformat(),) if party.until else (),
        "organ of": tuple(f"{whole} since {since}" for whole, since in party.organ_of),
    }
