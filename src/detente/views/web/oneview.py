"""Each request sees one state of the dossier, whatever others do while it is answered."""

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from detente.workspace.access.viewing import View, viewed
from detente.workspace.dossier import Dossier

__all__ = ["OneView"]

LASTING = ("/live", "/static/")
"""What is answered for as long as somebody listens, and what asks nothing."""


class OneView:
    """Has an application answer each request from one view; what it writes it sees."""

    def __init__(self, app: ASGIApp, dossier: Dossier) -> None:
        self.app = app
        self.engine = dossier.record.engine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, then let go of the view."""
        if scope["type"] != "http" or scope["path"].startswith(LASTING):
            await self.app(scope, receive, send)
            return
        view = View(self.engine)
        try:
            with viewed(view):
                await self.app(scope, receive, send)
        finally:
            if view.is_open:
                await run_in_threadpool(view.close)
