"""What moved, where accounts contradict each other, and who is how far from whom."""

from detente.positions.moves.asked import Asked
from detente.positions.moves.changes import changes
from detente.positions.moves.contradictions import contradictions
from detente.positions.moves.networks import Period, network

__all__ = ["Asked", "Period", "changes", "contradictions", "network"]
