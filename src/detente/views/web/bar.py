"""What the bar tells on every screen: what waits, and how much is checked."""

from functools import cached_property
from typing import Any, cast

from fastapi import Request

from detente.errors import DetenteError
from detente.model import Handling
from detente.model.account import Visitor
from detente.workspace.access.clearing import Clearing
from detente.workspace.access.pulse import pulse
from detente.workspace.access.tally import Tallies, Tally

__all__ = ["Bar", "PARTS", "tally_of"]

PARTS = {"waiting": "inbox/waiting.part.html", "standing": "inbox/standing.part.html"}
"""The templates of what changes in the bar, by the ids of their elements."""


class Bar:
    """The numbers of the bar, looked up once a template asks for any: few parts have one."""

    def __init__(self, request: Request) -> None:
        self._request = request

    @property
    def tally(self) -> Tally:
        """What is counted of what the visitor may see; zeros where that cannot be told."""
        return self._told[0]

    @property
    def mark(self) -> str:
        """By which a page that listens knows whether something changed since it was made."""
        return self._told[1]

    @cached_property
    def _told(self) -> tuple[Tally, str]:
        state = self._request.app.state
        visitor = cast("Visitor | None", getattr(self._request.state, "visitor", None))
        if visitor is None or getattr(state, "tallies", None) is None:
            return Tally(), ""
        try:
            return tally_of(state, visitor.clearance), pulse(state.clearing.record).mark
        except DetenteError:  # a page that tells of a failure has a bar too
            return Tally(), ""


def tally_of(state: Any, clearance: Handling) -> Tally:
    """What is counted of what somebody cleared so far may see; `state` is the server's."""
    tallies, cleared = cast("Tallies", state.tallies), cast("Clearing", state.clearing)
    return tallies.of(cleared.up_to(clearance), clearance.value)
