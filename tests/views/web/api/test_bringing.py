from typing import Any

from fastapi.testclient import TestClient

from detente.views.web.api.bringing import Text
from tests.web import record_of
from tests.workspace.drained import drain


def finished(api: TestClient, place: str) -> dict[str, Any]:
    """The job after the queue is done, here and now."""
    drain(record_of(api))
    told: dict[str, Any] = api.get(place.removeprefix("/api/v1/")).json()
    return told


def test_a_text_is_queued_and_read(api: TestClient) -> None:
    text = "Norway demands that Sweden withdraw its troops from the border. Sweden refuses."
    made = api.post("texts", json=Text(text=text, date="2025-05-20", reader="rules").model_dump())
    assert made.status_code == 202
    told = finished(api, made.headers["location"])
    assert (told["state"], told["error"]) == ("done", "")


def test_a_file_is_queued_and_one_that_is_empty_fails_with_its_remedy(api: TestClient) -> None:
    made = api.post("files", files={"file": ("empty.txt", b"", "text/plain")})
    told = finished(api, made.headers["location"])
    assert told["state"] == "failed"
    assert told["remedy"] or told["outcome"]


def test_a_private_address_is_refused_in_its_job(api: TestClient) -> None:
    made = api.post("pages", json={"url": "http://127.0.0.1/"})
    assert made.status_code == 202
    told = finished(api, made.headers["location"])
    assert told["state"] == "failed"


def test_what_is_no_job_is_not_there(api: TestClient) -> None:
    assert api.get("jobs/99999").status_code == 404
    assert api.delete("jobs/99999").status_code == 404
    assert isinstance(api.get("jobs").json()["items"], list)


def test_a_file_is_told_about_and_translates_a_report(api: TestClient) -> None:
    text = "Norway agreed to talks. Sweden refused."
    number = api.get("documents").json()["items"][0]["number"]
    about = {"reader": "rules", "handling": "TLP:AMBER", "translation_of": str(number)}
    made = api.post("files", files={"file": ("a.txt", text.encode())}, data=about)
    assert made.status_code == 202
    (line,) = finished(api, made.headers["location"])["outcome"]
    assert line["outcome"] == "translation"
    refused = api.post("texts", json={"text": text, "translation_of": "99999"})
    assert refused.status_code == 404
