import re

from fastapi.testclient import TestClient

from detente.model import Event, EventKind, Handling
from detente.model.account import Role, Visitor
from detente.views.web.pages.review.log import log_line
from detente.workspace.checking.log import Logged
from tests.views.web.pages.review.coded import ANA, BORYS
from tests.workspace.talks import clock


def line(who: str, role: Role, kind: EventKind = EventKind.JUDGED, *, undone: bool = False) -> bool:
    made = Event(9, clock(), ANA, kind, 2, "d", "b", "h")
    visitor = Visitor(who, role, Handling.RED)
    return log_line(Logged(made, "accepted 1 item", (), "", undone), visitor).may


def test_ones_own_is_taken_back_by_a_coder_and_anybodys_by_a_reviewer() -> None:
    assert line(ANA, Role.CODER)
    assert not line(BORYS, Role.CODER)
    assert line(BORYS, Role.REVIEWER)
    assert not line(ANA, Role.VIEWER)
    assert not line(ANA, Role.ADMIN, undone=True)
    assert not line(ANA, Role.ADMIN, EventKind.DOCUMENT)


def test_the_log_is_narrowed_and_undone_deeds_are_struck(asked: TestClient) -> None:
    page = asked.get("/review/log", params={"who": BORYS, "kind": "judgements"}).text
    assert page.count('class="deed"') == 3
    assert "rejected 1 item" in page and "why: a headline, not a demand" in page
    (first, *_) = re.findall(r'name="event" value="(\d+)"', page)
    asked.post("/undo", data={"event": first, "back": "/review/log"})
    after = asked.get("/review/log").text
    assert f"took back event {first}" in after
    assert re.search(r'class="deed undone" id="e' + first, after) and "<s>" in after


def test_hashes_are_shown_on_demand_and_pages_lead_back(asked: TestClient) -> None:
    plain, chained = (asked.get("/review/log", params=told).text for told in ({}, {"chain": "1"}))
    assert not re.search(r"\b[0-9a-f]{64}\b", plain)
    assert re.search(r"\b[0-9a-f]{64}\b", chained)
    older = asked.get("/review/log", params={"before": "5"}).text
    assert "began the dossier" in older and "Newest" in older
    assert "Nothing was done that is like that" in asked.get("/review/log?document=9999").text
