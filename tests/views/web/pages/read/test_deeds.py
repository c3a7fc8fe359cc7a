"""One deed is answered with what it changed; without scripts it leads back to the page."""

from pathlib import Path

from fastapi.testclient import TestClient

import detente
from detente.model import Status
from tests.web import PART


def first(path: Path) -> tuple[str, Status]:
    with detente.open(path) as talks:
        found = min(talks.statements(), key=lambda e: e.item.span.start)
    return found.id, found.status


def test_a_form_alone_judges_and_leads_to_the_next(asked: TestClient, dossier: Path) -> None:
    key, _ = first(dossier)
    answer = asked.post(f"/items/{key}/judge", data={"verdict": "accept"}, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/read/2?at=s")
    assert key not in answer.headers["location"]
    assert first(dossier)[1] is Status.ACCEPTED


def test_a_part_holds_the_card_its_paragraph_and_the_progress(
    asked: TestClient, dossier: Path
) -> None:
    key, _ = first(dossier)
    answer = asked.post(f"/items/{key}/judge", data={"verdict": "reject"}, headers=PART)
    assert answer.status_code == 200
    assert f'<li id="{key}" class="card rejected' in answer.text
    assert 'id="p1"' in answer.text
    assert "1 of 12 checked" in answer.text
    assert "rejected: Russia" in answer.text
    assert "<article" not in answer.text


def test_a_judgement_on_what_was_changed_meanwhile_shows_how_it_stands(
    asked: TestClient, dossier: Path
) -> None:
    key, _ = first(dossier)
    with detente.open(dossier, who="Ben") as other:
        other.edit(key, {"act": "offer"})
    told = {"verdict": "accept", "seen": "000000000000"}
    for headers in (PART, {}):
        answer = asked.post(f"/items/{key}/judge", data=told, headers=headers)
        assert answer.status_code == 409
        assert "Ben changed" in answer.text
        assert f'<li id="{key}"' in answer.text
    assert first(dossier)[1] is Status.EDITED


def test_accepting_together_is_one_step_to_take_back(asked: TestClient, dossier: Path) -> None:
    answer = asked.post("/read/2/accept", data={"level": "0.8"}, headers=PART)
    assert "accepted 12 items together" in answer.text
    assert "12 of 12 checked" in answer.text
    again = asked.post("/read/2/accept", data={"level": ""}, headers=PART)
    assert "nothing waited" in again.text
    back = asked.post("/read/2/undo", headers=PART)
    assert "0 of 12 checked" in back.text
    assert asked.post("/read/2/undo", headers=PART).text.count("did nothing to this report")


def test_a_report_is_marked_as_seen_and_no_longer(asked: TestClient) -> None:
    assert "seen whole by Ana" in asked.post("/read/2/seen", headers=PART).text
    assert "seen whole by Ana" not in asked.post("/read/2/seen", headers=PART).text
