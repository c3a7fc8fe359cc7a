"""Outlets and agencies: who carries news, of which kind, from where."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from detente.model import SourceKind
from detente.vocabulary.files import read_yaml
from detente.vocabulary.surface import plain

__all__ = ["OUTLETS", "Outlet", "OutletKind", "find_outlet"]


class OutletKind(StrEnum):
    """What sort of carrier an outlet is."""

    AGENCY = "agency"
    STATE_AGENCY = "state agency"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    STATION = "station"
    PROGRAMME = "programme"
    MAGAZINE = "magazine"
    WEBSITE = "website"
    SOCIAL = "social"


_SOURCE_KINDS: Mapping[OutletKind, SourceKind] = {
    OutletKind.AGENCY: SourceKind.AGENCY,
    OutletKind.STATE_AGENCY: SourceKind.AGENCY,
    OutletKind.STATION: SourceKind.BROADCAST,
    OutletKind.SOCIAL: SourceKind.SOCIAL,
}


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet with its kind and country."""

    name: str
    kind: OutletKind
    country: str
    """Canonical party name of its state; empty where it has none."""
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    state_media: bool = False
    """Whether a government owns and steers it: still an outlet, not the party's voice."""

    @property
    def source_kind(self) -> SourceKind:
        """What it is as a link of a chain; a network with a newsroom counts as media."""
        return _SOURCE_KINDS.get(self.kind, SourceKind.MEDIA)


def _outlets() -> tuple[Outlet, ...]:
    return tuple(
        Outlet(
            name,
            OutletKind(kind),
            row.get("country", ""),
            tuple(row.get("domains", ())),
            tuple(row.get("aliases", ())),
            row.get("state", False) or kind == OutletKind.STATE_AGENCY,
        )
        for kind, entries in read_yaml("outlets.yaml").items()
        for name, row in entries.items()
    )


OUTLETS: tuple[Outlet, ...] = _outlets()
"""All listed outlets, by kind."""


@cache
def _by_name() -> Mapping[str, Outlet]:
    """By name and alias; those of up to five capitals keep their case."""
    found: dict[str, Outlet] = {}
    for outlet in reversed(OUTLETS):
        for name in (outlet.name, *outlet.aliases):
            found[_key(name)] = outlet
    return found


@cache
def _by_domain() -> Mapping[str, Outlet]:
    return {domain: outlet for outlet in OUTLETS for domain in outlet.domains}


def _key(name: str) -> str:
    text = plain(name)
    return text if text.isupper() and len(text) <= 5 else text.casefold()


def find_outlet(name_or_domain: str) -> Outlet | None:
    """The outlet of a name, an alias or a domain; None if it is not listed.

    Subdomains count: "uk.reuters.com" is Reuters. In small letters a name counts only
    where it is printed so ("dpa"): "time" and "independent" are no outlets.
    """
    named = _by_name().get(_key(name_or_domain))
    small = name_or_domain == name_or_domain.lower()
    if named and (not small or name_or_domain in (named.name, *named.aliases)):
        return named
    if "." not in name_or_domain:
        return None
    labels = name_or_domain.casefold().removeprefix("www.").split(".")
    hosts = (".".join(labels[i:]) for i in range(len(labels) - 1))
    return next((_by_domain()[host] for host in hosts if host in _by_domain()), None)
