from typing import Any

import pytest
from fastapi.testclient import TestClient


@pytest.fixture
def one(api: TestClient) -> dict[str, Any]:
    """A statement that nobody has judged yet."""
    found = api.get("statements?kind=s&status=suggested&limit=1").json()["items"]
    made: dict[str, Any] = api.get(f"items/{found[0]['id']}").json()
    return made


def judged(api: TestClient, one: dict[str, Any], deed: str, version: str, **told: Any) -> Any:
    return api.post(f"items/{one['id']}/{deed}", json=told, headers={"If-Match": f'"{version}"'})


def test_a_judgement_takes_the_version_that_was_seen(api: TestClient, one: dict[str, Any]) -> None:
    made = judged(api, one, "accept", one["etag"])
    assert made.status_code == 200
    assert made.headers["etag"] == f'"{made.json()["etag"]}"'
    assert made.json()["etag"] != one["etag"]
    late = judged(api, one, "reject", one["etag"], why="no")
    assert late.status_code == 412
    assert "meanwhile" in late.json()["detail"]


def test_a_judgement_without_a_version_is_refused(api: TestClient, one: dict[str, Any]) -> None:
    assert api.post(f"items/{one['id']}/accept", json={}).status_code == 422


def test_a_field_is_set_and_a_value_that_is_none_refused(
    api: TestClient, one: dict[str, Any]
) -> None:
    wrong = judged(api, one, "edit", one["etag"], fields={"act": "shout"})
    assert wrong.status_code == 422
    right = judged(api, one, "edit", one["etag"], fields={"act": "assess"})
    assert right.status_code == 200
    assert api.get(f"items/{one['id']}").json()["statement"]["act"] == "assess"


def test_what_was_missed_is_stated_by_its_words(api: TestClient) -> None:
    number = api.get("documents").json()["items"][0]["number"]
    text = api.get(f"documents/{number}").json()["text"]
    words = text[text.index("Istanbul") :].split(".")[0]
    fields = {"party": "Turkey", "act": "offer", "issue": "process"}
    made = api.post(f"documents/{number}/items", json={"words": words, "fields": fields})
    assert made.status_code == 201
    assert api.get(made.headers["location"].removeprefix("/api/v1/")).json()["status"] == "added"
    invented = api.post(f"documents/{number}/items", json={"words": "so not", "fields": fields})
    assert invented.status_code == 422


def test_notes_come_as_threads(api: TestClient, one: dict[str, Any]) -> None:
    first = api.post(f"items/{one['id']}/notes", json={"text": "Is this so?"}).json()
    api.post(f"items/{one['id']}/notes", json={"text": "It is.", "reply_to": first["event"]})
    (told,) = api.get(f"items/{one['id']}/notes").json()["items"]
    assert [note["text"] for note in told["thread"]] == ["Is this so?", "It is."]


def test_roots_and_a_grade(api: TestClient, one: dict[str, Any]) -> None:
    assert api.get(f"items/{one['id']}/roots").json()["roots"]
    graded = api.post(f"items/{one['id']}/credibility", json={"grade": "4", "why": "one voice"})
    assert graded.status_code == 200


def test_pages_of_statements_lead_on(api: TestClient) -> None:
    first = api.get("statements?limit=10").json()
    second = api.get(f"statements?limit=10&offset={first['next']}").json()
    assert {i["id"] for i in first["items"]}.isdisjoint(i["id"] for i in second["items"])
