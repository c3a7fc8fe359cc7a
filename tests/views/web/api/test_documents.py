import pytest
from fastapi.testclient import TestClient

from detente.model.account import Role, Visitor
from detente.model.handling import Handling
from tests.web import client, sampled


def test_pages_of_reports_lead_from_one_to_the_next(api: TestClient) -> None:
    seen, after = [], ""
    while after is not None:
        told = api.get("documents", params={"limit": 5, "after": after}).json()
        seen += [line["number"] for line in told["items"]]
        after = told["next"]
    assert len(seen) == len(set(seen)) == 14


def test_a_report_comes_with_its_text_and_its_items_with_versions(api: TestClient) -> None:
    number = api.get("documents").json()["items"][-1]["number"]
    assert "Trump" in api.get(f"documents/{number}").json()["text"]
    items = api.get(f"documents/{number}/items").json()["items"]
    assert all(len(item["etag"]) == 12 for item in items)


def test_a_report_is_set_right_seen_flagged_and_all_of_it_taken_back(api: TestClient) -> None:
    number = api.get("documents").json()["items"][0]["number"]
    events = api.patch(f"documents/{number}", json={"fields": {"outlet": "Sample Post"}}).json()
    assert api.get(f"documents/{number}").json()["outlet"] == "Sample Post"
    assert api.put(f"documents/{number}/seen").json()["who"] == "Ana"
    assert api.delete(f"documents/{number}/seen").json()["events"]
    assert api.get(f"documents/{number}/fallout?flag=forged").json()["items"]
    flagged = api.post(f"documents/{number}/flag", json={"flag": "forged", "why": "no such paper"})
    assert flagged.status_code == 200
    for event in (flagged.json()["events"][0], events["events"][0]):
        assert api.post("undo", json={"event": event}).status_code == 200
    assert api.get(f"documents/{number}").json()["outlet"] != "Sample Post"


@pytest.fixture
def restricted(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    path = sampled(tmp_path_factory.mktemp("part") / "talks.detente")
    with client(path) as first:
        told = first.get("/api/v1/documents").json()["items"][0]
        label = {"fields": {"handling": "TLP:AMBER"}}
        first.patch(f"/api/v1/documents/{told['number']}", json=label)
    reader = Visitor("Ben", Role.CODER, Handling.GREEN)
    made = client(path, reader)
    made.headers["X-Number"] = str(told["number"])
    return made


def test_a_report_beyond_ones_clearance_is_not_there(restricted: TestClient) -> None:
    with restricted as asked:
        number = asked.headers["X-Number"]
        assert asked.get(f"/api/v1/documents/{number}").status_code == 404
        assert asked.put(f"/api/v1/documents/{number}/seen").status_code == 404
        assert len(asked.get("/api/v1/documents").json()["items"]) == 13
