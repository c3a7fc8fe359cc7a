"""What went wrong, in the form that whoever asks understands."""

from http import HTTPStatus
from pathlib import Path

import pytest

from detente import errors
from detente.views.web.faults import status_of
from tests.web import client, sampled


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sampled(tmp_path_factory.mktemp("faults") / "talks.detente")


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.NotSignedIn("x"), 401),
        (errors.NotAllowed("x"), 403),
        (errors.UnknownEntry("x"), 404),
        (errors.Conflict("x"), 409),
        (errors.TooLarge("x"), 413),
        (errors.JudgementError("x"), 422),
        (errors.TooManyTries("x"), 429),
        (errors.DamagedDossier("x"), 500),
        (errors.DossierBusy("x"), 503),
        (errors.StoreDown("x"), 503),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_failure_has_the_status_that_says_it(error: errors.DetenteError, status: int) -> None:
    assert status_of(error) is HTTPStatus(status)


def test_a_failure_is_a_page_a_part_of_one_or_a_problem(dossier: Path) -> None:
    with client(dossier) as asked:
        page = asked.get("/items/s0000000000").text
        part = asked.get("/items/s0000000000", headers={"HX-Request": "true"}).text
        problem = asked.get("/api/v1/none")
    assert "<!doctype html>" in page
    assert "Back to the inbox" in page
    assert "<!doctype html>" not in part
    assert 'role="alert"' in part
    assert problem.headers["content-type"] == "application/problem+json"
    assert (problem.json()["status"], problem.json()["title"]) == (404, "Not Found")


def test_what_was_sent_wrongly_is_named(dossier: Path) -> None:
    with client(dossier) as asked:
        answer = asked.post("/accounts", data={"role": "emperor"})
    assert answer.status_code == 422
    assert "role" in answer.text
