"""What was long to work out for a visitor, kept until anything new is on the record."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from detente.views.web.room import Room
from detente.workspace.remembered import remembered

__all__ = ["kept"]

T = TypeVar("T")


def kept(room: Room, asked: Hashable, make: Callable[[], T]) -> T:
    """What a question leads to, apart for each clearance."""
    return remembered(room.reads.record, (room.visitor.clearance, asked), make)
