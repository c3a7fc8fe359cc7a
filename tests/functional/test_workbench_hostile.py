"""Reports, notes and drafts made to do harm are shown harmless on every screen."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import detente
from detente.model import Act, EventKind, Source, SourceKind
from detente.record import DocumentBrought, ReadingMade
from tests.factory import document, span, statement
from tests.functional.workbench import (
    PHONE,
    Watched,
    expect,
    pages_of,
    sideways,
    watched,
    workbench,
)
from tests.views.web.pages.review.coded import coded
from tests.web import WHO, client

pytestmark = pytest.mark.slow
EVIL = (
    '"><script>window.harm = 1; alert(1)</script><img src=x onerror="window.harm = 2; alert(2)">'
    "<a href='javascript:window.harm = 3'>x</a><svg onload='window.harm = 4'></svg>"
    "<iframe src='data:text/html,<script>parent.harm = 5</script>'></iframe>"
    "<style>body { display: none }</style>{{ 7 * 7 }}\u202edehsup\u202c\u2066\u200f"
)
LONG = "Title of a report that does not end " * 278
RUN = "W" * 10_000
WIDE = f"<p><b>{'filler ' * 7}" * 90_000
"""Five megabytes of markup that is never closed."""
HARMED = """() => {
  const own = [...document.scripts].filter((s) => !s.src.startsWith(location.origin + "/static/"));
  const links = document.querySelectorAll("a[href], form[action], [src], [formaction]");
  const led = [...links].filter((e) =>
    ["href", "action", "src", "formaction"].some((n) =>
      /^\\s*(javascript|data|vbscript):/i.test(e.getAttribute(n) ?? "")));
  const handlers = [...document.querySelectorAll("*")].filter((e) =>
    [...e.attributes].some((a) => a.name.startsWith("on")));
  return {
    harm: window.harm ?? null,
    scripts: own.map((e) => e.outerHTML.slice(0, 99)),
    led: led.map((e) => e.outerHTML.slice(0, 99)),
    handlers: handlers.map((e) => e.outerHTML.slice(0, 99)),
    frames: document.querySelectorAll("iframe, object, embed, body style").length,
    bidi: /[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.innerText + document.title),
    shown: getComputedStyle(document.body).display !== "none",
  };
}"""
SOUND: dict[str, Any] = {
    "harm": None, "scripts": [], "led": [], "handlers": [], "frames": 0, "bidi": False,
    "shown": True,
}  # fmt: skip


class Place(NamedTuple):
    """A dossier that tries everything, and the addresses of all of its pages."""

    path: Path
    pages: tuple[str, ...]


def harmful(path: Path) -> list[int]:
    """Reports whose every part tries something, read, judged and noted on; their numbers."""
    numbers = []
    said = "Arland demands a truce"
    texts = (("Evil", EVIL, "javascript:window.harm = 6"), ("Long", LONG, "data:text/html,x"))
    with detente.open(path, who=WHO) as dossier:
        for nth, (name, title, url) in enumerate(texts):
            doc = document(
                f"{EVIL} {said}. {EVIL} No {nth}.", title=title, outlet=f"{name} {EVIL}", url=url,
                byline=EVIL,
            )  # fmt: skip
            moves = [
                statement(
                    doc, said, party, act, "ceasefire", targets=(f"{EVIL} friend",), score=0.8,
                    chain=(Source(EVIL, SourceKind.ANONYMOUS),), condition=span(doc, EVIL),
                )
                for party, act in ((EVIL, Act.DEMAND), ("Ukraine", Act.PROPOSE))
            ]  # fmt: skip
            with dossier.record.writing() as writer:
                number = writer.bring(DocumentBrought(document=doc))
                read = ReadingMade(reader="test 1", statements=tuple(moves))
                writer.append(EventKind.READING, read, number)
            first, second = (e.id for e in dossier.statements() if e.document == number)
            dossier.note(first, EVIL)
            dossier.accept([first], why=EVIL)
            dossier.reject([second], why=EVIL)
            numbers.append(number)
    return numbers


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    path = coded(tmp_path_factory.mktemp("hostile") / "talks.detente")
    numbers = harmful(path)
    with client(path) as asked:
        made = asked.post("/briefs", data={"title": EVIL})
        own = [f"/read/{number}" for number in numbers]
        return Place(path, (*own, *pages_of(asked, made.url.path)))


@pytest.fixture(scope="module")
def dossier(place: Place) -> Path:
    return place.path


@pytest.fixture
def seen(browser: Any, base: str) -> Iterator[Watched]:
    with watched(browser, base, viewport=PHONE) as made:
        yield made
        made.harmless()


def test_no_screen_runs_what_a_report_brings(seen: Watched, place: Place) -> None:
    found, tried = {}, 0
    more = ("/search?q=truce", "/review/log?page=1", "/positions/changes")
    for address in (*place.pages, *more):
        seen.goto(address)
        page = seen.settled()
        told = page.evaluate(HARMED)
        wide = sideways(page)
        tried += "<script>" in page.inner_text("body")
        if told != SOUND or wide:
            found[address] = {n: v for n, v in told.items() if SOUND[n] != v} | {"wide": wide}
    assert found == {}
    assert tried > 8


def test_harmful_names_pass_through_forms_and_drawings(seen: Watched, place: Place) -> None:
    page = seen.goto(place.pages[0])
    expect(page.locator(".card.now")).to_be_focused()
    page.keyboard.press("e")
    expect(page.locator("form.edit")).to_be_visible()
    page.locator("form.edit input[name=party]").fill(EVIL)
    page.locator("form.edit input[name=party]").press("Enter")
    page.keyboard.press("Escape")
    seen.goto("/positions/networks?by=issue")
    expect(page.locator("#graph")).to_have_attribute("data-drawn", "yes")
    seen.goto("/positions/course")
    page = seen.settled()
    assert page.evaluate(HARMED) == SOUND
    seen.told[:] = [told for told in seen.told if "422" not in told and "409" not in told]


def test_a_harmful_file_is_brought_in_and_read(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "new.detente"
    detente.new(path, who=WHO).close()
    said = "Ukraine rejects the ceasefire that Russia proposed on Thursday, officials said."
    files = {
        "evil.html": f"<html><head><title>{RUN}</title></head><body onload='harm=1'>"
        f"<p>{said}</p><p>{EVIL} <a href='javascript:harm=1'>{said}</a></p></body></html>",
        "nested.html": f"<html><body>{'<div>' * 900_000}<p>{said}</p></body></html>",
        "wide.html": f"<html><title>Wide</title><body><p>{said}</p>{WIDE}",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert (tmp_path / "nested.html").stat().st_size > 4.4e6
    with workbench(path) as base, watched(browser, base, viewport=PHONE) as seen:
        page = seen.goto("/inbox")
        page.locator("#files").set_input_files([str(tmp_path / name) for name in files])
        page.locator("#bring button.main").click()
        expect(page.locator("#sending")).to_contain_text(re.compile("of 3 handed over"))
        expect(page.locator("#jobs .head")).to_contain_text("done, 1 failed", timeout=60_000)
        expect(page.locator("#jobs .fault").first).to_contain_text("nested")
        expect(page.locator("#arrivals li.arrival").first).to_be_visible()
        for address in ("/inbox", "/read", "/read/2", "/search?q=ceasefire", "/positions"):
            seen.goto(address)
            assert page.evaluate(HARMED) == SOUND, address
            assert sideways(page) == [], address
        seen.harmless()
