from fastapi.testclient import TestClient


def test_terms_are_merged_named_split_and_ordered(api: TestClient) -> None:
    told = api.get("terms?issue=ceasefire").json()["items"]
    one, other = told[0]["id"], told[1]["id"]
    merged = api.post("terms/merge", json={"terms": [one, other], "why": "they mean one"})
    assert merged.status_code == 200
    assert len(api.get("terms?issue=ceasefire").json()["items"]) == len(told) - 1
    api.post("undo", json={"event": merged.json()["events"][0]})
    assert len(api.get("terms?issue=ceasefire").json()["items"]) == len(told)
    named = api.post(f"terms/{one}/name", json={"name": "the long truce", "why": "shorter"})
    assert named.status_code == 200
    assert "the long truce" in api.get(f"terms/{one}").text
    scale = {"terms": [one, other], "scale": "days", "why": "by length"}
    assert api.post("terms/order", json=scale).status_code == 200


def test_one_statement_is_moved_to_another_term(api: TestClient) -> None:
    told = api.get("terms?issue=ceasefire").json()["items"]
    one, other = (api.get(f"terms/{each['id']}").json() for each in told[:2])
    moved = one["statements"][0]
    made = api.post(f"terms/{other['id']}/move", json={"statement": moved, "why": "it says so"})
    assert made.status_code == 200
    after = api.get("terms?issue=ceasefire").json()["items"]
    (now,) = (each for each in after if moved in each["statements"])
    assert {*other["statements"], moved} == {*now["statements"]}
    again = api.post(f"terms/{other['id']}/move", json={"statement": moved, "why": "it says so"})
    assert again.status_code == 422
    api.post("undo", json={"event": made.json()["events"][0]})
    assert api.get("terms?issue=ceasefire").json()["items"] == told


def test_a_term_that_is_none(api: TestClient) -> None:
    assert api.get("terms/tzzzzzzzz").status_code == 404
