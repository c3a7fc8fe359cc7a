"""What was put forward, how each side answered, what waits for what, and the terms."""

from fastapi import APIRouter

from detente.views.web.pages.proposals import board, terms, waits

__all__ = ["router"]

router = APIRouter()
for part in (waits, terms, board):  # the page of one proposal takes what is left
    router.include_router(part.router)
