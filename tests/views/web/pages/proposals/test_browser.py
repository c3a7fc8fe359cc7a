"""Proposals in a real browser: terms merged by keyboard alone, lanes reached, no overflow."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.web import served

pytestmark = pytest.mark.slow
AXE = Path(__file__).parents[5] / ".axe/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PAGES = (
    "/proposals", "/proposals/awaiting", "/proposals/conditions", "/proposals/commitments",
    "/proposals/stakes", "/proposals/roles", "/terms", "/search?q=ceasefire", "/search?act=demand",
    "/actors", "/actors/Ukraine", "/sources", "/sources/Detente%20Sample%20Wire",
)  # fmt: skip


@pytest.fixture(scope="module")
def base(talks: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = Path(shutil.copy(talks, tmp_path_factory.mktemp("browser") / "own.detente"))
    with served(path) as address:
        yield address


def test_two_terms_are_merged_by_keyboard_and_taken_back(browser: Any, base: str) -> None:
    page = browser.new_page()
    page.goto(f"{base}/terms?issue=ceasefire")
    boxes = page.locator('input[name="term"]')
    many = boxes.count()
    page.focus("#why")
    page.keyboard.type("the same words")
    for place in (0, 1):
        boxes.nth(place).focus()
        page.keyboard.press("Space")
    page.focus("button.main")
    page.keyboard.press("Enter")
    page.wait_for_selector(".done")
    assert page.locator('input[name="term"]').count() == many - 1
    page.focus(".done button")
    page.keyboard.press("Enter")
    page.wait_for_selector(".done", state="detached")
    assert page.locator('input[name="term"]').count() == many
    page.close()


def test_a_mark_on_a_lane_leads_to_its_proposal(browser: Any, base: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{base}/proposals")
    page.locator("a.mark.offer").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/proposals/p*")
    assert page.locator("h1").count() == 1
    page.close()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways_or_breaks_a_rule_of_access(
    browser: Any, base: str, path: str
) -> None:
    asked = browser.new_context(viewport={"width": 390, "height": 800}, bypass_csp=True)
    page = asked.new_page()
    page.goto(f"{base}{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    if AXE.is_file():
        page.evaluate(AXE.read_text())
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            told = page.evaluate("tags => axe.run({runOnly: tags})", TAGS)
            wrong = {v["id"]: [n["html"][:120] for n in v["nodes"][:3]] for v in told["violations"]}
            assert not wrong, (width, wrong)
    asked.close()
