"""What an item rests on is told when asked for: fields, grades, roots and notes."""

from pathlib import Path

from fastapi.testclient import TestClient

import detente
from detente.model import Credibility
from tests.web import PART


def first(path: Path) -> str:
    with detente.open(path) as talks:
        return min(talks.statements(), key=lambda e: e.item.span.start).id


def test_fields_grades_and_roots_are_told(asked: TestClient, dossier: Path) -> None:
    key = first(dossier)
    for headers in (PART, {}):
        page = asked.get(f"/items/{key}/more", headers=headers).text
        assert "What gave each field" in page
        assert f"/items/{key}/roots" in page
        assert (
            "1 root: <bdi>Sample Wire</bdi>"
            in asked.get(f"/items/{key}/roots", headers=headers).text
        )
        assert "Sample Wire" in page
        assert f"/items/{key}/reliability" in page


def test_a_claim_and_a_source_are_graded_with_a_reason(asked: TestClient, dossier: Path) -> None:
    key = first(dossier)
    told = {"grade": "2", "why": "the minister said so too"}
    assert "2, " in asked.post(f"/items/{key}/credibility", data=told, headers=PART).text
    told = {"source": "Sample Wire", "grade": "B", "why": "mostly right so far"}
    answer = asked.post(f"/items/{key}/reliability", data=told, headers=PART).text
    assert '<abbr class="grade" title="reliability B">B</abbr>' in answer
    with detente.open(dossier) as talks:
        (entry,) = talks.entries([key]).values()
        assert entry.credibility is Credibility.PROBABLE
    without = asked.post(f"/items/{key}/credibility", data={"grade": "3"}, headers=PART)
    assert without.status_code == 422
    assert without.headers["HX-Retarget"] == f"#more-{key}"
    assert 'href="/sources/Sample%20Wire"' in answer


def test_notes_are_threads(asked: TestClient, dossier: Path) -> None:
    key = first(dossier)
    answer = asked.post(f"/items/{key}/notes", data={"text": "is that so?"}, headers=PART)
    assert "is that so?" in answer.text
    page = asked.get(f"/items/{key}/more", headers=PART).text
    number = page.split('name="reply_to" value="')[1].split('"')[0]
    told = {"text": "it is", "reply_to": number}
    asked.post(f"/items/{key}/notes", data=told, headers=PART)
    page = asked.get(f"/items/{key}/more", headers=PART).text
    assert page.index("is that so?") < page.index("it is<")
    assert 'class="note reply"' in page
    assert asked.post(f"/items/{key}/notes", data={"text": " "}, headers=PART).status_code == 422
