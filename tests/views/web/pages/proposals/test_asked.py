"""What an address asks for, and which of many lines are on a page."""

from datetime import date

import pytest
from fastapi.testclient import TestClient

from detente.errors import InputError
from detente.views.web.pages.proposals.asked import filters, page_of


def test_an_address_leads_back_to_itself() -> None:
    asked = filters(" ceasefire ", "Kyiv", "2025-03-01", "", "1", 0)
    assert (asked.issue, asked.since, asked.page) == ("ceasefire", date(2025, 3, 1), 1)
    told = "?issue=ceasefire&party=Kyiv&since=2025-03-01&suggested=1"
    assert asked.query() == told
    assert asked.query(issue="", party="", since="", suggested="", page="2") == "?page=2"
    assert asked.question.suggested
    assert asked.wide.before
    assert asked.narrow
    assert not filters().narrow


def test_a_day_that_is_none_is_told() -> None:
    with pytest.raises(InputError):
        filters(since="soon")


def test_a_page_beyond_the_last_is_the_last() -> None:
    assert page_of(45, 9, 20) == (slice(40, 60), 3, 3)
    assert page_of(0, 1, 20) == (slice(0, 20), 1, 1)


def test_the_form_offers_what_is_on_the_record(web: TestClient) -> None:
    page = web.get("/proposals?issue=ceasefire").text
    assert '<option value="Ukraine">' in page
    assert '<option value="ceasefire" selected>' in page
    assert '<option value="climate">' not in page
