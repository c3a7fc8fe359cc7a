"""The workbench in a real browser: watched pages, keys alone, what every screen must keep to."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from tests.views.web.routes import walked
from tests.web import served

__all__ = [
    "AXE", "DESK", "PHONE", "Watched", "cut_off", "expect", "overlapping", "pages_of",
    "press_to", "sideways", "violations", "watched", "workbench",
]  # fmt: skip

AXE = Path(__file__).parents[2] / ".axe/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""What alone can differ between a light and a dark page."""
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
SOON = 20_000
"""Milliseconds after which what was asked for must be there, on a machine that is busy."""
expect = pytest.importorskip("playwright.sync_api", reason="playwright is not installed").expect
expect.set_options(timeout=SOON)
HARM = """
addEventListener("securitypolicyviolation", (e) =>
  console.error(`policy: ${e.effectiveDirective} ${e.blockedURI} ${e.sample}`));
"""
NO_PAGES = ("/api/", "/static/", "/live")
"""What is asked for by programs, or never ends."""
CELL = "?party=Ukraine&issue=ceasefire"
ASKED = {"/positions/cell": CELL, "/positions/cell/roots": CELL}
"""What an address cannot do without."""
SIDEWAYS = """() => {
  const page = document.documentElement;
  const found = page.scrollWidth > page.clientWidth ? [`page ${page.scrollWidth}`] : [];
  for (const e of document.querySelectorAll("body *")) {
    const style = getComputedStyle(e);
    if (!/auto|scroll/.test(style.overflowX) || e.scrollWidth <= e.clientWidth + 1) continue;
    if (e.matches("textarea, pre, select, input")) continue;
    if (e.tabIndex < 0 && !e.querySelector("a, button")) found.push(e.outerHTML.slice(0, 120));
  }
  return found;
}"""
CUT = """() => [...document.querySelectorAll("body *")].filter((e) => {
  const style = getComputedStyle(e);
  if (!/hidden|clip/.test(`${style.overflowX} ${style.overflowY}`)) return false;
  if (e.closest(".aloud, svg, canvas, .graph, dialog:not([open]), [hidden]")) return false;
  if (e.matches("input, textarea, select, progress, .card:not(.now) .short")) return false;
  if (e.clientWidth <= 1 || !e.checkVisibility()) return false;
  return e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 2;
}).map((e) => e.outerHTML.slice(0, 160))"""
OVERLAP = """() => {
  const shown = [...document.querySelectorAll(
    "main :is(a, button, input:not([type=hidden]), select, h1, h2, h3, p), header a"
  )].filter((e) => e.checkVisibility() && !e.closest("svg, .aloud, .skip, [hidden]"))
    .filter((e) => !/absolute|fixed|sticky/.test(getComputedStyle(e).position))
    .filter((e) => ![...function* (x) { for (; x; x = x.parentElement) yield x; }(e.parentElement)]
      .some((x) => /fixed|sticky/.test(getComputedStyle(x).position)));
  const boxes = shown.map((e) => [e, [...e.getClientRects()]]);
  const found = [];
  for (let i = 0; i < boxes.length; i += 1) {
    for (let k = i + 1; k < Math.min(boxes.length, i + 12); k += 1) {
      const [a, ra] = boxes[i], [b, rb] = boxes[k];
      if (a.contains(b) || b.contains(a)) continue;
      const over = ra.some((p) => rb.some((q) =>
        Math.min(p.right, q.right) - Math.max(p.left, q.left) > 2
        && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 4));
      if (over) found.push(`${a.outerHTML.slice(0, 90)} over ${b.outerHTML.slice(0, 90)}`);
    }
  }
  return found;
}"""


class Watched:
    """A page, with all that it asked for and complained of."""

    def __init__(self, page: Any, base: str) -> None:
        self.page, self.base = page, base
        parts = urlsplit(base)
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self.asked: list[str] = []
        self.told: list[str] = []
        self.dialogs: list[str] = []
        page.set_default_timeout(SOON)
        page.add_init_script(HARM)
        page.on("request", lambda asked: self.asked.append(asked.url))
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.told.append(str(error)))
        page.on("dialog", self._dialog)

    def _console(self, message: Any) -> None:
        if message.type == "error":
            self.told.append(f"{message.text} {message.location.get('url', '')}")

    def _dialog(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def goto(self, path: str) -> Any:
        """A screen, drawn; the first time by the address that lets a browser in."""
        first = not self.asked
        self.page.goto((self.base if first else self.origin) + path)
        if first:
            self.page.wait_for_url(lambda url: not url.startswith(f"{self.base}/"))
        self.page.wait_for_load_state("load")
        return self.page

    def settled(self) -> Any:
        """The page once what it loads afterwards is there, and charts are drawn."""
        self.page.wait_for_function(
            "() => ![...document.querySelectorAll('[hx-trigger=load]')].length"
            " && ![...document.querySelectorAll('figure[data-chart]')]"
            ".some(f => f.dataset.drawn !== 'yes' && f.checkVisibility())"
        )
        return self.page

    def harmless(self, *expected: str) -> None:
        """Nothing was complained of, nobody else asked, no dialog of a script came up."""
        complained = [t for t in self.told if not any(word in t for word in expected)]
        assert complained == [], complained
        elsewhere = [u for u in self.asked if not u.startswith((f"{self.origin}/", "data:"))]
        assert elsewhere == [], elsewhere
        assert self.dialogs == [], self.dialogs


@contextmanager
def watched(browser: Any, base: str, **context: Any) -> Iterator[Watched]:
    """A page of its own for the time of the block; it must end harmless.

    It scrolls at once, so that nothing moves away from under the mouse.
    """
    still = {"viewport": DESK, "reduced_motion": "reduce"}
    made = browser.new_context(**(still | context))
    made_page = Watched(made.new_page(), base)
    try:
        yield made_page
    finally:
        made.close()


@contextmanager
def workbench(path: Path, **settings: Any) -> Iterator[str]:
    """The address of the workbench on a dossier."""
    with served(path, **settings) as base:
        yield base


def press_to(page: Any, selector: str, key: str = "Tab", most: int = 250) -> None:
    """Go to what is wanted as a keyboard does: one key, until the focus is there."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector} is not reached by {key}")


def violations(page: Any, colours: bool = False) -> list[Any]:
    """What breaks WCAG 2.2 AA here; only its colours, where the rest was looked at."""
    if not AXE.is_file():
        pytest.skip("axe is not installed; make axe")
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(AXE.read_text("utf-8"))
    kind, values = ("rule", COLOURS) if colours else ("tag", TAGS)
    run = "([type, values]) => axe.run({runOnly: {type, values}, resultTypes: ['violations']})"
    told = page.evaluate(run, [kind, values])
    return [
        (broken["id"], [node["html"][:140] for node in broken["nodes"][:3]])
        for broken in told["violations"]
    ]


def sideways(page: Any) -> list[str]:
    """What scrolls sideways, but for parts that a keyboard can scroll."""
    return list(page.evaluate(SIDEWAYS))


def cut_off(page: Any) -> list[str]:
    """What holds more than it shows, with no way to see the rest."""
    return list(page.evaluate(CUT))


def overlapping(page: Any) -> list[str]:
    """Pairs of neighbours that are drawn over each other."""
    return list(page.evaluate(OVERLAP))


def _filling(asked: TestClient, brief: str) -> dict[str, str]:
    """What stands in the places of an address, by the address up to the place."""
    return {
        "/read/": "2", "/inbox/": "2", "/items/": _linked(asked, "/search?q=ceasefire", "/items/"),
        "/briefs/": brief.split("/")[-1], "/flags/": "2", "/review/agreement/": "28",
        "/terms/": _linked(asked, "/terms", "/terms/"), "/actors/": "Ukraine",
        "/proposals/": _linked(asked, "/proposals", "/proposals/p"),
        "/sources/": "Detente Sample Wire",
    }  # fmt: skip


def _linked(asked: TestClient, page: str, begins: str) -> str:
    """What the first link of a page to such an address names."""
    found = re.search(f'href="({re.escape(begins)}[0-9a-z]+)', asked.get(page).text)
    assert found, page
    return found.group(1).split("/")[2]


def pages_of(asked: TestClient, brief: str) -> tuple[str, ...]:
    """The address of each page: no file, no part of one, nothing that leads elsewhere."""
    return tuple(_pages(asked, _filling(asked, brief)))


def _pages(asked: TestClient, filled: dict[str, str]) -> Iterator[str]:
    for path, methods in walked(asked.app.routes):  # type: ignore[attr-defined]
        if "GET" not in methods or path.startswith(NO_PAGES) or "{ending}" in path:
            continue
        address = path
        if "{" in path:
            before = path.partition("{")[0]
            address = before + filled[before] + path.partition("}")[2]
        address += ASKED.get(path, "")
        told = asked.get(address, follow_redirects=False)
        if told.is_redirect or address == "/accounts":
            continue
        assert told.status_code == 200, (address, told.text[:300])
        if "<!doctype html>" in told.text.lower():
            yield address
