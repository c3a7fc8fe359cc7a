"""The workbench on a dossier of our samples: asked in process, or served to a browser."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi.testclient import TestClient

import detente
from detente.views.cli.inputs import samples
from detente.views.web.app import create_app
from detente.views.web.settings import Settings

CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
WHO = "Ana"


def sampled(path: Path) -> Path:
    """A new dossier of the shipped samples, read by the rules."""
    with detente.new(path, who=WHO) as dossier:
        dossier.add(samples())
    return path


def client(path: Path, **settings: Any) -> TestClient:
    """The workbench in process, in loopback mode."""
    app = create_app(Settings(str(path), **({"who": WHO} | settings)))
    return TestClient(app, base_url="http://127.0.0.1")


@contextmanager
def served(path: Path, **settings: Any) -> Iterator[str]:
    """The address of the workbench, served as long as the block lasts."""
    app = create_app(Settings(str(path), **({"who": WHO} | settings)))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)


@contextmanager
def chromium() -> Iterator[Any]:
    """A running browser; skips where none is installed."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = next((path for path in CHROMIUM if Path(path).is_file()), None)
    if path is None:
        pytest.skip("no chromium is installed; .ci/run installs it")
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield running
        running.close()
