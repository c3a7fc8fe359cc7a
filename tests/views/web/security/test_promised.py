"""Points of docs/reference/asvs.md that hold for all routes, tried on all of them."""

import os
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from detente.record import Record, open_record
from detente.views.web.security.limits import Pace
from tests.record.build import bring, demand, doc
from tests.views.web.routes import answered
from tests.web import WHO, client, sampled
from tests.workspace.drained import drain

ENDLESS = ("/live",)
SCRIPT = "<script>alert(1)</script>"
QUOTES = (
    "' OR '1'='1",
    "'; DROP TABLE event; --",
    '" UNION SELECT * FROM account --',
    "%' --",
    "\\",
)
SQL = (
    "/search?q={}", "/search?party={}&source={}", "/api/v1/statements?party={}",
    "/api/v1/statements?source={}", "/api/v1/log?who={}", "/api/v1/items/{}", "/actors/{}",
    "/api/v1/documents/{}", "/api/v1/documents?outlet={}", "/sources/{}", "/api/v1/terms/{}",
    "/positions/cell?party={}&issue={}", "/review/log?who={}", "/api/v1/drafts/{}",
)  # fmt: skip


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples, and a report whose every word would run if it could."""
    path = sampled(tmp_path_factory.mktemp("promised") / "talks.detente")
    hostile = doc(
        f"Russia demands that Ukraine stay out of NATO. {SCRIPT}", "h.html",
        title=SCRIPT, outlet=f"{SCRIPT} Wire", url="javascript:alert(1)",
    )  # fmt: skip
    with open_record(str(path), WHO) as record:
        bring(record, hostile, demand(hostile, party=SCRIPT))
    return path


@pytest.fixture(autouse=True)
def no_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detente.views.web.security.gate.VISITOR", Pace(10_000, 10_000))


def record_of(web: TestClient) -> Record:
    app: Any = web.app
    made: Record = app.state.dossier.record
    return made


def test_no_word_of_a_report_runs_and_no_address_but_of_the_web_is_linked(dossier: Path) -> None:
    with client(dossier) as web:
        (number,) = (d["number"] for d in web.get("/api/v1/documents?limit=500").json()["items"]
                     if d["title"] == SCRIPT)  # fmt: skip
        shown = 0
        for route in answered(web.app):  # type: ignore[arg-type] # a FastAPI
            if route.method != "GET" or route.path in ENDLESS:
                continue
            answer = web.get(route.path.replace("/1", f"/{number}"))
            if "html" in answer.headers.get("content-type", ""):
                shown += "alert(1)" in answer.text
                assert SCRIPT not in answer.text, route.path
                assert 'href="javascript:' not in answer.text, route.path
        assert shown > 5


@pytest.mark.parametrize("typed", QUOTES)
def test_quotes_end_no_question_to_the_database(dossier: Path, typed: str) -> None:
    with client(dossier) as web:
        before = web.get("/api/v1/").json()["last_event"]
        for path in SQL:
            answer = web.get(path.replace("{}", typed))
            assert answer.status_code in (200, 404, 422), path
            if answer.status_code == 200 and "/api/" in path:
                assert answer.json()["items"] == [], path
        assert web.get("/api/v1/").json()["last_event"] == before > 0


@pytest.mark.parametrize("name", ["../../out.txt", "/etc/out.txt", "a\\..\\out.txt", 'a".txt'])
def test_the_name_of_an_upload_leads_nowhere(tmp_path: Path, name: str) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    with client(sampled(inner / "talks.detente")) as web:
        sent = {"file": (name, b"Norway demands that Sweden withdraw.", "text/html")}
        assert web.post("/api/v1/files", files=sent).status_code == 202
        drain(record_of(web))
    found = {Path(place) / one for place, _, files in os.walk(tmp_path) for one in files}
    assert {path.name.partition(".detente")[0] for path in found} == {"talks"}
    assert {path.parent for path in found} == {inner}
