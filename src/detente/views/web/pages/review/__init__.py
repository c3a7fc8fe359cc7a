"""Review: what coders judged differently, how far they agree, and what was done."""

from fastapi import APIRouter

from detente.views.web.pages.review import agreement, disputes, doubling, log

__all__ = ["router"]

router = APIRouter()
for _part in (disputes, agreement, doubling, log):
    router.include_router(_part.router)
