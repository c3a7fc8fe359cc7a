from pathlib import Path

import pytest

from detente.views.web.security.headers import POLICY
from tests.web import client, sampled


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sampled(tmp_path_factory.mktemp("headers") / "talks.detente")


def test_every_answer_has_them(dossier: Path) -> None:
    with client(dossier) as asked:
        paths = ("/positions", "/nowhere", "/static/mark.svg", "/api/v1/none", "/open/x")
        for path in paths:
            told = asked.get(path, follow_redirects=False).headers
            assert told["content-security-policy"] == POLICY, path
            assert told["x-content-type-options"] == "nosniff"
            assert told["referrer-policy"] in ("same-origin", "no-referrer")
            assert "strict-transport-security" not in told
            ours = path.startswith("/static")
            assert told["cache-control"] == ("no-cache" if ours else "no-store")


def test_only_our_own_files_run_and_nobody_frames_us() -> None:
    assert "script-src 'self'" in POLICY
    assert "unsafe" not in POLICY
    assert "frame-ancestors 'none'" in POLICY
    assert "default-src 'none'" in POLICY


def test_behind_https_nothing_else_is_used(dossier: Path) -> None:
    with client(dossier, team=True, secure=True) as asked:
        told = asked.get("/static/mark.svg", headers={"Origin": "https://127.0.0.1"}).headers
    assert "max-age=31536000" in told["strict-transport-security"]
