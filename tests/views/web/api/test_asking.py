import pytest
from fastapi.testclient import TestClient

from detente.errors import Conflict
from detente.views.web.api.asking import matched


def test_a_version_is_taken_out_of_its_quotes() -> None:
    assert matched('"ab"') == "ab"
    assert matched("*") == ""


@pytest.mark.parametrize("told", ["ab", '"', "'ab'"])
def test_what_is_no_version_is_refused(told: str) -> None:
    with pytest.raises(Conflict, match="is no version"):
        matched(told)


@pytest.mark.parametrize("query", ["since=yesterday", "limit=0", "limit=900", "party=%00"])
def test_what_cannot_be_understood_names_the_field(api: TestClient, query: str) -> None:
    answer = api.get(f"statements?{query}")
    assert answer.status_code == 422
    assert query.partition("=")[0] in answer.json()["detail"]


def test_a_party_that_nobody_names_is_told(api: TestClient) -> None:
    assert api.get("proposals?party=Atlantis").json()["status"] == 422


def test_a_question_is_narrowed(api: TestClient) -> None:
    lines = api.get("statements?party=Kremlin&issue=ceasefire&limit=3").json()["items"]
    assert [line["statement"]["issue"] for line in lines] == ["ceasefire"] * 3
