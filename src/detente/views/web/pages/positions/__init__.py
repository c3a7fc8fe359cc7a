"""Where each party stands on each issue, on any day, and how that moved."""

from fastapi import APIRouter

from detente.views.web.pages.positions import (
    cell,
    courses,
    disputes,
    matrix,
    moved,
    networks,
    ranges,
)

__all__ = ["router"]

router = APIRouter()
for part in (matrix, cell, moved, ranges, courses, networks, disputes):
    router.include_router(part.router)
