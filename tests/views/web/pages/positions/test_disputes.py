from pathlib import Path

from fastapi.testclient import TestClient

import detente


def test_all_contradictions_are_told_with_both_accounts(web: TestClient, talks: Path) -> None:
    with detente.open(talks) as dossier:
        found = dossier.contradictions().found
    page = web.get("/positions/contradictions/list").text
    assert found
    assert page.count('class="below"') == len(found)


def test_a_party_narrows_them(web: TestClient) -> None:
    page = web.get("/positions/contradictions/list?party=Japan").text
    assert "No two accounts" in page or 'class="below"' in page
