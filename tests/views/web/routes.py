"""Every route that an application answers, however deep its routers lie."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from fastapi import FastAPI

__all__ = ["SAFE", "Answered", "answered", "walked"]

SAFE = {"GET", "HEAD", "OPTIONS"}


class Answered(NamedTuple):
    method: str
    path: str
    """With something in the place of what it asks for."""


def answered(app: FastAPI) -> list[Answered]:
    found = {
        Answered(method, re.sub(r"{[^}]*}", "1", path))
        for path, methods in walked(app.routes)
        for method in methods
    }
    return sorted(found)


def walked(routes: Any) -> Iterator[tuple[str, set[str]]]:
    """Paths as they are written, with their methods."""
    for route in routes:
        if hasattr(route, "effective_candidates"):
            yield from walked(route.effective_candidates())
        elif getattr(route, "methods", None):
            yield route.path, set(route.methods)
