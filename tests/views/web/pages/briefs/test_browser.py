"""A brief built and sent out in a real browser, by keyboard and by mouse."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.web import served

expect = pytest.importorskip("playwright.sync_api", reason="playwright is not installed").expect

AXE = Path(__file__).parents[5] / ".axe/node_modules/axe-core/axe.min.js"
pytestmark = pytest.mark.slow
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture
def page(browser: Any, place: Path) -> Iterator[Any]:
    with served(place) as base:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        asked: list[str] = []
        told: list[str] = []
        page.on("request", lambda r: asked.append(r.url))
        page.on("console", lambda m: told.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: told.append(str(e)))
        page.goto(base + "/briefs")
        yield page
        context.close()
        assert [t for t in told if "409" not in t] == []
        assert {urlsplit(url).netloc for url in asked} == {urlsplit(base).netloc}


def begun(page: Any) -> None:
    page.get_by_label("Title of a new brief").fill("Truce talks")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Title", exact=True)).to_have_value("Truce talks")
    page.wait_for_load_state("load")


def picked(page: Any, words: str) -> None:
    page.locator("#items li", has_text=words).get_by_role("button", name="Pick").click()


def test_a_brief_is_built_and_sent_out(page: Any) -> None:
    begun(page)
    picked(page, "Moscow wants land")
    first = page.locator("#text0")
    expect(first).to_have_value(re.compile("“Moscow wants land”"))
    picked(page, "Tirana offers")
    expect(page.locator("#text1")).to_have_value(re.compile("Tirana"))
    page.locator("#text1").focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(first).to_have_value(re.compile("Tirana"))
    expect(first).to_be_focused()
    page.locator("#p0 .grip").drag_to(page.locator("#p1 .passage-head"))
    expect(first).to_have_value(re.compile("“Moscow wants land”"))
    page.get_by_role("button", name="Add text").click()
    text = page.locator("#text2")
    text.fill("Land is “owed”.")
    expect(page.locator("#findings + p")).to_contain_text("to mend")
    expect(page.locator(".findings")).to_contain_text("This sentence rests on nothing")
    page.locator(".sources-picked li", has_text="Moscow").get_by_role("button").first.click()
    expect(text).to_have_value("Land is “owed”. " + page.locator("#side code").first.inner_text())
    finding = page.locator(".findings a", has_text="text 3").first
    expect(page.locator(".findings")).to_contain_text("not in what the sentence cites: owed")
    finding.click()
    expect(text).to_be_focused()
    chosen = text.evaluate("f => f.value.slice(f.selectionStart, f.selectionEnd)")
    assert chosen == "“owed”"
    page.keyboard.type("due")
    expect(page.locator(".findings")).not_to_contain_text("owed")
    page.get_by_role("link", name="Preview and export").click()
    expect(page.locator("article")).to_contain_text("Land is due.")
    expect(page.locator("article")).not_to_contain_text("Tirana")
    with page.expect_download() as loading:
        page.get_by_role("link", name="Word").click()
    assert loading.value.suggested_filename == "Truce-talks.docx"


def test_two_tabs_see_both_texts(page: Any) -> None:
    begun(page)
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_load_state("load")
    for one, words in ((page, "As Ana has it."), (other, "As Ben has it.")):
        one.get_by_role("button", name="Add text").click()
        if one is other:
            break
        one.locator("#text0").fill(words)
        expect(one.locator(".findings")).to_contain_text("rests on nothing")
    expect(other.locator("h1").last).to_have_text("Somebody else changed this brief")
    expect(other.locator("#editor")).to_contain_text("As Ana has it.")
    other.get_by_role("link", name="Go on with this one").click()
    expect(other.locator("#text0")).to_have_value("As Ana has it.")


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_breaks_wcag_or_scrolls_sideways(page: Any, width: int) -> None:
    if not AXE.is_file():
        pytest.skip("axe is not installed; make axe")
    page.set_viewport_size({"width": width, "height": 900})
    begun(page)
    picked(page, "Rome rejects")
    expect(page.locator(".passage")).to_have_count(1)
    page.get_by_role("button", name="Add a judgement").click()
    expect(page.locator(".passage")).to_have_count(2)
    for path in ("", "/preview?unchecked=1"):
        page.goto(page.url.split("?")[0].split("#")[0] + path)
        check(page)
    for path in ("/briefs", "/briefs/whole?asked=1&unchecked=1"):
        page.goto("/".join(page.url.split("/")[:3]) + path)
        check(page)


def check(page: Any) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url
    page.evaluate(AXE.read_text("utf-8"))
    told = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    found = [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in told["violations"]]
    assert found == [], page.url
