"""One module a screen."""

from fastapi import APIRouter

from detente.views.web.pages import home

__all__ = ["ROUTERS"]

ROUTERS: tuple[APIRouter, ...] = (home.router,)
"""Of every screen."""
