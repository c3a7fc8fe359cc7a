from fastapi.testclient import TestClient


def test_what_moved_between_two_days(api: TestClient) -> None:
    told = api.get("changes?since=2025-03-13&until=2025-03-30&party=Ukraine").json()["items"]
    assert told
    assert {line["party"] for line in told} == {"Ukraine"}


def test_contradictions_are_a_list(api: TestClient) -> None:
    assert isinstance(api.get("contradictions?issue=ceasefire").json()["items"], list)
