"""On whose word it rests: ways of the word, and how many roots are independent."""

from detente.positions.roots.among import count_roots, roots_among
from detente.positions.roots.assessing import Trust, assess
from detente.positions.roots.ground import Ground
from detente.positions.roots.lineages import ARROW, lineages
from detente.positions.roots.rooted import rooted
from detente.positions.roots.tellings import tellings, tells

__all__ = [
    "ARROW", "Ground", "Trust", "assess", "count_roots", "lineages", "rooted", "roots_among",
    "tellings", "tells",
]  # fmt: skip
