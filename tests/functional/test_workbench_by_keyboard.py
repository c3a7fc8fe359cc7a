"""Whole tasks of an analyst by keyboard alone: no test here touches a mouse."""

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

import detente
from detente.model import Statement, Status
from detente.views.cli.inputs import samples
from tests.functional.workbench import Watched, expect, press_to, watched, workbench
from tests.views.web.pages.review.coded import coded
from tests.web import WHO

pytestmark = pytest.mark.slow
LONG = 90_000


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return coded(tmp_path_factory.mktemp("keyboard") / "talks.detente")


def gone(seen: Watched, letter: str) -> Any:
    """A screen that g and its letter lead to."""
    page = seen.goto("/inbox")
    path = page.locator(f"[data-go={letter}]").get_attribute("href")
    page.keyboard.press("g")
    page.keyboard.press(letter)
    page.wait_for_url(f"{seen.origin}{path}")
    return page


def test_the_samples_are_brought_in(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "new.detente"
    detente.new(path, who=WHO).close()
    with workbench(path) as base, watched(browser, base) as seen:
        page = seen.goto("/inbox")
        page.on("filechooser", lambda _: None)  # heeded from here on, not from the key on
        press_to(page, "#files")
        with page.expect_file_chooser() as choosing:
            page.keyboard.press("Enter")
        choosing.value.set_files([str(file) for file in samples()])
        press_to(page, "#bring button.main")
        page.keyboard.press("Enter")
        expect(page.locator("#sending")).to_contain_text("14 of 14 handed over")
        expect(page.locator("#jobs .job").first).to_have_class(re.compile("done"), timeout=LONG)
        expect(page.locator("#arrivals li.arrival").first).to_contain_text("none checked yet")
        with detente.open(path) as made:
            assert len(made.documents()) == 14
            assert len(made.statements()) > 100
        seen.harmless()


def test_a_whole_report_is_checked(seen: Watched, dossier: Path) -> None:
    page = gone(seen, "r")
    expect(page.locator("h1")).to_have_text("Read and check")
    expect(page.locator("a.main")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".card.now")).to_be_focused()
    number = page.locator("#reading").get_attribute("data-document")
    left = int(page.locator("#progress").get_attribute("data-left"))
    assert left > 5
    for _ in range(left):
        page.keyboard.press("Enter")
    expect(page.locator("#following")).to_be_focused()
    expect(page.locator("#progress")).to_have_attribute("data-left", "0")
    page.keyboard.press("s")
    expect(page.locator("#told")).not_to_be_empty()
    with detente.open(dossier) as checked:
        of_it = [e for e in checked.statements() if str(e.document) == number]
        assert of_it
        assert Status.SUGGESTED not in {e.status for e in of_it}


def test_a_wrong_party_is_put_right_and_taken_back(seen: Watched, dossier: Path) -> None:
    page = seen.goto("/read/4")
    expect(page.locator(".card.now")).to_be_focused()
    page.keyboard.press("j")
    key = page.locator(".card.now").get_attribute("id")
    before = party_of(dossier, key)
    page.keyboard.press("e")
    expect(page.locator("form.edit input[name=party]")).to_be_focused()
    page.keyboard.type("Turk")
    expect(page.locator(".matches [aria-selected=true]")).to_have_text(re.compile("Turkey"))
    page.keyboard.press("Enter")
    expect(page.locator("form.edit")).to_have_count(0)
    expect(page.locator(f"[id='{key}'].checked .whom")).to_contain_text("Turkey")
    assert party_of(dossier, key) == "Turkey" != before
    page.keyboard.press("u")
    expect(page.locator(f"[id='{key}'].checked")).to_have_count(0)
    assert party_of(dossier, key) == before


def party_of(dossier: Path, key: str | None) -> str:
    with detente.open(dossier) as kept:
        item = next(e.item for e in kept.statements() if e.id == key)
    assert isinstance(item, Statement)
    return str(item.speaker.party)


def test_two_terms_are_merged_and_taken_back(seen: Watched, dossier: Path) -> None:
    page = seen.goto("/terms?issue=ceasefire")
    boxes = page.locator("input[name=term]")
    many = boxes.count()
    press_to(page, "#why")
    page.keyboard.type("the same words")
    for _ in range(2):
        press_to(page, "input[name=term]")
        page.keyboard.press("Space")
    press_to(page, "button.main", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".done")).to_be_visible()
    expect(boxes).to_have_count(many - 1)
    press_to(page, ".done button")
    page.keyboard.press("Enter")
    expect(page.locator(".done")).to_have_count(0)
    expect(boxes).to_have_count(many)


def test_a_dispute_is_settled_and_taken_back(seen: Watched, dossier: Path) -> None:
    page = gone(seen, "v")
    expect(page.locator("h1")).to_have_text("2 disputes to settle")
    expect(page.locator(".dispute.current")).to_be_focused()
    words = page.locator(".dispute.current mark").inner_text()
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("2")
    expect(page.locator(".dispute.settled mark")).to_have_text(words)
    expect(page.locator("h1")).to_have_text("1 dispute to settle")
    with detente.open(dossier) as kept:
        assert kept.log(limit=1)[0].event.who == WHO
    page.keyboard.press("u")
    expect(page.locator("h1")).to_have_text("2 disputes to settle")


def test_the_slider_of_positions_goes_through_time(seen: Watched) -> None:
    page = gone(seen, "p")
    expect(page.locator("h1")).to_have_text("Positions")
    press_to(page, "#day")
    days = page.get_attribute("#day", "data-days").split()
    late = page.locator("#grid a[data-cell]").count()
    for key, day in (("Home", days[0]), ("ArrowRight", days[1])):
        page.keyboard.press(key)
        expect(page.locator("#day")).to_have_value(day)
        as_of = page.get_attribute("#day", "aria-valuetext")
        expect(page.locator("#grid .head")).to_contain_text(f"as of {as_of}")
    assert 0 < page.locator("#grid a[data-cell]").count() < late
    press_to(page, "#grid a[data-cell]")
    page.keyboard.press("Enter")
    expect(page.locator("#cell .quote").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#cell[open]")).to_have_count(0)
    assert page.evaluate("document.activeElement.matches('a[data-cell]')")


def test_a_brief_is_built_and_exported(seen: Watched) -> None:
    page = gone(seen, "b")
    press_to(page, "#title")
    page.keyboard.type("Truce by keys")
    page.keyboard.press("Enter")
    expect(page.locator("#brief-title")).to_have_value("Truce by keys")
    page.wait_for_load_state("load")
    press_to(page, "#items button[name=do]")
    page.keyboard.press("Enter")
    expect(page.locator("#text0")).not_to_have_value("")
    words = re.search("“([^”]+)”", page.locator("#text0").input_value())
    assert words
    press_to(page, "#writing button[value=text]", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#text1")).to_be_focused()
    page.keyboard.type("Both sides wait.")
    page.keyboard.press("Alt+c")
    expect(page.locator("#text1")).to_have_value(re.compile(r"Both sides wait\. \S+"))
    page.keyboard.press("Alt+s")
    press_to(page, "a[href$='/preview']", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("article")).to_be_visible()
    press_to(page, "input[name=unchecked]")
    page.keyboard.press("Space")
    press_to(page, ".side form button")
    page.keyboard.press("Enter")
    expect(page.locator("article")).to_contain_text("Both sides wait.")
    press_to(page, "a[href*='brief.docx']")
    with page.expect_download() as loading:
        page.keyboard.press("Enter")
    text = words_of(loading.value.path())
    assert "Both sides wait." in text
    assert words.group(1)[:20] in text


def words_of(path: Path) -> str:
    """The words of a Word file, as a reader of it has them."""
    with zipfile.ZipFile(path) as packed:
        inside = packed.read("word/document.xml").decode()
    return re.sub("<[^>]+>", "", inside)
