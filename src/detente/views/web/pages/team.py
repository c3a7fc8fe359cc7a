"""What the pages of accounts ask for alike."""

from fastapi import Request

from detente.errors import JudgementError, NotAllowed

__all__ = ["check_same", "needs_team"]


def needs_team(request: Request) -> None:
    """Raises NotAllowed where somebody works alone, without accounts."""
    if not request.app.state.settings.team:
        raise NotAllowed("there are no accounts on one's own machine", "serve it with --team")


def check_same(chosen: str, again: str) -> None:
    """Raises JudgementError where a new password is not the same twice."""
    if chosen != again:
        raise JudgementError("the two new passwords differ", "type the same twice")
