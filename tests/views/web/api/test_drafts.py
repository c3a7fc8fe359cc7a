from fastapi.testclient import TestClient


def test_a_brief_is_begun_kept_and_never_overwritten(api: TestClient) -> None:
    made = api.post("drafts", json={"title": "Truce"})
    place = made.headers["location"].removeprefix("/api/v1/")
    version = made.headers["etag"]
    kept = api.put(place, json={"title": "Truce at sea"}, headers={"If-Match": version})
    assert kept.json()["title"] == "Truce at sea"
    late = api.put(place, json={"title": "Other"}, headers={"If-Match": version})
    assert late.status_code == 412
    assert api.get(place).json()["title"] == "Truce at sea"
    assert api.get("drafts").json()["items"]
    assert api.delete(place).json()["dropped"]
    assert api.get(place).status_code == 404


def test_the_brief_of_the_whole_dossier(api: TestClient) -> None:
    told = api.get("brief?at=2025-03-13&up_to=TLP:CLEAR").json()
    assert told["matrix"]
