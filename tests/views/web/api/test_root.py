from fastapi.testclient import TestClient

from detente.views.web.api.root import describe


def test_it_tells_who_asks_of_which_dossier(api: TestClient) -> None:
    told = api.get("").json()
    assert (told["dossier"], told["visitor"], told["role"]) == ("talks.detente", "Ana", "admin")
    assert told["last_event"] > 1


def test_it_describes_itself_and_none_of_the_screens(api: TestClient) -> None:
    told = api.get("openapi.json").json()
    assert all(path.startswith("/api/v1/") for path in told["paths"])
    assert len(told["paths"]) > 50
    assert "Problem" in told["components"]["schemas"]


def test_nothing_is_described_where_there_are_no_routes() -> None:
    assert describe([]).get("paths") == {}


def test_what_is_not_there_is_a_problem_with_its_status(api: TestClient) -> None:
    answer = api.get("documents/zzzzzzzz")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"].startswith("there is no document")
