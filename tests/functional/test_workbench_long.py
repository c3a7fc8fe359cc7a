"""Long and foreign names, many statements, nothing at all: every page stands on a phone."""

from pathlib import Path
from typing import Any, NamedTuple

import pytest

import detente
from detente.model import Act, EventKind, Source, SourceKind
from detente.record import DocumentBrought, ReadingMade
from tests.factory import document, moment, statement
from tests.functional.workbench import (
    DESK,
    PHONE,
    Watched,
    expect,
    overlapping,
    pages_of,
    sideways,
    watched,
    workbench,
)
from tests.views.web.pages.review.coded import coded
from tests.web import WHO, client

pytestmark = pytest.mark.slow
MANY = 200
NAMES = (
    "Joint Interim Commission of the Northern, Western and Coastal Provinces for the "
    "Observation of the Truce of the Twelfth of March",
    "مجلس القيادة الرئاسي للحكومة المعترف بها دوليا والهيئات التابعة له في المحافظات الشمالية",
    "Межведомственная координационная комиссия по наблюдению за прекращением огня на востоке",
    "Donaudampfschifffahrtsgesellschaftskapitaensverbandsvorsitzendenstellvertreterinnen",
)
OUTLET = " ".join(["Вестник наблюдателей"] * 5)
ISSUES = ("ceasefire", "prisoners", "territory", "sanctions", "economy")
ACTS = (Act.DEMAND, Act.PROPOSE, Act.REJECT, Act.ACCEPT)


class Place(NamedTuple):
    """A dossier of long things, and the addresses of all of its pages."""

    path: Path
    pages: tuple[str, ...]


def long_things(path: Path) -> int:
    """The number of a report of two hundred statements, by names that fill a line and more."""
    said = [
        f"Number {n} says that {'the long road of talks ' * (1 + n % 3)}goes on {n}"
        for n in range(MANY)
    ]
    doc = document(
        f"A day of {MANY} moves\n\n" + ". ".join(said) + ".",
        title="Two hundred moves " * 12, outlet=OUTLET, published=moment("2025-05-20"),
    )  # fmt: skip
    moves = tuple(
        statement(
            doc, f"{words}" + ("." if words.endswith(f"on {n}") else ""), NAMES[n % len(NAMES)],
            ACTS[n % len(ACTS)], ISSUES[n % len(ISSUES)], score=0.7,
            targets=(NAMES[(n + 1) % len(NAMES)],),
            chain=(Source(NAMES[(n + 2) % len(NAMES)], SourceKind.OFFICIAL),),
        )
        for n, words in enumerate(said)
    )  # fmt: skip
    with detente.open(path, who=NAMES[1][:60]) as dossier:
        with dossier.record.writing() as writer:
            number = writer.bring(DocumentBrought(document=doc))
            read = ReadingMade(reader="test 1", statements=moves)
            writer.append(EventKind.READING, read, number)
        keys = [e.id for e in dossier.statements() if e.document == number]
        dossier.accept(keys[:20])
        dossier.note(keys[0], f"{NAMES[3]} {NAMES[1]}")
        return number


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    path = coded(tmp_path_factory.mktemp("long") / "talks.detente")
    number = long_things(path)
    with client(path) as asked:
        made = asked.post("/briefs", data={"title": " ".join(NAMES)})
        return Place(path, (f"/read/{number}", *pages_of(asked, made.url.path)))


@pytest.fixture(scope="module")
def dossier(place: Place) -> Path:
    return place.path


def wrong_with(page: Any) -> list[str]:
    """What scrolls sideways or lies on something else, on a desk and on a phone."""
    found = []
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        found += [f"{size['width']}: {told}" for told in sideways(page) + overlapping(page)]
    return found


def test_long_names_break_no_page(seen: Watched, place: Place) -> None:
    found = {}
    own = [f"/actors/{name}" for name in NAMES] + [f"/sources/{OUTLET}"]
    for address in (*place.pages, *own, "/search?q=road"):
        seen.page.set_viewport_size(DESK)
        seen.goto(address)
        wrong = wrong_with(seen.settled())
        if wrong:
            found[address] = wrong[:6]
    assert found == {}


def test_two_hundred_statements_are_gone_through_by_keys(seen: Watched, place: Place) -> None:
    page = seen.goto(place.pages[0])
    cards = page.locator("#cards > .card")
    expect(cards).to_have_count(MANY)
    expect(page.locator(".card.now")).to_be_focused()
    room = "e => e.scrollWidth - e.clientWidth"
    assert page.locator(".checking").evaluate(room) == 0
    left = int(page.locator("#progress").get_attribute("data-left"))
    for _ in range(10):
        page.keyboard.press("Enter")
    expect(page.locator("#progress")).to_have_attribute("data-left", str(left - 10))
    now = page.locator(".card.now")
    expect(now).to_be_in_viewport()
    expect(page.locator("mark.now").first).to_be_in_viewport()


def test_the_bar_takes_two_lines_of_a_phone_and_tells_where_one_is(seen: Watched) -> None:
    page = seen.goto("/sources")
    page.set_viewport_size(PHONE)
    assert page.locator("header.bar").bounding_box()["height"] < 90
    expect(page.locator("header.bar [aria-current]")).to_have_text("Search")
    page.set_viewport_size(DESK)


def test_an_empty_dossier_says_what_to_do_next(browser: Any, place: Place, tmp_path: Path) -> None:
    path = tmp_path / "empty.detente"
    detente.new(path, who=WHO).close()
    found = {}
    with workbench(path) as base, watched(browser, base) as seen:
        for address in [page for page in place.pages if page.count("/") == 1]:
            seen.page.set_viewport_size(DESK)
            seen.goto(address)
            wrong = wrong_with(seen.settled())
            if wrong:
                found[address] = wrong[:6]
        for address in ("/inbox", "/read", "/positions", "/proposals", "/review", "/briefs"):
            page = seen.goto(address)
            expect(page.locator("main .none").first).to_be_visible()
        seen.harmless()
    assert found == {}
