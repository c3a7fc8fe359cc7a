from fastapi.testclient import TestClient


def test_deeds_are_told_and_taken_back(api: TestClient) -> None:
    number = api.get("documents").json()["items"][0]["number"]
    api.put(f"documents/{number}/seen")
    first = api.get("log?who=Ana").json()["items"][0]
    assert (first["kind"], first["undone"]) == ("seen", False)
    assert api.post("undo", json={"event": first["event"]}).json()["events"]
    assert api.post("undo", json={"event": 10**9}).status_code == 404


def test_pages_of_the_log_lead_back(api: TestClient) -> None:
    told = api.get("log").json()
    older = api.get(f"log?before={told['items'][-1]['event']}").json()["items"]
    assert all(line["event"] < told["items"][-1]["event"] for line in older)
