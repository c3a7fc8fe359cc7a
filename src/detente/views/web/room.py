"""Where a request finds the dossier: what its visitor may see, and write in whose name."""

from collections.abc import Callable, Hashable
from typing import Annotated, TypeVar, cast

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from detente.errors import NotAllowed, NotSignedIn
from detente.model import Entry, Handling, Issue
from detente.model.account import Role, Scope, Visitor
from detente.vocabulary.issues import adopt
from detente.workspace.access import clearing
from detente.workspace.access.clearing import Clearing
from detente.workspace.checking.opening import entry_shown
from detente.workspace.checking.undoing import known_deed
from detente.workspace.dossier import Dossier
from detente.workspace.kept import kept, kept_beside
from detente.workspace.positions.asking import Held

__all__ = ["InRoom", "Room", "enter", "entered"]

T = TypeVar("T")
SCOPES = {
    Role.VIEWER: Scope.READ,
    Role.CODER: Scope.JUDGE,
    Role.REVIEWER: Scope.JUDGE,
    Role.ADMIN: Scope.ADMIN,
}
"""What a token must hold for the deeds of a role, where nothing else is asked for."""


class Room:
    """A dossier as one visitor has it."""

    def __init__(self, visitor: Visitor, reads: Dossier, writes: Dossier) -> None:
        self.visitor = visitor
        self.shown = reads.record
        """What the visitor may see: restricted reports are not there, not even as a count."""
        self.blind = writes.blind_documents()
        """The reports that the visitor codes blind."""
        self.reads = Dossier(self.shown.without(self.blind)) if self.blind else reads
        """The same for every question; no item of a report that is coded blind is there."""
        self.writes = writes
        """The dossier itself, in the visitor's name; name only what `reads` has."""

    @property
    def sees_all(self) -> bool:
        """Whether nothing of the dossier is kept from the visitor by a label."""
        return self.shown.engine is self.writes.record.engine

    @property
    def labels(self) -> tuple[Handling, ...]:
        """The labels of reports that the visitor may see."""
        return tuple(label for label in Handling if label.within(self.visitor.clearance))

    def needs(self, role: Role, scope: Scope | None = None) -> None:
        """Raises NotAllowed unless the visitor's role, and its token, reach so far."""
        if not self.visitor.role.covers(role):
            raise NotAllowed(f"a {self.visitor.role} may not do this", f"ask a {role} or an admin")
        wanted = scope or SCOPES[role]
        if wanted not in self.visitor.scopes:
            raise NotAllowed(f"the token may not {wanted}", "make a token that may")

    def kept(self, asked: Hashable, make: Callable[[], T]) -> T:
        """What a question to `reads` leads to, kept until anything new is on the record."""
        return kept(self.reads.record, asked, make)

    def known_item(self, key: str) -> Entry:
        """An item as the visitor may see it, by the beginning of its id.

        Raises UnknownEntry for any other, as if it did not exist: ask before each write.
        """
        return entry_shown(self.shown, self.writes.record, key)

    def known_document(self, key: str | int) -> Held:
        """A document that the visitor may see, with its text; UnknownEntry for any other."""
        return clearing.known_document(self.reads.record, key)

    def takes_back(self, number: int) -> int:
        """An event that the visitor may take back, with all that goes with it.

        One's own as a coder, anybody's as a reviewer, as all that labels a report. Raises
        UnknownEntry where the visitor does not see all of it.
        """
        deed = known_deed(self.shown, self.writes.record, number)
        own = deed.who == self.visitor.name and not deed.relabels
        self.needs(Role.CODER if own else Role.REVIEWER)
        return deed.event


def enter(request: Request) -> Room:
    """The room of whoever asks; raises NotSignedIn where nobody is known."""
    visitor = getattr(request.state, "visitor", None)
    if visitor is None:
        raise NotSignedIn("nobody is signed in", "sign in first")
    cleared = cast("Clearing", request.app.state.clearing)
    writes = Dossier(cleared.record.by(visitor.name))
    reads = cleared.up_to(visitor.clearance)
    whole = reads is cleared.record
    return Room(visitor, writes if whole else Dossier(reads.by(visitor.name)), writes)


async def entered(request: Request) -> Room:
    """The same, with the dossier's own issues known as long as the request is answered.

    What is adopted in a thread is lost with it: it is done in the task of the request.
    """
    room, issues = await run_in_threadpool(_entered, request)
    adopt(issues)
    return room


def _entered(request: Request) -> tuple[Room, tuple[Issue, ...]]:
    room = enter(request)
    return room, kept_beside(room.writes.record, "own issues", room.writes.own_issues)


InRoom = Annotated[Room, Depends(entered)]
