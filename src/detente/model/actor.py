"""Those who move: states, organisations, groups, persons, the unnamed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Actor", "ActorKind", "INDEPENDENT", "Speaker", "UNKNOWN_PARTY", "joined"]

INDEPENDENT = "independent"
"""The party of analysts, experts, NGOs and media."""
UNKNOWN_PARTY = "unknown"
"""The party where the text does not tell."""


class ActorKind(StrEnum):
    """What sort of actor it is."""

    STATE = "state"
    TERRITORY = "territory"
    ORGANISATION = "organisation"
    BLOC = "bloc"
    GROUP = "group"
    PERSON = "person"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor and the party that it speaks for."""

    id: str
    name: str
    kind: ActorKind
    party: str
    """Canonical English short name of the side; its own name for a party."""
    qid: str = ""
    iso3: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who moves: the words of the text, and the party that they resolve to."""

    name: str
    party: str
    actor: str = ""
    """The person or body meant, where it is known ("Vladimir Putin")."""
    rule: str = ""
    """How the party was resolved: alias, metonym, office, demonym, antecedent, ..."""
    start: int | None = None
    end: int | None = None
    """Where the text names it."""

    @property
    def parties(self) -> tuple[str, ...]:
        """The single parties of a joint move."""
        return tuple(self.party.split(" + "))


def joined(parties: Iterable[str]) -> str:
    """Several parties moving jointly, by one name in alphabetical order."""
    return " + ".join(sorted(set(parties)))
