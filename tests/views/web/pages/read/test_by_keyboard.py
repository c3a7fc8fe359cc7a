"""A whole report is checked by keyboard, and faster than it could be coded by hand."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import detente
from detente.model import Statement
from detente.workspace.lookup.framing import Question
from tests.views.web.pages.read.dossiers import MOVES, WRONG, twelve
from tests.web import served

pytestmark = pytest.mark.slow
MOST = 30
"""Keystrokes for twelve suggestions of which two are wrong."""


class Typist:
    """Presses keys and counts them."""

    def __init__(self, page: Any) -> None:
        self.page, self.pressed = page, 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return twelve(tmp_path / "twelve.detente")


@pytest.fixture
def page(browser: Any, dossier: Path) -> Iterator[Any]:
    with served(dossier) as address:
        page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        page.told = []
        page.on("console", lambda message: page.told.append(message.text))
        page.on("pageerror", lambda error: page.told.append(str(error)))
        page.goto(f"{address}/read/2")
        page.locator(".card.now:focus").wait_for()
        yield page
        assert [told for told in page.told if "409" not in told and "422" not in told] == []
        page.context.close()


def current(page: Any) -> str:
    return str(page.locator(".card.now").inner_text())


def left(page: Any) -> int:
    return int(page.locator("#progress").get_attribute("data-left"))


def test_twelve_suggestions_of_which_two_are_wrong_take_thirty_keys(
    page: Any, dossier: Path
) -> None:
    keys = Typist(page)
    for words, *_ in MOVES:
        if words in WRONG:
            keys.press("e")
            page.locator("form.edit input[name=party]:focus").wait_for()
            keys.press(*WRONG[words][:3])
            page.locator(".matches [aria-selected=true]").wait_for()
        keys.press("Enter")
        if words in WRONG:
            page.locator("form.edit").wait_for(state="detached")
    page.locator("#following").wait_for()
    assert left(page) == 0
    assert keys.pressed <= MOST
    with detente.open(dossier) as checked:
        said = {e.item.span.exact: e for e in checked.statements()}
        assert all(e.status.checked for e in said.values())
        for words, party, *_ in MOVES:
            item = said[words].item
            assert isinstance(item, Statement)
            assert item.speaker.party == WRONG.get(words, party)


def test_a_report_opens_at_its_top_and_leads_to_undo_and_keys_by_mouse(page: Any) -> None:
    page.wait_for_load_state("load")
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") == 0
    assert page.get_by_role("link", name="Positions").is_visible()
    page.keyboard.press("x")
    page.locator(".card.rejected").wait_for()
    page.get_by_role("button", name="Undo").click()
    page.locator(".card.rejected").wait_for(state="detached")
    row = [page.locator(part).bounding_box()["y"] for part in (".steps", ".deeds summary")]
    assert abs(row[0] - row[1]) < 8  # beside one another: more room for cards
    page.get_by_role("button", name="Keys").click()
    assert page.get_by_role("dialog", name="Keys").get_by_text("next item").is_visible()


def test_a_rejection_gets_its_reason_after_it_and_is_taken_back(page: Any, dossier: Path) -> None:
    keys = Typist(page)
    keys.press("x")
    page.locator(".card.rejected").wait_for()
    assert MOVES[1][1] in current(page)
    keys.press("w")
    page.locator("[data-why] input[name=why]:focus").wait_for()
    page.keyboard.type("no demand")
    keys.press("Enter")
    page.locator(".card.rejected", has_text="no demand").wait_for(state="attached")
    assert left(page) == 11
    keys.press("u")
    page.locator(".card.rejected", has_text="no reason given").wait_for(state="attached")
    keys.press("u")
    page.locator(".card.rejected").wait_for(state="detached")
    assert left(page) == 12
    assert MOVES[0][1] in current(page)


def test_a_claim_is_graded_and_noted_on_with_all_of_it_in_sight(page: Any) -> None:
    keys, cards = Typist(page), page.locator("#cards > .card")
    keys.press("m")
    page.locator("[data-note] input:focus").wait_for()
    page.keyboard.type("  ")
    keys.press("Enter")
    page.locator(".card.now .more .fault").wait_for()
    assert cards.count() == len(MOVES)
    page.locator("[data-note] input").fill("ask the ministry")
    page.locator("[data-note] input").press("Enter")
    page.locator(".card.now .thread", has_text="ask the ministry").wait_for()
    keys.press("r")
    page.locator(".grading select:focus").wait_for()
    keys.press("Escape")
    page.locator(".card.now:focus").wait_for()
    page.get_by_role("link", name="nobody has graded it").click()
    page.locator("[data-claim] select:focus").select_option("2")
    page.locator("[data-claim] input").fill("told by both")
    page.locator("[data-claim] input").press("Enter")
    page.locator(".card.now [data-deed=grade]", has_text="2, ").wait_for()
    page.locator(".card.now a.box").first.click()
    page.wait_for_url("**/sources/**")
    assert page.locator("h1").inner_text() == "Sample Wire"


def test_what_was_missed_is_stated_from_words_chosen_by_keys(page: Any, dossier: Path) -> None:
    keys = Typist(page)
    keys.press("j", "n", "[", "o", "]")
    chosen = str(page.evaluate("String(getSelection())"))
    assert re.sub(r"\s+", " ", chosen) == "Ukraine. Ukraine rejected that"
    keys.press("o", "}", "Enter")
    page.locator("[data-state] input[name=party]:focus").wait_for()
    page.keyboard.type("Russ")
    page.locator(".matches [aria-selected=true]").wait_for()
    keys.press("Tab")
    page.locator("[data-state] select[name=act]").select_option("demand")
    page.locator("[data-state] input[name=issue]").focus()
    page.keyboard.type("ceas")
    page.locator("#new-issue-list [aria-selected=true]").wait_for()
    keys.press("Enter")
    page.locator(".card.now.checked").wait_for()
    with detente.open(dossier) as checked:
        (added,) = [e for e in checked.statements() if e.status == "added"]
    assert isinstance(added.item, Statement)
    assert added.item.span.exact == "Ukraine. Ukraine rejected that demand."
    assert (added.item.issue, added.item.when) == ("ceasefire", "current")
    assert added.id in page.url


def test_what_another_changed_meanwhile_is_shown_beside_ones_own(page: Any, dossier: Path) -> None:
    first = MOVES[0][0]
    page.keyboard.press("e")
    page.locator("form.edit select[name=act]").select_option("propose")
    with detente.open(dossier, who="Ben") as other:
        key = next(e.id for e in other.statements() if e.item.span.exact == first)
        other.edit(key, {"act": "offer", "targets": "Ukraine"})
    page.locator("form.edit input[name=party]").press("Enter")
    page.locator("form.edit .fault", has_text="Ben").wait_for()
    assert page.locator("form.edit .theirs").count() == 2
    assert page.locator("form.edit select[name=act]").input_value() == "propose"
    page.locator("form.edit .theirs button").click()
    page.locator("form.edit select[name=act]").press("Enter")
    page.locator(".fault", has_text="no field was changed").wait_for()
    page.keyboard.press("Escape")
    page.locator(".card.now", has_text="changed it").wait_for()


def test_keys_can_be_switched_off_and_chosen_anew(page: Any) -> None:
    page.goto(page.url.split("/read")[0] + "/keys")
    page.locator("[data-remap=next]").press("q")
    page.locator("#told", has_text="q is set").wait_for()
    page.goto(page.url.split("/keys")[0] + "/read/2")
    before = page.locator(".card.now").get_attribute("id")
    page.keyboard.press("j")
    assert page.locator(".card.now").get_attribute("id") == before
    page.keyboard.press("q")
    assert page.locator(".card.now").get_attribute("id") != before
    page.goto(page.url.split("/read")[0] + "/keys")
    page.locator("#keys-off").check()
    page.goto(page.url.split("/keys")[0] + "/read/2")
    page.keyboard.press("q")
    assert page.locator(".card.now").get_attribute("id") == before


def test_a_term_is_set_by_its_first_letters(page: Any, dossier: Path) -> None:
    keys = Typist(page)
    keys.press("j", "j", "j", "e")
    field = page.locator("form.edit input[name=term]")
    field.focus()
    page.keyboard.type("truce of")
    page.locator(".matches [aria-selected=true]", has_text="30 days").wait_for()
    keys.press("Enter", "Enter")
    page.locator("form.edit").wait_for(state="detached")
    with detente.open(dossier) as checked:
        terms = checked.terms(Question(issue="ceasefire")).told
    (meant,) = (t.term for t in terms if any("Kyiv" in s.span.exact for s in t.term.statements))
    assert any("30 days" in s.span.exact for s in meant.statements)
    keys.press("k", "e")
    page.locator("form.edit", has_text=f"now “{meant.name}”").wait_for()
