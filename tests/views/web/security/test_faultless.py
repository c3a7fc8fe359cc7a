"""What breaks tells nothing outside, and where it broke in the log."""

import asyncio
import logging
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive, Scope, Send

from detente.model import Handling
from detente.model.account import Role, Visitor
from detente.views.web.security.faultless import Faultless
from detente.views.web.settings import Settings
from tests.web import client, sampled

HIDDEN = "a-thing-nobody-may-read"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sampled(tmp_path_factory.mktemp("faultless") / "talks.detente")


def broken(made: TestClient) -> TestClient:
    def fails(name: str) -> None:
        raise RuntimeError(f"{HIDDEN} {name}")

    made.app.get("/broken/{name}")(fails)  # type: ignore[attr-defined] # a FastAPI
    return made


def test_a_page_tells_a_number_that_the_log_has(
    dossier: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with broken(client(dossier, Visitor("Ada", Role.ADMIN, Handling.RED))) as asked:
        caplog.set_level(logging.ERROR)
        answer = asked.get("/broken/private?q=private")
    assert answer.status_code == 500
    assert HIDDEN not in answer.text
    assert "Traceback" not in answer.text
    (record,) = caplog.records
    told = record.getMessage()
    assert isinstance(record.args, tuple)
    assert str(record.args[0]) in answer.text
    assert "RuntimeError" in told and "in fails" in told
    assert "/broken/{name}" in told
    assert HIDDEN not in told and "private" not in told
    assert answer.headers["content-security-policy"]


def test_on_one_s_own_machine_the_log_has_the_message(
    dossier: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with broken(client(dossier)) as asked:
        answer = asked.get("/broken/x")
    assert answer.status_code == 500
    assert HIDDEN not in answer.text
    assert HIDDEN in caplog.text


def test_the_api_is_told_in_its_own_form(dossier: Path) -> None:
    made = client(dossier)

    def fails() -> None:
        raise KeyError(HIDDEN)

    made.app.get("/api/v1/broken")(fails)  # type: ignore[attr-defined] # a FastAPI
    with made as asked:
        answer = asked.get("/api/v1/broken")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 500


def test_who_leaves_in_the_middle_of_a_request_is_no_failure(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def leaves(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise ClientDisconnect

    async def receive() -> Message:
        raise AssertionError("nothing more comes")

    async def send(_message: Message) -> None:
        raise AssertionError("nobody is there to be answered")

    guarded = Faultless(leaves, Settings(str(tmp_path / "t.detente"), "Ada"))
    asyncio.run(guarded({"type": "http", "method": "POST"}, receive, send))
    assert caplog.records == []
