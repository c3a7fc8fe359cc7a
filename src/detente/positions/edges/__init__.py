"""What waits for what, what is promised, and who plays which part."""

from detente.positions.edges.circles import circles
from detente.positions.edges.promises import commitments, commitments_in
from detente.positions.edges.roles import roles, roles_in
from detente.positions.edges.stakes import stakes, stakes_in
from detente.positions.edges.tying import tied
from detente.positions.edges.waiting import waiting, waiting_in

# fmt: off
__all__ = [
    "circles", "commitments", "commitments_in", "roles", "roles_in", "stakes", "stakes_in",
    "tied", "waiting", "waiting_in",
]
# fmt: on
