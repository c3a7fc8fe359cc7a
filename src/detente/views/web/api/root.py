"""Where the API begins: what there is, who asks, and its own description."""

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.openapi.utils import get_openapi
from starlette.routing import BaseRoute

from detente.views.web.api.answers import PROBLEMS, answer
from detente.views.web.room import InRoom

__all__ = ["describe", "description", "root", "router"]

router = APIRouter(tags=["About"], responses=PROBLEMS)
VERSION = "1"
ABOUT = """Who demands, proposes, accepts or rejects what, tied to the exact words.

Send a token as `Authorization: Bearer ...`. Lists come as `items` with `next`, what to send as
`after`, `offset` or `before` for those that follow. What can change carries an `ETag`; send it
back as `If-Match`, and what somebody else changed meanwhile is never overwritten. Failures are
problem details (RFC 9457) with a `remedy`. The shapes of the objects:
docs/reference/dossier-json.md."""
PROBLEM = {
    "type": "object",
    "required": ["title", "status", "detail", "remedy"],
    "properties": {
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "remedy": {"type": "string"},
    },
}


@router.get("/")
def root(request: Request, room: InRoom) -> Response:
    """The dossier's name, the visitor, and the last event: another one means something changed."""
    visitor = room.visitor
    return answer(
        {
            "dossier": request.app.state.title,
            "visitor": visitor.name,
            "role": visitor.role.value,
            "clearance": visitor.clearance.value,
            "scopes": [scope.value for scope in visitor.scopes],
            "last_event": room.reads.last_event(),
        }
    )


@router.get("/openapi.json")
def description(request: Request, room: InRoom) -> Response:
    """This description (OpenAPI 3.1)."""
    del room  # only who is known reads it
    return answer(describe(request.app.routes))


def describe(routes: Sequence[BaseRoute]) -> dict[str, Any]:
    """The description of the API; screens are no part of it."""
    made = get_openapi(title="Detente", version=VERSION, description=ABOUT, routes=routes)
    parts = made.setdefault("components", {})
    parts.setdefault("schemas", {})["Problem"] = PROBLEM
    parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    return made | {"security": [{"token": []}]}
