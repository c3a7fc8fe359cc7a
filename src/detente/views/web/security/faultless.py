"""A failure that nobody foresaw, answered without a word of what is inside."""

import logging
import traceback
from http import HTTPStatus
from secrets import token_hex

from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from detente.views.web.faults import told
from detente.views.web.settings import Settings

__all__ = ["Faultless", "LOG"]

LOG = logging.getLogger("detente.web")


class Faultless:
    """Answers for an application that broke; the log tells where, under the same number."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, or that it failed."""
        begun = False

        async def sent(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, sent)
        except ClientDisconnect:
            return  # whoever asked is gone, in the middle of what they sent
        except Exception as error:
            if scope["type"] != "http":
                raise
            number = token_hex(4)
            LOG.error("failure %s at %s %s\n%s", number, *_where(scope), self._how(error))
            if not begun:
                what = f"the workbench failed; its log tells more under {number}"
                answer = told(
                    Request(scope),
                    HTTPStatus.INTERNAL_SERVER_ERROR,
                    what,
                    "try again, or tell whoever runs it",
                )
                await answer(scope, receive, send)

    def _how(self, error: Exception) -> str:
        """Where it broke; in a team without the message, which may hold what was sent."""
        lines = "".join(traceback.format_tb(error.__traceback__))
        said = "" if self.settings.team else f": {error}"
        return f"{lines}{type(error).__name__}{said}"


def _where(scope: Scope) -> tuple[str, str]:
    """Method and route; never the address itself, which may hold a secret."""
    route = scope.get("route")
    return scope["method"], getattr(route, "path", "an unknown place")
