"""Reading a report and checking what was found in it."""

from fastapi import APIRouter

from detente.views.web.pages.read import deeds, editing, missed, more, screen

__all__ = ["router"]

router = APIRouter()
for part in (editing, missed, deeds, more, screen):
    router.include_router(part.router)
