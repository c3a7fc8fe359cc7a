"""The thirteen acts, and how surely, when and with what contents."""

from enum import StrEnum

__all__ = ["Act", "Certainty", "Contents", "When"]


class Act(StrEnum):
    """A move on an issue, the one that changes a matrix most first."""

    REJECT = "reject"
    ACCEPT = "accept"
    CONCEDE = "concede"
    OFFER = "offer"
    DEMAND = "demand"
    PROPOSE = "propose"
    PENALISE = "penalise"
    THREATEN = "threaten"
    ACCUSE = "accuse"
    DENY = "deny"
    DEFER = "defer"
    ENDORSE = "endorse"
    ASSESS = "assess"


class Certainty(StrEnum):
    """How the text presents that the move is, or will be, made."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"
    NEGATED = "negated"


class When(StrEnum):
    """Whether the move is recalled, made now, or announced."""

    PAST = "past"
    CURRENT = "current"
    PLANNED = "planned"


class Contents(StrEnum):
    """Whether what is asked or given is told."""

    STATED = "stated"
    UNDISCLOSED = "undisclosed"
