"""What the bar tells on every screen: what waits, and how much is checked."""

from typing import NamedTuple, cast

from fastapi import Request

from detente.errors import DetenteError
from detente.views.web.room import enter
from detente.workspace.pulse import pulse
from detente.workspace.tally import Tallies

__all__ = ["Bar", "bar_of"]


class Bar(NamedTuple):
    """The numbers of the bar."""

    waiting: int = 0
    """Reports that hold what nobody has judged."""
    checked: int = 0
    statements: int = 0
    mark: str = ""
    """By which a page that listens knows whether something changed since it was made."""


def bar_of(request: Request) -> Bar:
    """The numbers as the visitor may see them; none where that cannot be told."""
    tallies = cast("Tallies | None", getattr(request.app.state, "tallies", None))
    if tallies is None or getattr(request.state, "visitor", None) is None:
        return Bar()
    try:
        room = enter(request)
        found = tallies.of(room.reads.record, room.visitor.clearance.value)
        mark = pulse(room.writes.record).mark
    except DetenteError:  # a page that tells of a failure has a bar too
        return Bar()
    return Bar(found.waiting, found.checked, found.statements, mark)
