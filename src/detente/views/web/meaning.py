"""A term as a visitor sees it, and the statement by which it is named in all of the dossier."""

from detente.model.term import Term
from detente.views.web.room import Room
from detente.workspace.lookup.framing import Question
from detente.workspace.positions.belonging import anchor

__all__ = ["meant", "named_by"]


def meant(room: Room, key: str) -> Term:
    """The term that the visitor sees under a key; UnknownEntry where there is none."""
    return room.reads.term(key, Question(kind="s")).told[0].term


def named_by(room: Room, key: str) -> str:
    """A statement that means it: what else means it may not be for the visitor's eyes."""
    return anchor(meant(room, key))
