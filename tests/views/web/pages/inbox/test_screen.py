"""The screen: reports, coverage, filters, the queue."""

from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from detente.model import Handling
from detente.model.account import Role, Visitor
from detente.model.shelf import Shelf
from detente.views.web.pages.inbox import filters
from detente.workspace.intake.inbox import arrivals
from tests.factory import document, reading
from tests.views.web.pages.inbox.dossiers import HX, record_of
from tests.web import client
from tests.workspace.dossiers import bring


def test_reports_are_listed_newest_first_with_their_copies_folded(asked: TestClient) -> None:
    page = asked.get("/inbox").text
    shown = [each.held for each in arrivals(record_of(asked), Shelf(originals=True)).arrivals]
    places = [page.index(f'id="report-{held.number}"') for held in shown]
    assert places == sorted(places)
    assert page.count('id="report-') == len(shown)
    assert "2 outlets, 1 agency: Detente Sample Wire (1 copy)" in page
    assert "found, none checked yet" in page


def test_pages_go_on_where_the_one_before_ended(
    asked: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filters, "PAGE", 5)
    page = asked.get("/inbox").text
    assert page.count('id="report-') == 5
    seen = page.count('id="report-')
    while 'hx-get="/inbox/more?' in page:
        further = unescape(page.split('hx-get="/inbox/more?')[1].split('"')[0])
        page = asked.get(f"/inbox/more?{further}", headers=HX).text
        seen += page.count('id="report-')
    shown = arrivals(record_of(asked), Shelf(originals=True)).arrivals
    assert seen == len(shown)


def test_the_list_is_narrowed(asked: TestClient) -> None:
    one = asked.get("/inbox", params={"source": "Detente Sample Gazette"}).text
    assert one.count('id="report-') == 2, "copies too, where an outlet is asked for"
    day = asked.get("/inbox", params={"since": "2025-05-11", "until": "2025-05-11"}).text
    assert day.count('id="report-') == 1
    none = asked.get("/inbox", params={"check": "checked"}).text
    assert "No report fits" in none
    assert asked.get("/inbox", params={"check": "waiting"}).text.count('id="report-') > 5
    came = asked.get("/inbox", params={"order": "brought"}).text
    assert "as they came in" in came


@pytest.mark.parametrize("query", ["since=soon", "from=soon", "to=2025-02-30"])
def test_a_day_that_is_none_is_told_as_such(asked: TestClient, query: str) -> None:
    answer = asked.get(f"/inbox?{query}")
    assert answer.status_code == 422
    assert "is no day" in answer.text


@pytest.mark.parametrize("after", ["x", "1", "1.x", "9" * 40 + ".1", "-1.2"])
def test_a_place_that_is_none_begins_at_the_top(asked: TestClient, after: str) -> None:
    assert asked.get("/inbox", params={"after": after}).status_code == 200


def test_coverage_shows_gaps_and_has_a_table_twin(asked: TestClient) -> None:
    days = {"from": "2025-03-10", "to": "2025-03-20"}
    page = asked.get("/inbox", params=days).text
    strip = page.split('class="strip"')[1].split("</section>")[0]
    assert strip.count('class="n0"') > 0
    assert strip.count("<rect") % 11 == 0
    assert "/inbox/coverage?from=2025-03-10" in page
    twin = asked.get("/inbox/coverage", params=days, headers=HX).text
    assert "13 Mar 2025" in twin
    assert "<h1>Coverage</h1>" in asked.get("/inbox/coverage", params=days).text
    assert "style=" not in page


def test_the_words_of_strangers_are_escaped_and_made_visible(asked: TestClient) -> None:
    title, outlet = "<script>alert(1)</script>\u202egnp" + "x" * 10_000, "<b>Out\u200blet"
    bring(record_of(asked), reading(document("Words.", title=title, outlet=outlet)))
    page = asked.get("/inbox", params={"order": "brought"}).text
    assert "<script>alert" not in page
    assert "<b>Out" not in page
    assert "\u202e" not in page
    assert "x" * 1_000 not in page


def test_a_viewer_sees_reports_and_can_bring_in_nothing(kept: Path) -> None:
    viewer = Visitor("Vic", Role.VIEWER, Handling.RED)
    made = client(kept, viewer)
    page = made.get("/inbox").text
    assert 'id="report-' in page
    assert "Bring in" not in page
    assert ">Correct<" not in page
    record_of(made).close()


def test_the_list_is_asked_for_anew_as_it_is_narrowed(asked: TestClient) -> None:
    page = asked.get("/inbox", params={"check": "waiting"}).text
    address = unescape(page.split('id="arrivals"')[1].split('hx-get="')[1].split('"')[0])
    part = asked.get(address, headers=HX).text
    assert part.count('id="report-') == page.count('id="report-')
    assert "<html" not in part
