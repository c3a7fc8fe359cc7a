"""One report of the list, set right in place."""

from pathlib import Path

from fastapi.testclient import TestClient

from detente.documents import Told
from detente.model import Handling
from detente.model.shelf import Shelf
from detente.workspace.intake.adding import AddOptions
from detente.workspace.intake.inbox import Arrival, arrival, arrivals
from detente.workspace.intake.jobs import JobKind, board
from tests.views.web.pages.inbox.dossiers import HX, dossier_of, record_of


def first(asked: TestClient) -> Arrival:
    return arrivals(record_of(asked), Shelf(originals=True)).arrivals[0]


def test_what_is_told_is_set_right_and_can_be_taken_back(asked: TestClient) -> None:
    number = first(asked).held.number
    marks = {
        "outlet": "Reuters", "published": "2025-05-17", "handling": "TLP:AMBER",
        "embargo": "2030-01-01", "kind": "official", "language": "ru", "why": "seen",
    }  # fmt: skip
    answer = asked.post(f"/inbox/{number}/mark", data=marks, headers=HX)
    assert answer.text.startswith(f'<li class="arrival" id="report-{number}"')
    assert "Reuters" in answer.text
    assert "Russian (ru)" in answer.text
    document = arrival(record_of(asked), number).held.document
    assert (document.outlet, document.handling) == ("Reuters", Handling.AMBER)
    dossier_of(asked).undo()
    assert arrival(record_of(asked), number).held.document.outlet != "Reuters"


def test_a_form_shows_what_is_told_and_keeps_what_was_typed(asked: TestClient) -> None:
    number = first(asked).held.number
    form = asked.get(f"/inbox/{number}/mark", headers=HX).text
    assert 'value="2025-05-16"' in form
    wrong = asked.post(f"/inbox/{number}/mark", data={"published": "May"}, headers=HX)
    assert wrong.status_code == 422
    assert "is no date" in wrong.text
    assert 'value="May"' in wrong.text


def test_nothing_new_is_no_event(asked: TestClient) -> None:
    found = first(asked).held
    before = len(dossier_of(asked).log())
    marks = {"outlet": found.document.outlet, "title": found.document.title}
    assert asked.post(f"/inbox/{found.number}/mark", data=marks, headers=HX).status_code == 200
    assert len(dossier_of(asked).log()) == before


def test_without_scripts_it_is_a_page_and_leads_back(asked: TestClient) -> None:
    number = first(asked).held.number
    assert "<h1>" in asked.get(f"/inbox/{number}/mark").text
    answer = asked.post(f"/inbox/{number}/mark", data={"outlet": "Reuters"}, follow_redirects=False)
    assert answer.headers["location"] == f"/inbox#report-{number}"


def test_copies_are_opened_on_demand(asked: TestClient) -> None:
    number = first(asked).held.number
    answer = asked.get(f"/inbox/{number}/copies", headers=HX).text
    assert answer.count('id="report-') == 1
    assert "Detente Sample Gazette" in answer
    assert "copy</span>" in answer
    assert "Back to the inbox" in asked.get(f"/inbox/{number}/copies").text


def test_there_is_no_other_report(asked: TestClient) -> None:
    for path in ("/inbox/99999/line", "/inbox/99999/copies", "/inbox/99999/mark"):
        assert asked.get(path, headers=HX).status_code == 404


def test_a_language_set_right_has_the_report_read_anew(asked: TestClient) -> None:
    number = first(asked).held.number
    asked.post(f"/inbox/{number}/mark", data={"outlet": "Reuters"}, headers=HX)
    assert board(record_of(asked)).jobs == ()
    asked.post(f"/inbox/{number}/mark", data={"language": "ru"}, headers=HX)
    (job,) = board(record_of(asked)).jobs
    assert (job.kind, job.wanted["documents"]) == (JobKind.REREAD, str(number))


def test_why_nothing_was_read_names_what_a_browser_has(asked: TestClient, tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text("Кремль ответил отказом на предложение о перемирии.", encoding="utf-8")
    dossier_of(asked).add([report], AddOptions(Told(lang="ru")))
    page = asked.get("/inbox").text
    assert "set its language under Correct" in page
    assert "--lang" not in page
