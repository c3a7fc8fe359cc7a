"""What a person brings in, and what is done with what failed."""

import pytest
from fastapi.testclient import TestClient

from detente.model.job import JobState
from detente.workspace.intake import jobs
from tests.views.web.pages.inbox.dossiers import HX, record_of
from tests.workspace.drained import drain

REPORT = b"Russia demands that Ukraine stay out of NATO. Ukraine refuses."


def test_files_are_jobs_of_their_own_and_a_bad_one_keeps_none_out(asked: TestClient) -> None:
    files = [
        ("files", ("good.txt", REPORT)),
        ("files", ("empty.txt", b"")),
        ("files", ("broken.pdf", b"%PDF-1.7 no more")),
        ("files", ("again.txt", REPORT)),
    ]
    answer = asked.post("/inbox/files", files=files, data={"outlet": "Post"}, headers=HX)
    assert answer.status_code == 200
    assert "good.txt" in answer.text
    record = record_of(asked)
    drain(record)
    states = {j.wanted["name"]: j.state for j in jobs.board(record).jobs}
    assert states == {
        "good.txt": JobState.DONE, "empty.txt": JobState.FAILED,
        "broken.pdf": JobState.FAILED, "again.txt": JobState.DONE,
    }  # fmt: skip
    page = asked.get("/inbox").text
    assert "empty.txt is empty" in page
    assert "broken.pdf is broken or no PDF" in page
    assert "2 failed" in page
    assert "Post" in page


def test_a_plain_form_leads_back_to_the_screen(asked: TestClient) -> None:
    answer = asked.post(
        "/inbox/text", data={"text": "Words.", "title": "Note"}, follow_redirects=False
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/inbox")
    assert "pasted text: Note" in asked.get("/inbox").text


def test_a_private_address_is_refused_beside_its_name(asked: TestClient) -> None:
    asked.post("/inbox/page", data={"url": "http://127.0.0.1/x"}, headers=HX)
    drain(record_of(asked))
    page = asked.get("/inbox/jobs", headers=HX).text
    assert "is not a public address" in page
    assert "Try again" in page


@pytest.mark.parametrize(
    ("path", "data", "words"),
    [
        ("/inbox/page", {"url": "file:///etc/passwd"}, "no address of the web"),
        ("/inbox/text", {"text": " "}, "there is no text"),
        ("/inbox/text", {"text": "Words.", "kind": "rumour"}, "cannot be set"),
    ],
)
def test_what_cannot_be_is_told_with_its_remedy(
    asked: TestClient, path: str, data: dict[str, str], words: str
) -> None:
    answer = asked.post(path, data=data, headers=HX)
    assert answer.status_code == 422
    assert words in answer.text
    assert not jobs.board(record_of(asked)).jobs


def test_too_many_files_are_refused(asked: TestClient) -> None:
    files = [("files", (f"{n}.txt", b"x")) for n in range(101)]
    answer = asked.post("/inbox/files", files=files, headers=HX)
    assert answer.status_code == 422
    assert "too many at once" in answer.text


def test_a_failed_job_is_tried_again_or_left_out(asked: TestClient) -> None:
    record = record_of(asked)
    job = jobs.put_file(record, "a.pdf", b"%PDF-1.7 no more", {})
    drain(record)
    asked.post(f"/inbox/jobs/{job.number}", data={"deed": "again"}, headers=HX)
    assert jobs.one(record, job.number).state is JobState.WAITING
    asked.post(f"/inbox/jobs/{job.number}", data={"deed": "drop"}, headers=HX)
    assert jobs.one(record, job.number).state is JobState.CANCELLED
    assert asked.post(f"/inbox/jobs/{job.number}", data={}, headers=HX).status_code == 422
    assert asked.post("/inbox/jobs/99", data={"deed": "drop"}, headers=HX).status_code == 404
    cleared = asked.post("/inbox/jobs/clear", headers=HX)
    assert "a.pdf" not in cleared.text
