"""Positions in a real browser: charts under the policy, the slider by keyboard, tables."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.web import served

expect = pytest.importorskip("playwright.sync_api", reason="playwright is not installed").expect

pytestmark = pytest.mark.slow
SETTLED = 15_000
"""Milliseconds after which a drawing must be there."""


class Seen:
    """A page with all that it asked for and complained of."""

    def __init__(self, page: Any, base: str) -> None:
        self.page, self.base = page, base
        self.asked: list[str] = []
        self.told: list[str] = []
        page.on("request", lambda r: self.asked.append(r.url))
        page.on("console", lambda m: self.told.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: self.told.append(str(e)))

    def goto(self, path: str) -> Any:
        """Another page of it."""
        self.page.goto(self.base + path)
        return self.page


@pytest.fixture(scope="module")
def base(talks: Path) -> Iterator[str]:
    with served(talks) as address:
        yield address


@pytest.fixture
def seen(browser: Any, base: str) -> Iterator[Seen]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    made = Seen(page, base)
    yield made
    page.close()
    assert made.told == []
    own = urlsplit(base).netloc
    assert {urlsplit(url).netloc for url in made.asked} == {own}


def drawn(page: Any, number: int) -> Any:
    """So many charts, once they are drawn."""
    done = page.locator("figure[data-chart][data-drawn=yes]")
    expect(done).to_have_count(number, timeout=SETTLED)
    return done.locator("svg")


def test_the_course_is_drawn_with_its_summary_and_its_table(seen: Seen) -> None:
    page = seen.goto("/positions/course?party=Ukraine")
    charts = drawn(page, 1)
    assert charts.first.get_attribute("role") == "img"
    assert "Ukraine" in charts.first.get_attribute("aria-label")
    assert "▲" in charts.first.inner_html()
    rows = page.locator(".twin tbody tr").count()
    bars = page.evaluate(
        "fetch('/positions/course.json?party=Ukraine').then(r => r.json()).then(s => "
        "s.vconcat.map(p => p.layer[0].data.values.length).reduce((a, b) => a + b))"
    )
    assert rows == bars > 0


def test_ranges_and_slopes_are_drawn_in_the_colours_of_the_paper(seen: Seen) -> None:
    page = seen.goto("/positions/ranges?issue=ceasefire")
    drawn(page, 2)
    assert page.locator(".twin").count() == 2
    page.emulate_media(color_scheme="dark")
    painted = page.locator("figure svg [stroke='#363B41']")
    expect(painted.first).to_be_attached(timeout=SETTLED)


def test_the_network_is_that_of_its_table(seen: Seen) -> None:
    page = seen.goto("/positions/networks?by=issue")
    page.wait_for_selector("#graph[data-drawn=yes]", timeout=SETTLED)
    assert page.locator("#graph canvas").count() >= 1
    assert page.locator("#ties tbody tr").count() > 0
    assert "ties" in page.locator("#graph").get_attribute("aria-label")


def test_libraries_come_only_where_something_is_drawn(seen: Seen) -> None:
    seen.goto("/positions").wait_for_selector("#grid")
    assert not [url for url in seen.asked if re.search("vega|cytoscape", url)]


def test_the_slider_goes_from_change_to_change_by_keyboard(seen: Seen) -> None:
    page = seen.goto("/positions")
    page.focus("#day")
    days = page.get_attribute("#day", "data-days").split()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#day")).to_have_value(days[1])
    shown = page.get_attribute("#day", "aria-valuetext")
    expect(page.locator("#told")).to_contain_text(f"As of {shown}")
    expect(page.locator("#grid .head")).to_contain_text(f"as of {shown}")
    expect(page).to_have_url(re.compile(r"[?&]at=2025-"))
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator("#told")).not_to_contain_text(shown)
    page.reload()
    assert page.input_value("#day") == str(int(days[1]) + 1)


def test_play_steps_on_and_pauses(seen: Seen) -> None:
    page = seen.goto("/positions")
    days = page.get_attribute("#day", "data-days").split()
    page.focus("[data-play]")
    page.keyboard.press("Enter")
    expect(page.locator("[data-play]")).to_have_text("Pause")
    expect(page.locator("#day")).to_have_value(days[3], timeout=SETTLED)
    page.keyboard.press("Enter")
    expect(page.locator("[data-play]")).to_have_text("Play")
    stood = page.input_value("#day")
    page.wait_for_timeout(600)
    assert page.input_value("#day") == stood


def test_a_cell_opens_and_closes_by_keyboard(seen: Seen) -> None:
    page = seen.goto("/positions")
    page.locator("a[data-cell]").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#cell[open] .quote", timeout=SETTLED)
    page.wait_for_selector("#cell .later", timeout=SETTLED)
    page.keyboard.press("Escape")
    assert not page.locator("#cell[open]").count()
    assert page.evaluate("document.activeElement.hasAttribute('data-cell')")


@pytest.mark.parametrize("tab", ["", "/changes", "/ranges", "/course", "/networks"])
def test_nothing_scrolls_sideways_on_a_phone(seen: Seen, tab: str) -> None:
    seen.page.set_viewport_size({"width": 390, "height": 800})
    page = seen.goto(f"/positions{tab}")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
