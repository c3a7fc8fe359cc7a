import json

import pytest
from fastapi.testclient import TestClient


def test_the_options_stand_alone_until_it_is_drawn(web: TestClient) -> None:
    page = web.get("/briefs/whole").text
    assert "Draw it" in page
    assert "How it begins" not in page


def test_it_begins_with_its_headline_and_leads_to_the_files(web: TestClient) -> None:
    page = web.get("/briefs/whole?asked=1&unchecked=1").text
    assert "How it begins" in page
    assert "/briefs/whole/brief.json?" in page
    assert "4 reports" in page


def test_its_files_are_those_of_the_command(web: TestClient) -> None:
    told = json.loads(web.get("/briefs/whole/brief.json?unchecked=1").text)
    assert len(told["reports"]) == 4
    assert "# " in web.get("/briefs/whole/brief.md?unchecked=1").text
    answer = web.get("/briefs/whole/page?unchecked=1")
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; style-src")
    assert web.get("/briefs/whole/brief.docx").status_code == 422


def test_a_redacted_one_tells_nothing_of_the_rest(web: TestClient) -> None:
    text = web.get("/briefs/whole/brief.html?unchecked=1&up_to=TLP:GREEN").text
    assert "Moscow" in text
    assert "hush" not in text


def test_names_and_days_that_are_none_are_told(web: TestClient) -> None:
    assert web.get("/briefs/whole?asked=1&parties=Atlantis").status_code == 422
    assert web.get("/briefs/whole?at=soon").status_code == 422
    narrowed = web.get("/briefs/whole?asked=1&unchecked=1&parties=Russia&issues=territory")
    assert narrowed.status_code == 200


def test_one_that_would_hold_up_everybody_is_refused(
    web: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("detente.views.web.pages.briefs.whole.MOST", 3)
    answer = web.get("/briefs/whole/page?unchecked=1")
    assert answer.status_code == 413
    assert "say from which day on" in answer.text
    assert web.get("/briefs/whole").status_code == 200
    assert web.get("/briefs/whole/page?unchecked=1&since=2030-01-01").status_code == 200
