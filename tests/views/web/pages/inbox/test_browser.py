"""A whole task in a browser: drop files, see them read, correct one in place."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

import detente
from tests.web import WHO, chromium, served

pytestmark = pytest.mark.slow

HERE = "http://127.0.0.1:"
TEXT = "Russia demands that Ukraine stay out of NATO. Ukraine refuses the demand."
DROP = """([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name, { type: "text/plain" }));
  data.items.add(new File([""], "empty.txt", { type: "text/plain" }));
  document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
}"""

FOLDER = """([name, text]) => {
  const file = (path) => ({
    name: path.split("/").pop(), fullPath: path, isFile: true,
    file: (done) => done(new File([text + path], path.split("/").pop(), { type: "text/plain" })),
  });
  const folder = (path, ...held) => ({
    name: path.split("/").pop(), fullPath: path, isFile: false, isDirectory: true,
    createReader: () => ({ readEntries: (done) => done(held.splice(0, 1)) }),
  });
  const deep = folder("/talks/deep", file("/talks/deep/b.txt"), file("/talks/deep/map.png"));
  const all = folder("/talks", deep, file("/talks/a.txt"), file("/talks/.c.txt"));
  const data = new DataTransfer();
  data.items.add(new File([""], "talks"));
  DataTransferItem.prototype.webkitGetAsEntry = () => all;
  document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true }));
}"""
"""A folder as a browser hands it over, of which no script can make a real one."""


class Opened(NamedTuple):
    """A page of the workbench, and what went wrong in it."""

    page: Any
    problems: list[str]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    path = tmp_path_factory.mktemp("browser") / "t.detente"
    detente.new(path, who=WHO).close()
    with served(path) as base, chromium() as browser:
        page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("request", lambda r: problems.extend([r.url] * (not r.url.startswith(HERE))))
        page.goto(f"{base}/inbox")
        yield Opened(page, problems)


def test_dropped_files_are_read_and_failures_tell_their_remedy(opened: Opened) -> None:
    page = opened.page
    assert "Nothing has come in yet" in page.content()
    page.click("#about summary")
    page.fill("#told-outlet", "Post")
    page.fill("#told-date", "2025-03-13")
    page.evaluate(DROP, ["terms.txt", TEXT])
    page.wait_for_selector("text=2 of 2 handed over")
    page.wait_for_selector("#jobs >> text=empty.txt is empty")
    page.wait_for_selector("#jobs >> text=1 report kept", timeout=60_000)
    page.wait_for_selector("#standing >> text=checked", timeout=10_000)
    page.wait_for_selector("#arrivals >> text=Post · 13 March 2025", timeout=10_000)
    page.wait_for_selector("#coverage >> text=13 March 2025", timeout=10_000)
    assert page.locator("#narrowing #source").is_visible()
    page.reload()
    assert "Post · 13 March 2025 (user)" in page.inner_text("#arrivals")
    assert opened.problems == []


def test_a_report_is_corrected_in_place(opened: Opened) -> None:
    page = opened.page
    page.click("#arrivals >> text=Correct")
    page.fill("[id^=mark-outlet]", "Reuters")
    page.select_option("[id^=mark-handling]", "TLP:GREEN")
    page.click("#arrivals >> text=Keep")
    page.wait_for_selector("#arrivals >> text=Reuters · 13 March 2025")
    assert "TLP:GREEN" in page.inner_text("#arrivals")
    assert opened.problems == []


def test_a_pasted_text_takes_what_is_told_above(opened: Opened) -> None:
    page = opened.page
    page.reload()
    page.click("#about summary")
    page.select_option("#told-kind", "own-note")
    page.click("text=Paste a text")
    page.fill("#text", "The United States proposes a truce of thirty days. Kyiv accepts it.")
    page.fill("#text-title", "A call")
    page.click("[action='/inbox/text'] button")
    page.wait_for_selector("#jobs >> text=pasted text: A call")
    page.wait_for_selector("#jobs .job.done >> nth=1", timeout=60_000)
    page.reload()
    assert "own note · TLP:AMBER" in page.inner_text("#arrivals")


def test_nothing_scrolls_sideways_on_a_phone(opened: Opened) -> None:
    page = opened.page
    page.set_viewport_size({"width": 390, "height": 800})
    for place in ("summary >> nth=0", "text=Paste a text", "text=Fetch a page", "text=Feeds"):
        page.click(place)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size({"width": 1280, "height": 900})
    assert width <= 390


def test_a_dropped_folder_is_opened_to_its_depths(opened: Opened) -> None:
    page = opened.page
    page.evaluate(FOLDER, ["talks", TEXT])
    page.wait_for_selector("text=2 of 2 handed over")
    page.wait_for_selector("#jobs >> text=talks/a.txt")
    page.wait_for_selector("#jobs >> text=talks/deep/b.txt")
    page.wait_for_selector("#jobs >> text=all done", timeout=60_000)
    page.reload()
    assert "talks/.c.txt" not in page.content()
    assert opened.problems == []
