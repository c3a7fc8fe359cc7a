from pathlib import Path

from fastapi.testclient import TestClient

import detente
from tests.views.web.pages.review.coded import ANA, BORYS, SALMA
from tests.web import client


def test_agreement_by_field_and_report(asked: TestClient) -> None:
    page = asked.get("/review/agreement").text
    assert "kept or rejected" in page and "too few to say" in page
    assert f"<bdi>{SALMA}</bdi>" in page
    assert "2 items of them differently" in page
    assert "until two coders have marked a report as seen whole" in page


def test_of_chosen_coders(asked: TestClient) -> None:
    page = asked.get("/review/agreement", params={"coder": [ANA, SALMA]}).text
    assert "0 items of them differently" in page
    assert 'value="Ana" checked' in page
    assert "2 items" in asked.get("/review/agreement", params={"coder": ["nobody"]}).text


def test_in_one_report(asked: TestClient, dossier: Path) -> None:
    with detente.open(dossier) as talks:
        number = talks.disputes().found[0].document
    page = asked.get(f"/review/agreement/{number}").text
    assert f"Agreement in report {number}" in page
    assert BORYS in page
    assert asked.get("/review/agreement/2").status_code in (200, 404)
    assert asked.get("/review/agreement/99999").status_code == 404


def test_corrections_tell_what_not_to_trust(asked: TestClient) -> None:
    page = asked.get("/review/corrections").text
    assert "no statement at all" in page and "too few to say" in page


def test_nothing_coded_says_what_to_do(tmp_path: Path) -> None:
    detente.new(tmp_path / "new.detente").close()
    with client(tmp_path / "new.detente") as asked:
        assert "Give one to two coders" in asked.get("/review/agreement").text
        assert "Nobody has judged a suggestion yet" in asked.get("/review/corrections").text
