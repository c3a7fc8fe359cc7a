"""Disputes are settled by one key each, and the screen stands on a phone and in the dark."""

from pathlib import Path
from typing import Any

import pytest

from tests.web import served

AXE = Path(__file__).parents[5] / ".axe/node_modules/axe-core/axe.min.js"
PATHS = ("/review", "/review/agreement", "/review/coding", "/review/corrections", "/review/log")
pytestmark = pytest.mark.slow


def opened(browser: Any, base: str, path: str, width: int = 1280, scheme: str = "light") -> Any:
    made = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = made.new_page()
    page.told = []
    page.on("pageerror", lambda error: page.told.append(str(error)))
    page.goto(base + path)
    return page


def test_one_key_settles_and_one_takes_back(browser: Any, dossier: Path) -> None:
    with served(dossier) as base:
        page = opened(browser, base, "/review")
        first = page.locator(".dispute.current")
        words = first.locator("mark").inner_text()
        page.keyboard.press("j")
        assert page.locator(".dispute.current mark").inner_text() != words
        page.keyboard.press("k")
        page.keyboard.press("2")
        page.wait_for_selector(".dispute.settled")
        assert page.locator(".dispute.settled mark").inner_text() == words
        assert page.locator(".left").inner_text() == "1"
        assert page.locator("h1").inner_text() == "1 dispute to settle"
        assert page.locator(".dispute.settled .chosen button").count() == 0
        assert "Settled as view 2 has it" in page.locator("#told").inner_text()
        assert page.locator(".dispute.current mark").inner_text() != words
        page.keyboard.press("u")
        page.wait_for_selector("h1:has-text('2 disputes to settle')")
        assert page.told == []


def test_nothing_scrolls_sideways_and_axe_finds_nothing(browser: Any, dossier: Path) -> None:
    with served(dossier) as base:
        for path in PATHS:
            page = opened(browser, base, path, 390, "dark")
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
            page.evaluate(AXE.read_text())
            found = page.evaluate(
                "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
                ".then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))"
            )
            assert found == [], path
            page.close()
