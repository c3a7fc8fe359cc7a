"""One module a screen."""

from fastapi import APIRouter

from detente.views.web.pages import home, positions

__all__ = ["ROUTERS"]

ROUTERS: tuple[APIRouter, ...] = (home.router, positions.router)
"""Of every screen."""
