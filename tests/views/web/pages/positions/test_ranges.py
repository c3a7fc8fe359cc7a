from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import detente
from detente.views.web.pages.positions.apart import scales
from detente.workspace.lookup import framing
from detente.workspace.lookup.framing import Question


def test_the_slope_of_the_table_is_that_of_the_chart(web: TestClient) -> None:
    page = web.get("/positions/ranges?issue=ceasefire").text
    spec = web.get("/positions/slope.json?issue=ceasefire").json()
    ends = spec["layer"][2]["data"]["values"]
    assert page.count('<th scope="row">') == len({e["party"] for e in ends}) > 0


def test_ranges_are_those_of_the_dossier(web: TestClient, talks: Path) -> None:
    with detente.open(talks) as dossier:
        found = scales(dossier.gaps(Question("ceasefire")))
    part = web.get("/positions/ranges/terms?issue=ceasefire").text
    assert part.count("data-chart=") == len(found) > 0
    spec = web.get("/positions/ranges.json?issue=ceasefire").json()
    parties = {bar["party"] for bar in spec["layer"][-2]["data"]["values"]}
    assert parties == {h.party for h in found[0].held}


def test_an_issue_without_ordered_terms_says_how_to_order_them(web: TestClient) -> None:
    part = web.get("/positions/ranges/terms?issue=alliance").text
    assert "put others in an order under" in part
    assert web.get("/positions/ranges.json?issue=alliance").json() == {}
    assert web.get("/positions/ranges.json?issue=ceasefire&scale=9").json() == {}


def test_the_page_tells_from_when_on_it_looked(
    web: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "/positions/ranges/terms?issue=ceasefire"
    assert "Looked for in what is told since" not in web.get(address).text
    monkeypatch.setattr(framing, "AT_ONCE", 1)
    assert "Looked for in what is told since" in web.get(f"{address}&at=2025-06-01").text
