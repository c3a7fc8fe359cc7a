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

_SCREENS = (
    home, inbox, live, read, keys, positions, proposals, review, search, actor, source, briefs,
    undoing, signing, account, accounts,
)  # fmt: skip
ROUTERS: tuple[APIRouter, ...] = tuple(screen.router for screen in _SCREENS)
"""Of every screen."""
