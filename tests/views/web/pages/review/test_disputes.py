import re
from pathlib import Path

from fastapi.testclient import TestClient

import detente
from detente.workspace.reviewing.disputes import Asked
from tests.views.web.pages.review.coded import ANA, BORYS, CODER, REVIEWER
from tests.web import PART, client


def form(dossier: Path, field: str, option: int) -> dict[str, str]:
    """What the page sends to settle the dispute that is about one field."""
    with detente.open(dossier) as talks:
        (one,) = talks.disputes(Asked(field=field)).found
    return {"key": one.key, "stamp": str(one.stamp), "option": str(option)}


def test_disputes_stand_side_by_side_with_a_key_for_each_view(asked: TestClient) -> None:
    page = asked.get("/review").text
    assert "2 disputes to settle" in page
    assert page.count('class="dispute"') == 2
    assert re.findall(r'data-option="(\d)"', page) == ["1", "2", "1", "2"]
    assert f"<bdi>{BORYS}</bdi>" in page
    assert "possible" in page and "a headline, not a demand" in page


def test_they_are_narrowed(asked: TestClient) -> None:
    def number(**told: str) -> int:
        return asked.get("/review", params=told).text.count('class="dispute"')

    assert number(field="kept") == number(field="certainty") == 1
    assert number(coder=ANA) == 2
    assert number(document="9999") == 0
    assert number(document="x") == 2
    assert number(page="7") == number(settled="1") == 0


def test_one_settles_and_it_can_be_taken_back(asked: TestClient, dossier: Path) -> None:
    sent = form(dossier, "certainty", 2)
    answer = asked.post("/review/settle", data=sent, headers=PART)
    assert answer.status_code == 200
    assert "settled" in answer.text and "<bdi>Rev</bdi>" in answer.text
    assert "data-option" not in answer.text
    with detente.open(dossier) as talks:
        assert talks.disputes().open == 1
        (done,) = talks.disputes(Asked(settled=True)).found
    assert done.settled is not None
    back = {"event": str(done.settled[1]), "back": "/review"}
    assert asked.post("/undo", data=back, follow_redirects=False).status_code == 303
    assert "2 disputes to settle" in asked.get("/review").text


def test_without_scripts_it_leads_back(asked: TestClient, dossier: Path) -> None:
    sent = form(dossier, "kept", 1) | {"back": "/review?field=kept", "why": "it is a demand"}
    answer = asked.post("/review/settle", data=sent, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?field=kept")
    assert "it is a demand" in asked.get("/review/log").text


def test_what_changed_meanwhile_is_a_conflict(asked: TestClient, dossier: Path) -> None:
    sent = form(dossier, "certainty", 2) | {"stamp": "3"}
    answer = asked.post("/review/settle", data=sent, headers=PART)
    assert answer.status_code == 409
    assert "somebody judged this since you saw it" in answer.text


def test_a_coder_sees_and_does_not_settle(dossier: Path) -> None:
    sent = form(dossier, "certainty", 1)
    with client(dossier, CODER) as other:
        page = other.get("/review").text
        assert page.count('class="dispute"') == 2 and "data-option" not in page
        assert other.post("/review/settle", data=sent).status_code == 403


def test_nothing_is_told_of_a_report_that_is_coded_blind(dossier: Path) -> None:
    sent = form(dossier, "certainty", 1)
    with detente.open(dossier, who="Rev") as talks:
        talks.assign([str(talks.disputes().found[0].document)], ["Cod", "Rev"], blind=True)
    for visitor in (CODER, REVIEWER):
        with client(dossier, visitor) as other:
            for path in ("/review", "/review/agreement", "/review/log"):
                page = other.get(path).text
                assert BORYS not in page and "headline" not in page, path
            assert other.post("/review/settle", data=sent).status_code in (403, 404)


def test_a_dossier_without_disputes_says_what_to_do(tmp_path: Path) -> None:
    detente.new(tmp_path / "new.detente").close()
    with client(tmp_path / "new.detente") as asked:
        page = asked.get("/review").text
    assert "Nothing to settle" in page and "Give reports to two coders" in page
