"""How probably a statement's span, party and act are right: its score."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from detente.statements.readers.local.finding import Found
from detente.statements.readers.local.heads import logit

__all__ = ["Calibration", "signs"]


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic regression on signs, then an isotonic (monotone) curve.

    Fitted on readings of series that the reading network never saw.
    """

    weights: tuple[float, ...]
    """Of the signs; then, where there are twice as many, of their squares."""
    bias: float
    raw: tuple[float, ...] = (0.0, 1.0)
    """Knots of the curve: what the regression gives, rising."""
    right: tuple[float, ...] = (0.0, 1.0)
    """How often such readings were right."""

    def score(self, found: Found) -> float:
        """The probability that span, party and act are right."""
        told = np.array(signs(found))
        if len(self.weights) == 2 * len(told):
            told = np.concatenate([told, told**2])
        raised = float(told @ np.array(self.weights) + self.bias)
        return float(np.interp(1 / (1 + np.exp(-raised)), self.raw, self.right))

    def __post_init__(self) -> None:
        if any(a > b for a, b in pairwise(self.raw)):
            raise ValueError("the knots of a calibration rise")


def signs(found: Found) -> tuple[float, ...]:
    """What tells how sure a reading is: logits of its parts, its length, and the rules."""
    parts = (
        found.span.begun,
        found.span.inside,
        found.act.score,
        found.act.score - found.act.runner_up_score,
        found.party.score,
        found.party.score - found.party.runner_up_score,
        found.issue.score,
        found.certainty.score,
    )
    length = float(np.log(found.span.end - found.span.start))
    return (*(logit(p) for p in parts), length, found.agrees, found.alike)
