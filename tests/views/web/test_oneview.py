import asyncio
from pathlib import Path
from typing import Any

import pytest
from starlette.types import Receive, Scope, Send

from detente.record.sharing import reading
from detente.views.web.oneview import OneView
from detente.workspace.dossier import Dossier
from tests.workspace.moves import bargain


async def receive() -> dict[str, Any]:
    return {}


async def send(_message: Any) -> None:
    pass


@pytest.mark.parametrize(("path", "same"), [("/inbox", True), ("/live", False)])
def test_a_request_has_one_view_and_who_listens_none(
    tmp_path: Path, path: str, *, same: bool
) -> None:
    with bargain(str(tmp_path / "talks.detente")) as record:
        found: list[object] = []

        async def app(_scope: Scope, _receive: Receive, _send: Send) -> None:
            for _ in range(2):
                with reading(record.engine) as connection:
                    found.append(connection)

        whole = OneView(app, Dossier(record))
        asyncio.run(whole({"type": "http", "path": path}, receive, send))
        assert (found[0] is found[1]) is same
