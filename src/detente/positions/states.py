"""Which states of a cell replace one another, and which contest each other."""

from detente.model import Certainty, State

__all__ = ["OPPOSITES", "REPLACED", "REPLACING", "SURENESS"]

REPLACING = frozenset(
    {State.GIVES, State.GIVES_IF, State.NOT_GIVEN, State.REFUSES, State.OPEN, State.AWAITED}
)
"""Of these the later dated replaces the earlier."""
REPLACED = REPLACING | {State.UNKNOWN}
"""What was unknown is known once the party has moved."""
OPPOSITES = (
    frozenset({State.GIVES, State.GIVES_IF}),
    frozenset({State.REFUSES, State.NOT_GIVEN}),
)
"""Told for the same day, a state of the one contests a state of the other."""
SURENESS = (
    Certainty.CERTAIN,
    Certainty.PROBABLE,
    Certainty.POSSIBLE,
    Certainty.NEGATED,
    Certainty.UNKNOWN,
)
"""The surest first."""
