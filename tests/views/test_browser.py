"""The page as a browser shows it: on a phone, in the dark, without a request."""

import json
from pathlib import Path
from typing import Any

import pytest

from detente.views.brief import html
from detente.views.brief.texts import SECTIONS
from tests.views import briefs

AXE = Path(__file__).parents[2] / ".axe/node_modules/axe-core/axe.min.js"
PAGES = {
    "founding": briefs.founding(),
    "wide": briefs.wide(parties=2),
    "wider": briefs.wide(parties=2, issues=17, each=1),
    "empty": briefs.empty(),
    "hostile": briefs.hostile(),
}
pytestmark = pytest.mark.slow


@pytest.fixture(params=list(PAGES))
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    path = tmp_path / "brief.html"
    path.write_text(html.render(PAGES[request.param]), encoding="utf-8")
    return path.as_uri()


def opened(browser: Any, address: str, width: int, scheme: str = "light", **more: Any) -> Any:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, **more
    )
    page = context.new_page()
    page.told = []
    page.on("console", lambda message: page.told.append(message.text))
    page.on("pageerror", lambda error: page.told.append(str(error)))
    page.on("request", lambda asked: asked.url != address and page.told.append(asked.url))
    page.goto(address)
    return page


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1280])
def test_nothing_scrolls_sideways(browser: Any, address: str, width: int) -> None:
    page = opened(browser, address, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = page.evaluate(
        "[...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1"
        " && getComputedStyle(e).display !== 'inline' && !e.closest('.aloud'))"
        ".map(e => e.outerHTML.slice(0, 120))"
    )
    assert wide == []


def test_nothing_is_asked_for_and_nothing_goes_wrong(browser: Any, address: str) -> None:
    assert opened(browser, address, 1280).told == []


def test_every_mark_arrives_and_comes_back(browser: Any, address: str) -> None:
    page = opened(browser, address, 1280)
    lost = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')]"
        ".filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash)"
    )
    assert lost == []


def test_it_reads_without_scripts(browser: Any, address: str) -> None:
    page = opened(browser, address, 1280, java_script_enabled=False)
    assert page.locator("h1").count() == 1
    suggested = page.locator("nav a", has_text="Suggestions").count()
    assert page.locator("section").count() == len(SECTIONS) + suggested


def test_the_phone_lists_by_party_and_leaves_empty_cells_out(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    path.write_text(html.render(briefs.founding()), encoding="utf-8")
    page = opened(browser, path.as_uri(), 400)
    assert page.locator("td.blank").first.is_hidden()
    assert page.locator("td .issue").first.is_visible()
    assert page.locator("thead").first.is_hidden()
    wide = opened(browser, path.as_uri(), 1280)
    assert wide.locator("td.blank").first.is_visible()
    assert wide.locator("td .issue").first.is_hidden()


def test_the_skip_link_is_first_and_leads_to_the_brief(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    path.write_text(html.render(briefs.founding()), encoding="utf-8")
    page = opened(browser, path.as_uri(), 1280)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "brief"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [400, 1280])
def test_axe_finds_no_violation(browser: Any, address: str, width: int, scheme: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not there; .ci/run fetches it")
    page = opened(browser, address, width, scheme, bypass_csp=True)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate(f"axe.run({{runOnly: {json.dumps(tags)}}})")
    told = [
        (violation["id"], [node["html"][:160] for node in violation["nodes"][:3]])
        for violation in found["violations"]
    ]
    assert told == []
