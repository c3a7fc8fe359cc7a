"""The inbox: what comes in, what has come in, and on which days."""

from fastapi import APIRouter

from detente.views.web.pages.inbox import bringing, correcting, feeds, screen, translating

__all__ = ["router"]

router = APIRouter(include_in_schema=False)
for _part in (screen, bringing, feeds, correcting, translating):
    router.include_router(_part.router)
