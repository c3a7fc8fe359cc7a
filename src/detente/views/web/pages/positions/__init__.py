"""Where each party stands on each issue, on any day, and how that moved."""

from fastapi import APIRouter, Depends

from detente.views.web.pages.positions import (
    cell,
    courses,
    disputes,
    matrix,
    moved,
    networks,
    ranges,
)
from detente.views.web.room import entered

__all__ = ["router"]

router = APIRouter(dependencies=[Depends(entered)])
for part in (matrix, cell, moved, ranges, courses, networks, disputes):
    router.include_router(part.router)
