"""What sets no position: judgements and backing, attacks, voices of no side."""

from collections.abc import Sequence
from datetime import date

from detente.model import Act, Reading, Statement
from detente.positions.cells import rows_of
from detente.positions.pool import gather

__all__ = ["accusations", "assessments", "is_remark"]

_ATTACKS = frozenset({Act.ACCUSE, Act.THREATEN, Act.PENALISE})
_JUDGES = frozenset({Act.ASSESS, Act.ENDORSE})


def is_remark(said: Statement) -> bool:
    """Whether a statement is listed among the assessments or the accusations."""
    return said.act in _JUDGES or said.act in _ATTACKS or not rows_of(said.speaker.party)


def assessments(readings: Sequence[Reading], at: date | None = None) -> tuple[Statement, ...]:
    """Judgements, worries, backing and all that voices of no side say."""
    return tuple(
        s
        for s in gather(readings, at).statements
        if s.act in _JUDGES or (s.act not in _ATTACKS and not rows_of(s.speaker.party))
    )


def accusations(readings: Sequence[Reading], at: date | None = None) -> tuple[Statement, ...]:
    """Accusations, threats and penalties, the newest first."""
    return tuple(s for s in gather(readings, at).statements if s.act in _ATTACKS)
