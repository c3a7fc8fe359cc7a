"""The HTTP API under /api/v1: the same reads and writes as the screens."""

from fastapi import APIRouter

from detente.views.web.api import (
    bringing,
    documents,
    drafts,
    history,
    items,
    moved,
    names,
    positions,
    root,
    tabled,
    terms,
    waits,
)

__all__ = ["ROUTER"]

ROUTER = APIRouter(prefix="/api/v1")
"""All routes of the API; `root` serves their description too."""
for part in (
    root, documents, bringing, items, positions, tabled, moved, waits, terms, names, drafts,
    history,
):  # fmt: skip
    ROUTER.include_router(part.router)
