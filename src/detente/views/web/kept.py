"""What was long to work out for a visitor, kept until anything new is on the record."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from detente.model import Handling
from detente.views.web.room import Room
from detente.workspace.remembered import remembered

__all__ = ["kept"]

T = TypeVar("T")


def kept(room: Room, asked: Hashable, make: Callable[[], T]) -> T:
    """What a question leads to; kept for those alone from whom nothing is kept back.

    What somebody with less clearance may see can change without a new event on what is
    shown, as when a report is restricted: for them it is worked out each time.
    """
    if room.visitor.clearance is not Handling.RED:
        return make()
    return remembered(room.reads.record, asked, make)
