"""From which address a request came."""

from starlette.requests import Request

__all__ = ["address"]


def address(request: Request) -> str:
    """The address of the browser; empty where the server does not know it."""
    return request.client.host if request.client else ""
