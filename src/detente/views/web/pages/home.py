"""Where the workbench opens: the inbox."""

from fastapi import APIRouter
from fastapi.responses import RedirectResponse

__all__ = ["home", "router"]

router = APIRouter()


@router.get("/", include_in_schema=False)
def home() -> RedirectResponse:
    """On to the inbox."""
    return RedirectResponse("/inbox", 303)
