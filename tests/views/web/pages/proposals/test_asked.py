"""What an address asks for, and which of many lines are on a page."""

from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from detente.errors import InputError
from detente.views.web.pages.proposals import asked
from detente.views.web.pages.proposals.asked import filters, page_of
from tests.web import client


def test_an_address_leads_back_to_itself() -> None:
    made = filters(" ceasefire ", "Kyiv", "2025-03-01", "", "1", 0)
    assert (made.issue, made.since, made.page) == ("ceasefire", date(2025, 3, 1), 1)
    assert made.query() == "?issue=ceasefire&party=Kyiv&since=2025-03-01&suggested=1"
    assert made.query(issue="", party="", since="", suggested="", page="2") == "?page=2"
    assert made.question.suggested
    assert made.wide.before
    assert made.narrow
    assert not filters().narrow


def test_a_day_that_is_none_is_told() -> None:
    with pytest.raises(InputError):
        filters(since="soon")


def test_of_much_the_last_is_looked_through(monkeypatch: pytest.MonkeyPatch, talks: Path) -> None:
    monkeypatch.setattr(asked, "MANY", 20)
    monkeypatch.setattr(asked, "AT_ONCE", 5)
    with client(talks) as web:
        assert "an earlier first day looks further back" in web.get("/proposals").text
        assert "further back" not in web.get("/proposals?since=2025-01-01").text


def test_a_page_beyond_the_last_is_the_last() -> None:
    assert page_of(45, 9, 20) == (slice(40, 60), 3, 3)
    assert page_of(0, 1, 20) == (slice(0, 20), 1, 1)


def test_the_form_offers_what_is_on_the_record(web: TestClient) -> None:
    page = web.get("/proposals?issue=ceasefire").text
    assert '<option value="Ukraine">' in page
    assert '<option value="ceasefire" selected>' in page
    assert '<option value="climate">' not in page
