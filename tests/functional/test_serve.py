"""`detente serve` as a process: begun, asked, stopped."""

import os
import signal
import socket
import subprocess
import urllib.error
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path
from typing import IO

import pytest

from tests.functional.running import COMMAND
from tests.web import sampled

READY_SECONDS = 60


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sampled(tmp_path_factory.mktemp("serve") / "talks.detente")


def begun(dossier: Path, log: IO[bytes]) -> subprocess.Popen[bytes]:
    command = [*COMMAND, "serve", "-d", str(dossier), "--port", "0", "--no-browser", "--as", "Ana"]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=log, env=dict(os.environ), preexec_fn=_heard
    )


def _heard() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a run in the background ignores it


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 0), pytest.param(signal.SIGINT, 130, marks=pytest.mark.slow)],
)
def test_it_prints_its_address_answers_and_ends(
    dossier: Path, tmp_path: Path, number: signal.Signals, code: int
) -> None:
    log = tmp_path / "log"
    with log.open("wb") as errors, begun(dossier, errors) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().decode().strip()
            base, _, token = address.partition("/open/")
            browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
            with pytest.raises(urllib.error.HTTPError) as refused:
                browser.open(f"{base}/positions", timeout=READY_SECONDS)
            with refused.value as answer:
                assert answer.code == 401
            with browser.open(f"{address}/positions?q=private", timeout=READY_SECONDS) as page:
                assert (page.status, page.url) == (200, f"{base}/positions?q=private")
                assert "server" not in {name.lower() for name in page.headers}
            server.send_signal(number)
            rest = server.stdout.read()
            assert (server.wait(READY_SECONDS), rest) == (code, b"")
        finally:
            server.kill()
    told = log.read_text()
    assert token not in told
    assert "private" not in told
    assert "Traceback" not in told
    port = int(base.rsplit(":", 1)[1])
    with socket.socket() as again:
        assert again.connect_ex(("127.0.0.1", port)) != 0
