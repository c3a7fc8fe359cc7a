from fastapi.testclient import TestClient


def test_the_matrix_of_a_day(api: TestClient) -> None:
    told = api.get("positions?at=2025-03-13").json()
    assert "Russia" in told["parties"]
    assert told["cells"]


def test_a_cell_has_its_words_the_newest_first(api: TestClient) -> None:
    told = api.get("positions/cell?party=Kremlin&issue=ceasefire").json()
    assert (told["party"], told["issue"]) == ("Russia", "ceasefire")
    assert told["items"]


def test_gaps_and_networks(api: TestClient) -> None:
    assert isinstance(api.get("gaps").json()["items"], list)
    assert api.get("network?kind=congruence&by=issue").json()["parties"]
