from pathlib import Path

from fastapi.testclient import TestClient

import detente
from tests.views.web.pages.review.coded import ANA, CODER
from tests.web import client


def number(dossier: Path) -> str:
    with detente.open(dossier) as talks:
        return str(talks.disputes().found[0].document)


def test_reports_are_given_and_taken_away(asked: TestClient, dossier: Path) -> None:
    key = number(dossier)
    sent = {"documents": f"{key}, 2", "coders": f"Cod, {ANA}", "blind": "true"}
    assert asked.post("/review/coding", data=sent, follow_redirects=False).status_code == 303
    page = asked.get("/review/coding").text
    assert "blind" in page and "take away" in page and "being coded" in page
    with client(dossier, CODER) as other:
        mine = other.get("/review/coding").text
        assert "Given to you" in mine and "you see suggestions and your own judgements only" in mine
        assert "Give reports to coders" not in mine
        assert other.post("/review/coding/done", data={"document": key}).status_code == 200
        assert '<option value="Cod">' in asked.get("/review/coding").text
        assert "Open it again" in other.get("/review/coding").text
        assert other.post("/review/coding", data=sent).status_code == 403
    taken = {"document": "2", "coder": "Cod"}
    assert asked.post("/review/coding/take", data=taken).status_code == 200
    with detente.open(dossier) as talks:
        found = {d.document: [a.coder for a in d.given] for d in talks.doubled()}
    assert found[2] == [ANA]


def test_what_cannot_be_given_is_told(asked: TestClient) -> None:
    sent = {"documents": "99999", "coders": "Cod"}
    assert asked.post("/review/coding", data=sent).status_code == 404
    answer = asked.post("/review/coding", data={"documents": "2", "coders": " , "})
    assert answer.status_code == 422 and "name one report or more" in answer.text
    assert asked.post("/review/coding/done", data={"document": "2"}).status_code == 404
