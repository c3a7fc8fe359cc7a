"""The workbench on a dossier of our samples: asked in process, or served to a browser."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from secrets import token_urlsafe
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import uvicorn
from fastapi.testclient import TestClient

import detente
from detente.model.account import Account, Visitor
from detente.model.session import Session
from detente.record import Record
from detente.record.accounts import keep_account
from detente.record.sessions import keep_session
from detente.views.cli.inputs import samples
from detente.views.web.app import create_app
from detente.views.web.security.opening import opening
from detente.views.web.server import Server
from detente.views.web.settings import Settings
from detente.workspace.access.signing import IDLE, hash_of

CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
WHO = "Ana"
HOST = "127.0.0.1"
ORIGIN = f"http://{HOST}"
PART = {"HX-Request": "true"}
"""With what a page asks for a part of itself."""


def sampled(path: Path) -> Path:
    """A new dossier of the shipped samples, read by the rules."""
    path.write_bytes(_sampled())
    return path


@cache
def _sampled() -> bytes:
    """The file, made once in a run of tests: the samples take seconds to read."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "talks.detente"
        with detente.new(path, who=WHO) as dossier:
            dossier.add(samples())
        return path.read_bytes()


def client(path: Path | str, visitor: Visitor | None = None, **settings: Any) -> TestClient:
    """The workbench in process: on one's own machine, or for somebody signed in to a team."""
    told: dict[str, Any] = {"who": WHO, "team": visitor is not None} | settings
    app = create_app(Settings(str(path), **told))
    headers = {"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin"}
    made = TestClient(app, base_url=ORIGIN, headers=headers)
    if visitor is not None:
        key = signed_in(app.state.dossier.record, visitor)
        made.cookies.set("detente", key, domain=HOST)
    elif not told["team"]:
        made.get(opening(app.state.settings), follow_redirects=False)
    return made


def record_of(asked: TestClient) -> Record:
    """The record that is served."""
    kept: Record = asked.app.state.dossier.record  # type: ignore[attr-defined] # a FastAPI
    return kept


def signed_in(record: Record, visitor: Visitor) -> str:
    """The key of a new session of an account like the visitor, made for it."""
    now, key = record.time(), token_urlsafe()
    with record.writing() as writer:
        keep_account(writer, Account(visitor.name, visitor.role, visitor.clearance, now))
        keep_session(writer, Session(hash_of(key), visitor.name, now, now, now + IDLE))
    return key


@contextmanager
def served(path: Path, **settings: Any) -> Iterator[str]:
    """The address of the workbench, served as long as the block lasts.

    A browser that opens any path below it is let in, and led to that path.
    """
    app = create_app(Settings(str(path), **({"who": WHO} | settings)))
    server = Server(uvicorn.Config(app, port=0, log_level="warning"), app.state.live)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    told = app.state.settings
    try:
        yield f"http://127.0.0.1:{port}{'' if told.team else opening(told)}"
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
