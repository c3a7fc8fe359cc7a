"""The translation of a report, from the browser."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from detente.model import Handling
from detente.model.account import Role, Visitor
from detente.workspace.intake import jobs
from detente.workspace.intake.inbox import Arrival, arrival
from tests.views.web.pages.inbox.dossiers import HX, dossier_of, record_of
from tests.web import client
from tests.workspace.drained import drain

ORIGINAL = "Киев заявил, что согласился на встречу в Стамбуле, а Москва её отвергла. " * 3
ENGLISH = "Ukraine agreed to a meeting in Istanbul. Russia rejected it."
WANTED = {"outlet": "Post", "date": "2025-05-16", "handling": "TLP:GREEN"}


def foreign(asked: TestClient) -> int:
    """The number of a report in another language."""
    jobs.put_text(record_of(asked), ORIGINAL, WANTED)
    return done(asked)


def done(asked: TestClient) -> int:
    """What the newest job leads to."""
    drain(record_of(asked))
    number = jobs.board(record_of(asked)).jobs[0].outcome[0].document
    assert number is not None
    return number


def found(asked: TestClient, number: int) -> Arrival:
    return arrival(record_of(asked), number)


def test_a_report_in_another_language_asks_for_its_translation(asked: TestClient) -> None:
    number = foreign(asked)
    line = asked.get(f"/inbox/{number}/line", headers=HX).text
    assert "add its translation, by the link beside the report" in line
    assert f'href="/inbox/{number}/translation"' in line
    assert f'href="/inbox/{number}/translation"' in asked.get(f"/read/{number}").text
    assert f'href="/inbox/{number}/translation"' in asked.get(f"/inbox/{number}/mark").text
    other = asked.get("/inbox/2/line", headers=HX).text
    assert "add its translation" not in other
    assert "Add a translation" not in other


@pytest.mark.parametrize("way", ["text", "file"])
def test_a_translation_is_read_in_the_place_of_its_original(asked: TestClient, way: str) -> None:
    number = foreign(asked)
    path = f"/inbox/{number}/translation"
    assert 'name="text"' in asked.get(path, headers=HX).text
    if way == "text":
        answer = asked.post(path, data={"text": ENGLISH}, headers=HX)
    else:
        answer = asked.post(path, files={"file": ("english.txt", ENGLISH)}, headers=HX)
    assert answer.text.startswith('<li class="arrival"')
    assert 'id="jobs"' in answer.text
    assert 'hx-swap-oob="true"' in answer.text
    made = found(asked, done(asked)).held
    original = found(asked, number)
    document = made.document
    assert document.translation_of == original.held.document.id
    assert (document.outlet, document.handling) == ("Post", Handling.GREEN)
    assert document.published and document.published.value == "2025-05-16"
    assert made.reader
    line = asked.get(f"/inbox/{number}/line", headers=HX).text
    assert f'translated in <a href="/read/{made.number}"' in line
    assert "Add a translation" not in line, "there is one"
    assert "add its translation" not in line, "nor is one asked for"


def test_a_translation_has_no_translation(asked: TestClient) -> None:
    number = foreign(asked)
    asked.post(f"/inbox/{number}/translation", data={"text": ENGLISH}, headers=HX)
    made = done(asked)
    answer = asked.get(f"/inbox/{made}/translation", headers=HX)
    assert answer.status_code == 422
    assert "is itself a translation; " not in answer.text
    assert "add the translation to its original" in answer.text
    assert "Add a translation" not in asked.get(f"/inbox/{made}/mark", headers=HX).text


def test_nothing_given_is_told_in_the_form(asked: TestClient) -> None:
    number = foreign(asked)
    answer = asked.post(
        f"/inbox/{number}/translation", data={"text": " ", "title": "Talks"}, headers=HX
    )
    assert answer.status_code == 422
    assert "there is no translation" in answer.text
    assert 'value="Talks"' in answer.text


def test_without_scripts_it_is_a_page_and_leads_back(asked: TestClient) -> None:
    number = foreign(asked)
    path = f"/inbox/{number}/translation"
    assert "<h1>" in asked.get(path).text
    files = {"file": ("", b"")}
    answer = asked.post(path, data={"text": ENGLISH}, files=files, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/inbox")
    assert found(asked, done(asked)).held.document.translation_of


def test_what_was_there_before_is_no_translation_and_that_is_told(asked: TestClient) -> None:
    number = foreign(asked)
    jobs.put_text(record_of(asked), ENGLISH, {})
    done(asked)
    asked.post(f"/inbox/{number}/translation", data={"text": ENGLISH}, headers=HX)
    done(asked)
    told = asked.get("/inbox/jobs", headers=HX).text
    assert "it is kept by itself, and was not made a translation of" in told
    assert "have whoever keeps the dossier take it out" in told


def test_several_reports_are_no_translation(asked: TestClient) -> None:
    number = foreign(asked)
    attached = (
        f"Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n{ENGLISH}\n"
        f"--b\nContent-Disposition: attachment; filename=b.txt\n\n{ENGLISH} So it said.\n--b--\n"
    )
    files = {"file": ("two.eml", attached)}
    asked.post(f"/inbox/{number}/translation", files=files, headers=HX)
    drain(record_of(asked))
    told = asked.get("/inbox/jobs", headers=HX).text
    assert "two.eml holds 2 reports" in told


def test_who_may_not_see_a_report_translates_it_as_little(
    asked: TestClient, tmp_path: Path
) -> None:
    number = foreign(asked)
    dossier_of(asked).mark(str(number), {"handling": "TLP:RED"})
    path = f"/inbox/{number}/translation"
    told = {"text": ENGLISH, "translation_of": str(number)}
    with client(tmp_path / "t.detente", Visitor("Bob", Role.CODER, Handling.GREEN)) as coder:
        assert coder.get(path, headers=HX).status_code == 404
        assert coder.post(path, data={"text": ENGLISH}, headers=HX).status_code == 404
        assert coder.post("/inbox/text", data=told, headers=HX).status_code == 404
    with client(tmp_path / "t.detente", Visitor("Eva", Role.VIEWER, Handling.RED)) as viewer:
        assert viewer.get(path, headers=HX).status_code == 403
        assert "Add a translation" not in viewer.get(f"/read/{number}").text
