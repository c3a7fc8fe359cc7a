"""What sets no position: judgements and backing, attacks, voices of no side."""

from collections.abc import Sequence
from datetime import date

from detente.model import Act, Reading, Statement
from detente.positions.cells import rows_of
from detente.positions.pool import Pool, gather

__all__ = ["accusations", "accusations_of", "assessments", "assessments_of", "is_remark"]

_ATTACKS = frozenset({Act.ACCUSE, Act.THREATEN, Act.PENALISE})
_JUDGES = frozenset({Act.ASSESS, Act.ENDORSE})


def is_remark(said: Statement) -> bool:
    """Whether a statement is listed among the assessments or the accusations."""
    return said.act in _JUDGES or said.act in _ATTACKS or not rows_of(said.speaker.party)


def assessments(readings: Sequence[Reading], at: date | None = None) -> tuple[Statement, ...]:
    """Assessments, worries and backing, and all that voices of no side say."""
    return assessments_of(gather(readings, at))


def accusations(readings: Sequence[Reading], at: date | None = None) -> tuple[Statement, ...]:
    """Accusations, threats and penalties, the newest first."""
    return accusations_of(gather(readings, at))


def assessments_of(pool: Pool) -> tuple[Statement, ...]:
    """The assessments of what is gathered already, the newest first."""
    return tuple(
        s
        for s in pool.statements
        if s.act in _JUDGES or (s.act not in _ATTACKS and not rows_of(s.speaker.party))
    )


def accusations_of(pool: Pool) -> tuple[Statement, ...]:
    """The accusations of what is gathered already, the newest first."""
    return tuple(s for s in pool.statements if s.act in _ATTACKS)
