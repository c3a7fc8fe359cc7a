from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import detente
from detente.views.web.pages.positions import disputes


def test_all_contradictions_are_told_with_both_accounts(web: TestClient, talks: Path) -> None:
    with detente.open(talks) as dossier:
        found = dossier.contradictions().found
    page = web.get("/positions/contradictions/list").text
    assert found
    assert page.count('class="below"') == len(found)


def test_a_party_narrows_them(web: TestClient) -> None:
    page = web.get("/positions/contradictions/list?party=Japan").text
    assert "No two accounts" in page or 'class="below"' in page


def test_of_many_contradictions_those_that_change_most_are_shown(
    web: TestClient, talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with detente.open(talks) as dossier:
        found = dossier.contradictions().found
    monkeypatch.setattr(disputes, "SHOWN", 1)
    page = web.get("/positions/contradictions/list?at=2030-01-01").text
    assert page.count('class="below"') == 1
    assert f"<p>{len(found)}</p>" in page
    assert "The 1 that change most are shown" in page


def test_where_much_is_told_the_last_of_it_is_looked_through_and_the_page_says_so(
    web: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "/positions/contradictions/list"
    assert "Looked for in what is told since" not in web.get(address).text
    monkeypatch.setattr(disputes, "MANY", 4)
    monkeypatch.setattr(disputes, "LATELY", 2)
    lately = web.get(address).text
    assert "Looked for in what is told since" in lately
    asked = web.get(f"{address}?since=2001-01-01").text
    assert asked.count('class="below"') > lately.count('class="below"')
