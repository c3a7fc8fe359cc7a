"""What a real browser sends and keeps: the rules of the gate rest on it."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from detente.model import Handling
from detente.model.account import Role
from detente.record import open_record
from detente.workspace.access import accounts
from tests.web import WHO, sampled, served

pytestmark = pytest.mark.slow
AXE = Path(__file__).parents[4] / ".axe/node_modules/axe-core/axe.min.js"
OWN = "walnut harbour sixteen kites"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sampled(tmp_path_factory.mktemp("browser") / "talks.detente")


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """A page on another port of this machine, and what its server is told."""
    told: list[str] = []

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.append(f"{self.path} {self.headers.get('Cookie', '')}")
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>elsewhere</title>")

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", told
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_address_is_left_and_a_page_elsewhere_reaches_nothing(
    browser: Any, dossier: Path, elsewhere: tuple[str, list[str]]
) -> None:
    """Browsers send our cookie to us from pages of all ports of the machine: it does not help."""
    page = browser.new_context().new_page()
    with served(dossier) as base:
        page.goto(f"{base}/account")
        own = base.partition("/open/")[0]
        assert page.url == f"{own}/account"
        assert page.evaluate("history.length") <= 2
        page.goto(elsewhere[0])
        ask = """async (own) => {
            const seen = [];
            for (const how of [{}, {mode: 'no-cors', credentials: 'include'},
                               {method: 'POST', mode: 'no-cors', credentials: 'include'}]) {
                try {
                    const answer = await fetch(own + '/positions', how);
                    seen.push(answer.type + answer.status);
                } catch (error) { seen.push('refused'); }
            }
            return seen;
        }"""
        assert page.evaluate(ask, own) == ["refused"] * 3
        page.set_content(f'<iframe src="{own}/positions"></iframe>')
        page.wait_for_timeout(500)
        frame = page.frames[1]
        assert "talks.detente" not in frame.content()
        before = page.context.request.get(f"{own}/review/log").text()
        page.set_content(f'<form method="post" action="{own}/undo"><input name="event" value="2">')
        with page.expect_navigation():
            page.evaluate("document.forms[0].submit()")
        assert "made by another page" in page.content()
        assert page.context.request.get(f"{own}/review/log").text() == before
    page.context.close()


def test_somebody_signs_in_changes_and_leaves(browser: Any, tmp_path: Path) -> None:
    path = sampled(tmp_path / "talks.detente")
    with open_record(str(path), WHO) as record:
        given = accounts.add(record, "Ada", Role.ADMIN, Handling.RED)
    page = browser.new_context().new_page()
    with served(path, team=True) as base:
        page.goto(f"{base}/account")
        assert page.url.startswith(f"{base}/sign-in?on=")
        page.keyboard.type("Ada")
        page.keyboard.press("Tab")
        page.keyboard.type(given)
        page.keyboard.press("Enter")
        page.wait_for_selector("#chosen")
        for name, typed in (("#password", given), ("#chosen", OWN), ("#again", OWN)):
            page.fill(name, typed)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{base}/account")
        assert page.locator("header.bar").bounding_box()["height"] < 60  # all of it in one line
        assert page.evaluate("document.cookie") == ""
        assert page.evaluate("JSON.stringify({...localStorage})").find("walnut") == -1
        for where in ("sign-in", "account", "accounts"):
            page.goto(f"{base}/{where}")
            assert violations(page) == [], where
        page.click("text=Sign out")
        page.wait_for_url(f"{base}/sign-in")
        page.go_back()
        assert "Accounts of the team" not in page.content()
        assert violations(page) == []
    page.context.close()


def violations(page: Any) -> list[tuple[str, list[Any]]]:
    """What breaks WCAG 2.2 AA, where axe is there to tell."""
    if not AXE.is_file():
        return []
    page.evaluate(AXE.read_text())
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = page.evaluate("tags => axe.run({runOnly: tags})", tags)
    return [(v["id"], [n["target"] for n in v["nodes"]]) for v in found["violations"]]
