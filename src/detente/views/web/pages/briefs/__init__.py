"""Briefs: written from picked statements, held against standards, sent out."""

from fastapi import APIRouter

from detente.views.web.pages.briefs import exporting, listing, whole, writing

__all__ = ["router"]

router = APIRouter()
for part in (listing, whole, exporting, writing):
    router.include_router(part.router)
