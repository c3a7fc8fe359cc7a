"""Keys: which does what, to be switched off or chosen anew."""

from fastapi import APIRouter, Request, Response

from detente.views.web.render import show

__all__ = ["keys", "router"]

router = APIRouter()


@router.get("/keys", include_in_schema=False)
def keys(request: Request) -> Response:
    """All keys; which are set is kept by the browser."""
    return show(request, "keys/keys.html")
