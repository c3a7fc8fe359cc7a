"""What a browser may do with a page: run our own files, and ask nobody else."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["POLICY", "SafeHeaders"]

POLICY = "; ".join(
    (
        "default-src 'none'",
        "object-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
ALWAYS = {"Strict-Transport-Security": "max-age=31536000; includeSubDomains"}
"""Where it is reached by https: by nothing else for a year."""
PRIVATE = "no-store"
"""Nothing of a dossier stays in a cache of the browser or between."""
OURS = "/static/"
ASKED_AGAIN = "no-cache"
"""Our own files may be kept, and are asked for again whether they changed."""


class SafeHeaders:
    """Puts the headers on every answer."""

    def __init__(self, app: ASGIApp, *, secure: bool = False) -> None:
        self.app = app
        self.headers = HEADERS | (ALWAYS if secure else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does, with the headers."""

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers.setdefault(name, value)
                kept = scope["path"].startswith(OURS)
                headers.setdefault("Cache-Control", ASKED_AGAIN if kept else PRIVATE)
            await send(message)

        await self.app(scope, receive, sent)
