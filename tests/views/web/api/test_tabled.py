import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize("what", ["demands", "proposals", "meetings", "unknowns", "timeline"])
def test_what_lies_on_the_table(api: TestClient, what: str) -> None:
    assert api.get(what).json()["items"]


def test_one_proposal_by_its_id(api: TestClient) -> None:
    key = api.get("proposals").json()["items"][0]["id"]
    told = api.get(f"proposals/{key}").json()
    assert told["id"] == key
    assert isinstance(told["not_to_be_taken_for"], list)


def test_answers_owed_on_a_day(api: TestClient) -> None:
    assert isinstance(api.get("awaiting?at=2025-03-13").json()["items"], list)
