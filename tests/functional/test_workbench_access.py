"""Every screen and dialog of the workbench keeps to WCAG 2.2 AA, and stands at 200 % zoom."""

from pathlib import Path
from typing import Any, NamedTuple

import pytest

import detente
from detente.model import Handling
from detente.model.account import Role
from detente.record import open_record
from detente.workspace.access import accounts
from tests.functional.workbench import (
    DESK,
    PHONE,
    Watched,
    cut_off,
    expect,
    pages_of,
    sideways,
    violations,
    watched,
    workbench,
)
from tests.views.web.pages.review.coded import coded
from tests.web import WHO, client, sampled

pytestmark = pytest.mark.slow
ZOOMED = {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2}
"""A page of 1280 x 900 at 200 %, as a browser draws it."""


class Place(NamedTuple):
    """A dossier with something on every screen, and the addresses of all of its pages."""

    path: Path
    pages: tuple[str, ...]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    path = coded(tmp_path_factory.mktemp("access") / "talks.detente")
    with client(path) as asked:
        made = asked.post("/briefs", data={"title": "Truce talks"})
        return Place(path, pages_of(asked, made.url.path))


@pytest.fixture(scope="module")
def dossier(place: Place) -> Path:
    return place.path


ALL_LOOKS = (
    ("light", DESK, False), ("dark", DESK, True), ("light", PHONE, True), ("dark", PHONE, False)
)  # fmt: skip
"""Light or dark, wide or narrow; and whether colours alone can be wrong still."""
TWO_LOOKS = (("light", DESK, False), ("dark", PHONE, False))


def faults(page: Any, looks: Any = ALL_LOOKS) -> list[Any]:
    """What is wrong with a page, wide and narrow, light and dark."""
    found: list[Any] = []
    for look, size, colours in looks:
        page.emulate_media(color_scheme=look)
        page.set_viewport_size(size)
        where = (look, size["width"])
        found += [(where, *broken) for broken in violations(page, colours)]
        found += [(where, wide) for wide in sideways(page)]
    return found


def test_all_screens_are_found(place: Place) -> None:
    screens = {page.split("/")[1].split("?")[0] for page in place.pages}
    assert screens >= {
        "inbox", "read", "positions", "proposals", "review", "briefs", "search", "actors",
        "sources", "items", "terms", "flags", "keys", "account",
    }  # fmt: skip
    assert len(place.pages) > 40


def test_no_screen_breaks_a_rule_of_access(seen: Watched, place: Place) -> None:
    found = {}
    for address in (*place.pages, "/search?q=ceasefire", "/positions/ranges?issue=ceasefire"):
        seen.goto(address)
        wrong = faults(seen.settled())
        if wrong:
            found[address] = wrong
        seen.page.set_viewport_size(DESK)
    assert found == {}


def test_nothing_is_cut_off_at_twice_the_size(browser: Any, base: str, place: Place) -> None:
    found = {}
    with watched(browser, base, **ZOOMED) as seen:
        for address in place.pages:
            seen.goto(address)
            page = seen.settled()
            wrong = sideways(page) + cut_off(page)
            if wrong:
                found[address] = wrong
        seen.harmless()
    assert found == {}


def test_no_dialog_or_form_breaks_a_rule_of_access(seen: Watched) -> None:
    found = {}
    for name, opened in OPENED.items():
        opened(seen)
        wrong = faults(seen.page)
        if wrong:
            found[name] = wrong
        seen.page.set_viewport_size(DESK)
    assert found == {}


def keys_shown(seen: Watched) -> None:
    seen.goto("/inbox").keyboard.press("?")
    expect(seen.page.locator("#help[open]")).to_be_visible()


def together(seen: Watched) -> None:
    page = seen.goto("/read/4")
    expect(page.locator(".card.now")).to_be_focused()
    page.keyboard.press("A")
    expect(page.locator("#together[open]")).to_be_visible()


def cell(seen: Watched) -> None:
    seen.goto("/positions").locator("a[data-cell]").first.click()
    expect(seen.page.locator("#cell .quote").first).to_be_visible()
    seen.settled()


def editing(seen: Watched) -> None:
    page = seen.goto("/read/4")
    expect(page.locator(".card.now")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("e")
    page.locator("form.edit input[name=party]").fill("")
    page.keyboard.type("U")
    expect(page.locator("form.edit .matches li").first).to_be_visible()


def stating(seen: Watched) -> None:
    page = seen.goto("/read/4")
    expect(page.locator(".card.now")).to_be_focused()
    for key in ("n", "}", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("[data-state]")).to_be_visible()


def more(seen: Watched) -> None:
    page = seen.goto("/read/4")
    expect(page.locator(".card.now")).to_be_focused()
    page.keyboard.press("i")
    expect(page.locator(".card.now .more h3").first).to_be_visible()


def correcting(seen: Watched) -> None:
    page = seen.goto("/inbox")
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    page.locator("#arrivals").get_by_role("link", name="Correct").first.click()
    expect(page.locator("form.mark")).to_be_visible()


def writing(seen: Watched) -> None:
    seen.goto("/briefs").locator("h3 a").first.click()
    page = seen.page
    page.wait_for_load_state("load")
    before = page.locator(".passage").count()
    page.locator("#items button[name=do]").first.click()
    expect(page.locator(".passage")).to_have_count(before + 1)
    page.get_by_role("button", name="Add a judgement").click()
    expect(page.locator(".passage")).to_have_count(before + 2)


OPENED = {
    "keys": keys_shown, "together": together, "cell": cell, "editing": editing,
    "stating": stating, "more": more, "correcting": correcting, "writing": writing,
}  # fmt: skip


def test_nothing_that_goes_wrong_breaks_a_rule_of_access(seen: Watched) -> None:
    for address in ("/read/999", "/items/nothing", "/nowhere", "/positions?at=yesterday"):
        seen.goto(address)
        assert faults(seen.page) == [], address
        seen.page.set_viewport_size(DESK)
    seen.told[:] = [t for t in seen.told if "status of 4" not in t]


def test_an_empty_dossier_breaks_no_rule_of_access(
    browser: Any, place: Place, tmp_path: Path
) -> None:
    path = tmp_path / "empty.detente"
    detente.new(path, who=WHO).close()
    found = {}
    with workbench(path) as base, watched(browser, base) as seen:
        for address in [page for page in place.pages if page.count("/") == 1]:
            seen.goto(address)
            wrong = faults(seen.settled(), TWO_LOOKS)
            if wrong:
                found[address] = wrong
            seen.page.set_viewport_size(DESK)
        seen.harmless()
    assert found == {}


def test_accounts_of_a_team_break_no_rule_of_access(browser: Any, tmp_path: Path) -> None:
    path = sampled(tmp_path / "team.detente")
    with open_record(str(path), WHO) as record:
        given = accounts.add(record, "Ada", Role.ADMIN, Handling.RED)
    with workbench(path, team=True) as base, watched(browser, base) as seen:
        page = seen.page
        page.goto(f"{base}/sign-in")
        assert faults(page) == []
        page.set_viewport_size(DESK)
        page.get_by_label("Name").fill("Ada")
        page.get_by_label("Password").fill(given)
        page.keyboard.press("Enter")
        expect(page.locator("#chosen")).to_be_visible()
        assert faults(page) == []
        seen.harmless()
