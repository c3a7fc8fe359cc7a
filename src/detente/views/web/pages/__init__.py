"""One module a screen."""

from fastapi import APIRouter

from detente.views.web import live
from detente.views.web.pages import (
    account,
    accounts,
    actor,
    briefs,
    home,
    inbox,
    keys,
    positions,
    proposals,
    read,
    review,
    search,
    signing,
    source,
    undoing,
)

__all__ = ["ROUTERS"]

ROUTERS: tuple[APIRouter, ...] = (
    home.router,
    inbox.router,
    live.router,
    read.router,
    keys.router,
    positions.router,
    proposals.router,
    review.router,
    search.router,
    actor.router,
    source.router,
    briefs.router,
    undoing.router,
    signing.router,
    account.router,
    accounts.router,
)
"""Of every screen."""
