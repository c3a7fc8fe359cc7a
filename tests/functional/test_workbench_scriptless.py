"""The workbench without any script: pages are read, and work is done by plain forms."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import detente
from detente.model import Statement, Status
from tests.functional.workbench import Watched, expect, sideways, watched
from tests.views.web.pages.review.coded import coded

pytestmark = pytest.mark.slow
SCREENS = {
    "/inbox": "Trump and Putin agree",
    "/read": "left",
    "/read/6": "What was found in it",
    "/positions": "Ukraine",
    "/positions/cell?party=Ukraine&issue=ceasefire": "the newest words first",
    "/positions/course?party=Ukraine": "The same as a table",
    "/proposals": "What lies on the table",
    "/proposals/conditions": "Conditions",
    "/review": "2 disputes to settle",
    "/review/log": "Ana",
    "/briefs": "No brief yet",
    "/search?q=ceasefire": "ceasefire",
    "/actors/Ukraine": "Ukraine",
    "/sources": "Detente Sample Wire",
    "/terms": "Who wants, gives or refuses each",
}
"""Words that a reader finds there."""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return coded(tmp_path_factory.mktemp("scriptless") / "talks.detente")


@pytest.fixture
def seen(browser: Any, base: str) -> Iterator[Watched]:
    with watched(browser, base, java_script_enabled=False) as made:
        yield made
        made.harmless()


def test_the_main_pages_are_read(seen: Watched) -> None:
    for address, words in SCREENS.items():
        page = seen.goto(address)
        assert words in page.locator("main").text_content(), address
        assert page.locator("h1").count() >= 1, address


def test_what_is_loaded_later_has_a_link_of_its_own(seen: Watched) -> None:
    page = seen.goto("/positions/networks")
    page.get_by_role("link", name="The table by itself").click()
    expect(page.locator("#ties tbody tr").first).to_be_visible()
    page = seen.goto("/inbox")
    page.get_by_role("link", name="As a table").click()
    expect(page.locator("table.twin")).to_be_visible()


def test_a_report_is_checked_by_plain_forms(seen: Watched, dossier: Path) -> None:
    page = seen.goto("/read/6")
    first = page.locator(".card.now").get_attribute("id")
    page.locator(".card.now button[value=accept]").click()
    expect(page.locator(f"[id='{first}']")).to_have_class(re.compile(r"\bchecked\b"))
    second = page.locator(".card.now").get_attribute("id")
    assert second != first
    page.locator(".card.now button[value=reject]").click()
    assert state_of(dossier, first) is Status.ACCEPTED
    assert state_of(dossier, second) is Status.REJECTED
    page.get_by_role("button", name="Undo").click()
    assert state_of(dossier, second) is Status.SUGGESTED


def state_of(dossier: Path, key: str) -> Status:
    with detente.open(dossier) as kept, kept.record.reading() as reader:
        return reader.entry(key).status


def test_a_party_is_corrected_by_a_plain_form(seen: Watched, dossier: Path) -> None:
    with detente.open(dossier) as kept:
        key = next(e.id for e in kept.statements() if e.document == 4)
    page = seen.goto(f"/items/{key}/edit")
    page.locator("input[name=party]").fill("Turkey")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(f"[id='{key}'] .whom")).to_contain_text("Turkey")
    with detente.open(dossier) as kept:
        item = next(e.item for e in kept.statements() if e.id == key)
    assert isinstance(item, Statement)
    assert item.speaker.party == "Turkey"


def test_disputes_terms_and_briefs_are_plain_forms_too(seen: Watched) -> None:
    page = seen.goto("/review")
    page.locator(".dispute").first.locator("[data-option='2']").click()
    expect(page.locator("h1")).to_have_text("1 dispute to settle")
    page = seen.goto("/terms?issue=ceasefire")
    many = page.locator("input[name=term]").count()
    page.get_by_label("Why").fill("the same words")
    page.locator("input[name=term]").nth(0).check()
    page.locator("input[name=term]").nth(1).check()
    page.get_by_role("button", name="Merge the marked terms").click()
    expect(page.locator("input[name=term]")).to_have_count(many - 1)
    page = seen.goto("/briefs")
    page.get_by_label("Title of a new brief").fill("Without scripts")
    page.get_by_role("button", name="Begin a brief").click()
    page.locator("#items button[name=do]").first.click()
    expect(page.locator("#text0")).not_to_have_value("")
    assert sideways(page) == []
