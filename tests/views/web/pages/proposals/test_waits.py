"""Pages of what is owed, waits, is promised and at stake."""

from datetime import date

from fastapi.testclient import TestClient

from detente.model import Act
from detente.model.commitment import Commitment
from detente.views.web.pages.proposals.waits import due_words
from tests.factory import document, moment, statement

SAID = statement(document(), "Ukraine refuses", "Ukraine", Act.REJECT, "alliance")


def promise(deadline: str) -> Commitment:
    told = moment(deadline) if deadline else None
    return Commitment("c1", "Ukraine", (), "alliance", "to stay out", (SAID,), deadline=told)


def test_a_promise_is_overdue_the_day_after_its_last() -> None:
    day = date(2025, 4, 1)
    assert due_words(promise("2025-03-31"), day) == "⚑ overdue by 1 day"
    assert due_words(promise("2025-04-01"), day) == "due on the day looked at"
    assert due_words(promise("2025-04"), day) == "29 days left"
    assert due_words(promise(""), day) == ""


def test_circles_are_marked_by_word_and_drawn(waits: TestClient) -> None:
    page = waits.get("/proposals/conditions").text
    assert "1 circle" in page
    assert "in a circle" in page
    assert "<svg" in page
    assert "style=" not in page
    assert "The same as a table" in page


def test_promises_come_with_a_calendar(waits: TestClient) -> None:
    page = waits.get("/proposals/commitments?party=Iran").text
    assert "due 1 April 2025" in page
    made = waits.get("/proposals/commitments.ics?party=Iran")
    assert made.headers["content-type"].startswith("text/calendar")
    assert "attachment" in made.headers["content-disposition"]
    assert b"DTSTART;VALUE=DATE:20250401" in made.content


def test_red_lines_roles_and_answers_owed_are_listed(waits: TestClient) -> None:
    assert "red line" in waits.get("/proposals/stakes").text
    assert "mediator" in waits.get("/proposals/roles").text
    assert waits.get("/proposals/awaiting").status_code == 200
