from fastapi.testclient import TestClient


def test_words_are_found(api: TestClient) -> None:
    assert api.get("search?words=Istanbul").json()["items"]
    assert api.get("search?words=-").status_code == 422


def test_sources_are_listed_and_graded(api: TestClient) -> None:
    grade = {"source": "Detente Sample Wire", "grade": "B", "why": "our own"}
    assert api.post("sources/grades", json=grade).status_code == 200
    assert "Detente Sample Wire" in api.get("sources").text


def test_a_name_stands_for_a_party_and_parties_are_one(api: TestClient) -> None:
    alias = {"name": "the Bear", "of": "Russia"}
    assert api.post("parties/aliases", json=alias).status_code == 200
    merged = api.post("parties/merge", json={"party": "Finland", "into": "Europe"})
    assert merged.status_code == 200
    api.post("undo", json={"event": merged.json()["events"][0]})


def test_a_source_goes_by_another_name(api: TestClient) -> None:
    alias = {"name": "DSW", "of": "Detente Sample Wire"}
    assert api.post("sources/aliases", json=alias).status_code == 200


def test_issues_are_defined(api: TestClient) -> None:
    made = {"code": "ceasefire/sea", "label": "truce at sea", "why": "told apart"}
    assert api.post("issues", json=made).status_code == 200
    assert "ceasefire/sea" in api.get("issues").text
