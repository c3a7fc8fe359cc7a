"""What part an actor plays in a negotiation, with the words that tell it."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.span import Span

__all__ = ["Evidence", "Role", "RoleKind"]


class RoleKind(StrEnum):
    """The part of an actor on one track of talks."""

    PARTY = "party"
    MEDIATOR = "mediator"
    GUARANTOR = "guarantor"
    HOST = "host"
    ALLY = "ally"
    AFFECTED = "affected, absent"
    """Talks are about it, and nothing tells that it takes part."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that tell a role, with the item and document that hold them."""

    item: str
    document: str
    span: Span


@dataclass(frozen=True, slots=True)
class Role:
    """One part of one actor, by track."""

    party: str
    kind: RoleKind
    track: tuple[str, ...]
    """The parties to the talks, sorted; empty where no track is told."""
    evidence: tuple[Evidence, ...]
    """The newest first, a dozen at most."""
    toward: tuple[str, ...] = ()
    """Of an ally, whose."""
    inferred: bool = False
    """Whether no text says it in words, and a stated rule draws it from what is done."""
    reason: str = ""
    """That rule, in words."""
    count: int = 0
    """Places of evidence in all, of which the newest are kept."""
