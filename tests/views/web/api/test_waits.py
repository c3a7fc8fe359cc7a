import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize("what", ["conditions", "stakes", "commitments", "roles"])
def test_what_waits(api: TestClient, what: str) -> None:
    assert api.get(what).json()["items"]


def test_circles_stand_beside_the_conditions(api: TestClient) -> None:
    assert isinstance(api.get("conditions").json()["circles"], list)
