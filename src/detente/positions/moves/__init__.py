"""What moved, where accounts contradict each other, and who is how far from whom."""

from detente.positions.moves.changes import Asked, changes

__all__ = ["Asked", "changes"]
