"""The briefs of whoever asks."""

from detente.views.web.room import Room
from detente.workspace.briefs.drafting import Drafts

__all__ = ["drafts_of"]


def drafts_of(room: Room) -> Drafts:
    """All briefs as the visitor has them."""
    return Drafts(room.reads.record, room.writes.record, room.visitor.clearance)
