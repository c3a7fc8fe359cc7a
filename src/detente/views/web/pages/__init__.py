"""One module a screen."""

from fastapi import APIRouter

from detente.views.web.pages import actor, home, positions, proposals, search, source, undoing

__all__ = ["ROUTERS"]

ROUTERS: tuple[APIRouter, ...] = (
    home.router,
    positions.router,
    proposals.router,
    search.router,
    actor.router,
    source.router,
    undoing.router,
)
"""Of every screen."""
