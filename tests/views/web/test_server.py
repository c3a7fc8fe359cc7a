"""A server that stops at once though somebody listens."""

import threading
import time
from pathlib import Path

import httpx
import pytest
import uvicorn

import detente
from detente.views.web.app import create_app
from detente.views.web.security.opening import opening
from detente.views.web.server import Server
from detente.views.web.settings import Settings
from tests.workspace.dossiers import bring, wire


@pytest.mark.slow
def test_a_listener_hears_of_a_change_and_holds_no_server_up(tmp_path: Path) -> None:
    path = tmp_path / "t.detente"
    detente.new(path, who="Ana").close()
    app = create_app(Settings(str(path), "Ana"))
    server = Server(uvicorn.Config(app, port=0, log_level="warning"), app.state.live)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=20) as asked:
        asked.get(opening(app.state.settings))
        with asked.stream("GET", "/live") as heard:
            lines = heard.iter_lines()
            assert next(lines) == "retry: 3000"
            time.sleep(0.3)
            bring(app.state.dossier.record, wire())
            assert "event: change" in [next(lines) for _ in range(6)]
            server.should_exit = True
            began = time.monotonic()
            thread.join(10)
    assert not thread.is_alive()
    assert time.monotonic() - began < 5
