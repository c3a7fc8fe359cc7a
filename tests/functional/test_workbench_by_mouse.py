"""Whole tasks of an analyst by mouse: keys are only used to fill in what must be typed."""

import base64
import re
from pathlib import Path
from typing import Any

import pytest

import detente
from detente.model import Statement, Status
from detente.views.cli.inputs import samples
from tests.functional.workbench import Watched, expect, watched, workbench
from tests.views.web.pages.review.coded import coded
from tests.web import WHO

pytestmark = pytest.mark.slow
LONG = 90_000
DROP = """(files) => {
  const data = new DataTransfer();
  for (const [name, text] of files) {
    data.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name));
  }
  document.querySelector("#bring").dispatchEvent(
    new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return coded(tmp_path_factory.mktemp("mouse") / "talks.detente")


def test_the_samples_are_dropped_and_read(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "new.detente"
    detente.new(path, who=WHO).close()
    with workbench(path) as base, watched(browser, base) as seen:
        page = seen.goto("/inbox")
        files = [[Path(f).name, base64.b64encode(Path(f).read_bytes()).decode()] for f in samples()]
        page.evaluate(DROP, files)
        expect(page.locator("#sending")).to_contain_text("14 of 14 handed over")
        expect(page.locator("#jobs .head")).to_contain_text("all done", timeout=LONG)
        expect(page.locator("#arrivals")).to_contain_text("2 outlets, 1 agency")
        page.locator("#arrivals a.serif").first.click()
        expect(page.locator("#cards .card").first).to_be_visible()
        with detente.open(path) as made:
            assert len(made.documents()) == 14
        seen.harmless()


def test_a_whole_report_is_checked(seen: Watched, dossier: Path) -> None:
    page = seen.goto("/inbox")
    page.get_by_role("link", name="Read and check").click()
    page.locator(".queue a[href='/read/6']").click()
    expect(page.locator(".card.now")).to_be_visible()
    left = page.locator("#progress")
    waiting = int(left.get_attribute("data-left"))
    assert waiting > 5
    page.locator(".card.now button[value=reject]").click()
    expect(left).to_have_attribute("data-left", str(waiting - 1))
    for done in range(2, waiting + 1):
        page.locator(".card.now button[value=accept]").click()
        expect(left).to_have_attribute("data-left", str(waiting - done))
    expect(page.locator("#following")).to_be_visible()
    with detente.open(dossier) as checked:
        states = [e.status for e in checked.statements() if e.document == 6]
    assert Status.SUGGESTED not in states
    assert states.count(Status.REJECTED) <= 1


def test_a_wrong_party_is_put_right_and_taken_back(seen: Watched, dossier: Path) -> None:
    page = seen.goto("/read/4")
    card = page.locator(".card").nth(1)
    key = card.get_attribute("id")
    page.locator(f"mark[data-items~='{key}']").first.click()
    expect(page.locator(".card.now")).to_have_attribute("id", key)
    before = party_of(dossier, key)
    page.locator(".card.now [data-field=party]").click()
    field = page.locator("form.edit input[name=party]")
    expect(field).to_be_focused()
    field.fill("")
    field.press_sequentially("Turk")
    page.locator("form.edit .matches li", has_text="Turkey").click()
    expect(field).to_have_value("Turkey")
    page.locator("form.edit").get_by_role("button", name=re.compile("Save|Keep")).click()
    expect(page.locator(f"[id='{key}'].checked .whom")).to_contain_text("Turkey")
    assert party_of(dossier, key) == "Turkey" != before
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(f"[id='{key}'].checked")).to_have_count(0)
    assert party_of(dossier, key) == before


def party_of(dossier: Path, key: str | None) -> str:
    with detente.open(dossier) as kept:
        item = next(e.item for e in kept.statements() if e.id == key)
    assert isinstance(item, Statement)
    return str(item.speaker.party)


def test_two_terms_are_merged_and_taken_back(seen: Watched) -> None:
    page = seen.goto("/terms?issue=ceasefire")
    boxes = page.locator("input[name=term]")
    many = boxes.count()
    page.get_by_label("Why").fill("the same words")
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.get_by_role("button", name="Merge the marked terms").click()
    expect(boxes).to_have_count(many - 1)
    page.get_by_role("button", name="Take it back").click()
    expect(boxes).to_have_count(many)


def test_a_dispute_is_settled_and_taken_back(seen: Watched) -> None:
    page = seen.goto("/review")
    first = page.locator(".dispute").first
    words = first.locator("mark").inner_text()
    first.get_by_label("Why").fill("as it stands in the report")
    first.locator("[data-option='2']").click()
    settled = page.locator(".dispute.settled")
    expect(settled.locator("mark")).to_have_text(words)
    expect(page.locator("h1")).to_have_text("1 dispute to settle")
    settled.get_by_role("button", name="Take back").click()
    expect(page.locator("h1")).to_have_text("2 disputes to settle")


def test_the_slider_of_positions_goes_through_time(seen: Watched) -> None:
    page = seen.goto("/positions")
    slider = page.locator("#day")
    box = slider.bounding_box()
    late = page.locator("#grid a[data-cell]").count()
    page.mouse.click(box["x"] + 8, box["y"] + box["height"] / 2)
    expect(page.locator("#grid a[data-cell]")).not_to_have_count(late)
    day = slider.input_value()
    page.get_by_role("button", name="Later day of change").click()
    expect(slider).not_to_have_value(day)
    page.locator("#grid a[data-cell]").first.click()
    expect(page.locator("#cell .quote").first).to_be_visible()
    page.locator("#cell").get_by_role("button", name="Close").click()
    expect(page.locator("#cell[open]")).to_have_count(0)


def test_a_brief_is_built_and_exported(seen: Watched) -> None:
    page = seen.goto("/briefs")
    page.get_by_label("Title of a new brief").fill("Truce by mouse")
    page.get_by_role("button", name="Begin a brief").click()
    expect(page.locator("#brief-title")).to_have_value("Truce by mouse")
    page.wait_for_load_state("load")
    for place in (0, 1):
        page.locator("#items button[name=do]").nth(place).click()
        expect(page.locator(f"#text{place}")).not_to_have_value("")
    second = page.locator("#text1").input_value()
    page.locator("#p1 .grip").drag_to(page.locator("#p0 .passage-head"))
    expect(page.locator("#text0")).to_have_value(second)
    page.get_by_role("link", name="Preview and export").click()
    page.get_by_label("with lines that nobody has checked").check()
    page.get_by_role("button", name="Show").click()
    words = re.search("“([^”]+)”", second)
    assert words
    expect(page.locator("article")).to_contain_text(words.group(1)[:20])
    with page.expect_download() as loading:
        page.get_by_role("link", name="Markdown").click()
    told = Path(loading.value.path()).read_text("utf-8")
    assert "Truce by mouse" in told
    assert words.group(1)[:20] in told
