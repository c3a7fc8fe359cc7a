"""Who asks: found for each request before anything is answered."""

from starlette.types import ASGIApp, Receive, Scope, Send

from detente.model import Handling
from detente.model.account import Role, Visitor
from detente.views.web.settings import Settings

__all__ = ["Gate"]


class Gate:
    """Finds the visitor of each request."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in."""
        if scope["type"] == "http":
            found = Visitor(self.settings.who, Role.ADMIN, Handling.RED)
            scope.setdefault("state", {})["visitor"] = found
        await self.app(scope, receive, send)
