"""How far coders agree beyond chance: Krippendorff's alpha for values and for spans."""

from detente.evaluation.alpha.coding import Metric, agreement
from detente.evaluation.alpha.figure import Alpha
from detente.evaluation.alpha.needed import needed
from detente.evaluation.alpha.segments import Continuum, Segment, flattened
from detente.evaluation.alpha.unitizing import Unitized, unitized

__all__ = [
    "Alpha",
    "Continuum",
    "Metric",
    "Segment",
    "Unitized",
    "agreement",
    "flattened",
    "needed",
    "unitized",
]
