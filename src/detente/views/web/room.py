"""Where a request finds the dossier: what its visitor may see, and write in whose name."""

from typing import Annotated, cast

from fastapi import Depends, Request

from detente.errors import NotAllowed, NotSignedIn
from detente.model.account import Role, Visitor
from detente.workspace.dossier import Dossier

__all__ = ["InRoom", "Room", "enter"]


class Room:
    """A dossier as one visitor has it."""

    def __init__(self, visitor: Visitor, reads: Dossier, writes: Dossier) -> None:
        self.visitor = visitor
        self.reads = reads
        """What the visitor may see: restricted reports are not there, not even as a count."""
        self.writes = writes
        """The dossier itself, in the visitor's name; name only what `reads` has."""

    def needs(self, role: Role) -> None:
        """Raises NotAllowed unless the visitor's role reaches so far."""
        if not self.visitor.role.covers(role):
            raise NotAllowed(f"a {self.visitor.role} may not do this", f"ask a {role} or an admin")


def enter(request: Request) -> Room:
    """The room of whoever asks; raises NotSignedIn where nobody is known."""
    visitor = getattr(request.state, "visitor", None)
    if visitor is None:
        raise NotSignedIn("nobody is signed in", "sign in first")
    dossier = cast("Dossier", request.app.state.dossier)
    own = Dossier(dossier.record.by(visitor.name))
    return Room(visitor, own, own)


InRoom = Annotated[Room, Depends(enter)]
