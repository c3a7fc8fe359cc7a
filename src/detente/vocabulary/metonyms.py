"""Places that speak: seats of power, capitals, and cities where talks are held."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from detente.vocabulary.files import read_yaml
from detente.vocabulary.parties import PARTIES
from detente.vocabulary.surface import plain

__all__ = ["METONYMS", "Metonym", "MetonymKind", "get_metonym"]


class MetonymKind(StrEnum):
    """When a place stands for a party."""

    SEAT = "seat"
    CAPITAL = "capital"
    VENUE = "venue"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Metonym:
    """A place and the party that it can stand for."""

    surface: str
    party: str
    """Canonical name; empty where no single party comes to mind."""
    kind: MetonymKind
    rule: str
    """When it stands for the party, in words."""


def _metonyms() -> dict[str, Metonym]:
    data = read_yaml("metonyms.yaml")
    rules: dict[str, str] = data["rules"]

    def entry(surface: str, party: str, kind: MetonymKind) -> Metonym:
        return Metonym(surface, party, kind, rules[kind])

    found = {
        p.capital: entry(p.capital, p.name, MetonymKind.CAPITAL)
        for p in reversed(list(PARTIES.values()))
        if p.capital
    }
    for kind in MetonymKind:
        for party, places in data.get(kind, {}).items():
            for place in places:
                found[place] = entry(place, "" if party == "none" else party, kind)
    return found


METONYMS: Mapping[str, Metonym] = _metonyms()
"""Every listed place by its name."""


@cache
def _plain() -> dict[str, Metonym]:
    return {plain(surface): metonym for surface, metonym in METONYMS.items()}


def get_metonym(surface: str) -> Metonym | None:
    """The metonym of a place name ("the Kremlin", "Kyiv"), if it is listed."""
    return _plain().get(plain(surface))
