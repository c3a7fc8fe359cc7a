"""Role nouns: what sort of person "officials" or "lawmakers" are."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from detente.vocabulary.files import read_yaml

__all__ = ["ROLES", "Role", "RoleKind", "get_role"]


class RoleKind(StrEnum):
    """The walk of life that a role belongs to."""

    GOVERNMENT = "government"
    MILITARY = "military"
    PARLIAMENT = "parliament"
    ARMED_GROUP = "armed group"
    MEDIA = "media"
    EXPERT = "expert"
    BUSINESS = "business"
    UNION = "union"
    SOURCE = "source"
    MEDIATOR = "mediator"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Role:
    """One role noun."""

    noun: str
    """Singular."""
    plural: str
    kind: RoleKind
    independent: bool
    """Whether it speaks for no party (analyst, expert, NGO)."""
    voice: bool
    """Whether it speaks in its principal's name (spokesman)."""


def _roles() -> tuple[Role, ...]:
    found = []
    for kind, nouns in read_yaml("roles.yaml").items():
        for noun, row in nouns.items():
            row = row or {}
            found.append(
                Role(
                    noun,
                    row.get("plural") or _plural(noun),
                    RoleKind(kind),
                    row.get("independent", False),
                    row.get("voice", False),
                )
            )
    return tuple(found)


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return noun + ("es" if noun.endswith(("s", "ch", "x", "sh")) else "s")


ROLES: tuple[Role, ...] = _roles()
"""All role nouns, by kind."""
_BY_NOUN: Mapping[str, Role] = {
    word: role for role in reversed(ROLES) for word in (role.plural, role.noun)
}


def get_role(noun: str) -> Role | None:
    """The role of a noun, singular or plural, in any case; None if not listed."""
    return _BY_NOUN.get(noun.casefold())
