"""What went wrong, in the form that whoever asks understands."""

import re
from http import HTTPStatus
from pathlib import Path

import pytest
from fastapi import FastAPI

from detente import errors
from detente.views.web.api import ROUTER
from detente.views.web.api.root import describe
from detente.views.web.faults import status_of
from detente.vocabulary.files import read_yaml
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


def test_an_address_that_leads_nowhere_says_what_to_do(dossier: Path) -> None:
    with client(dossier) as asked:
        nowhere, deed = asked.get("/nothing"), asked.get("/names/alias")
    assert (nowhere.status_code, deed.status_code) == (404, 405)
    assert "there is no page at this address" in nowhere.text
    assert "go on from one of the places above" in nowhere.text
    assert "press the button that leads there" in deed.text
    assert "Not Found" not in nowhere.text


def test_a_program_is_told_what_it_can_do_in_its_own_words(dossier: Path) -> None:
    with client(dossier) as asked:
        there = asked.get("/api/v1/documents/99999").json()
        gone = asked.get("/api/v1/items/s0000000000").json()
    assert there["remedy"] == "GET /documents lists the reports"
    assert gone["remedy"] == "GET /statements lists the ids"


def test_the_routes_that_remedies_name_are_there() -> None:
    told = "\n".join(words for _, words in read_yaml("remedies_api.yaml"))
    named = re.findall(r"(GET|POST|PATCH) (/[\w/{}]+)", told)
    assert len(named) > 10
    app = FastAPI()
    app.include_router(ROUTER)
    paths = describe(app.routes)["paths"]
    for method, path in named:
        assert method.lower() in paths[f"/api/v1{path}"], path


def test_what_was_sent_wrongly_is_named(dossier: Path) -> None:
    with client(dossier) as asked:
        answer = asked.post("/accounts", data={"role": "emperor"})
    assert answer.status_code == 422
    assert "role" in answer.text
