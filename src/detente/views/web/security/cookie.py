"""The cookie of a session: no script reads it, no other site sends it."""

from starlette.requests import Request
from starlette.responses import Response

from detente.views.web.settings import Settings

__all__ = ["forget_session", "give_session", "session_key"]

NAME = "detente"


def _name(settings: Settings) -> str:
    """With the prefix that has browsers insist on https, the whole host and no other."""
    return f"__Host-{NAME}" if settings.secure else NAME


def session_key(request: Request, settings: Settings) -> str:
    """The key of the session; empty where none came."""
    return request.cookies.get(_name(settings), "")


def give_session(answer: Response, key: str, settings: Settings) -> None:
    """Have the browser keep the key until it is closed."""
    answer.set_cookie(
        _name(settings), key, path="/", secure=settings.secure, httponly=True, samesite="strict"
    )


def forget_session(answer: Response, settings: Settings) -> None:
    """Have the browser forget the key, and what it keeps of the pages."""
    answer.delete_cookie(
        _name(settings), path="/", secure=settings.secure, httponly=True, samesite="strict"
    )
    answer.headers["Clear-Site-Data"] = '"cache"'
