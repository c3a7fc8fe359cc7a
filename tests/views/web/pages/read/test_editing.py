"""Fields are set from a form; what cannot be kept comes back with the reason."""

import re
from pathlib import Path

from fastapi.testclient import TestClient

import detente
from detente.model import Statement
from tests.web import PART


def first(path: Path) -> Statement:
    with detente.open(path) as talks:
        items = [e.item for e in talks.statements()]
    found = min(items, key=lambda item: item.span.start)
    assert isinstance(found, Statement)
    return found


def sent(form: str) -> dict[str, str]:
    """What the form would send as it stands."""
    fields = dict(re.findall(r'<input[^>]*name="(\w+)" value="([^"]*)"', form))
    for name, options in re.findall(r'<select[^>]*name="(\w+)".*?>(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options)
        fields[name] = chosen[1] if chosen else ""
    return fields


def test_the_form_sets_what_was_changed(asked: TestClient, dossier: Path) -> None:
    key = first(dossier).id
    form = sent(asked.get(f"/items/{key}/edit", headers=PART).text)
    answer = asked.post(f"/items/{key}/edit", data=form | {"party": "Kyiv"}, headers=PART)
    assert answer.status_code == 200
    assert first(dossier).speaker.party == "Ukraine"
    assert first(dossier).act.value == "demand"


def test_without_scripts_the_form_stands_in_the_page(asked: TestClient, dossier: Path) -> None:
    key = first(dossier).id
    page = asked.get(f"/items/{key}/edit").text
    assert '<datalist id="parties">' in page
    assert "<article" in page
    answer = asked.post(f"/items/{key}/edit", data={"act": "offer"}, follow_redirects=False)
    assert answer.status_code == 303
    assert first(dossier).act.value == "offer"


def test_an_unknown_party_can_be_taken_as_a_new_one(asked: TestClient, dossier: Path) -> None:
    key = first(dossier).id
    form = sent(asked.get(f"/items/{key}/edit", headers=PART).text) | {"party": "Ruritania"}
    answer = asked.post(f"/items/{key}/edit", data=form, headers=PART)
    assert answer.status_code == 422
    assert "data-new-party" in answer.text
    assert 'value="Ruritania"' in answer.text
    asked.post(f"/items/{key}/edit", data=form | {"new_party": "1"}, headers=PART)
    assert first(dossier).speaker.party == "Ruritania"
    assert "Ruritania" in asked.get("/read/lists").text


def test_what_another_changed_is_kept_and_shown_beside(asked: TestClient, dossier: Path) -> None:
    key = first(dossier).id
    form = sent(asked.get(f"/items/{key}/edit", headers=PART).text)
    with detente.open(dossier, who="Ben") as other:
        other.edit(key, {"certainty": "possible"})
    answer = asked.post(f"/items/{key}/edit", data=form | {"act": "offer"}, headers=PART)
    assert answer.status_code == 409
    assert "Meanwhile set to <strong>possible</strong>" in answer.text
    asked.post(f"/items/{key}/edit", data=sent(answer.text), headers=PART)
    now = first(dossier)
    assert (now.act.value, now.certainty.value) == ("offer", "possible")


def test_a_form_that_changes_nothing_says_so(asked: TestClient, dossier: Path) -> None:
    key = first(dossier).id
    form = sent(asked.get(f"/items/{key}/edit", headers=PART).text)
    answer = asked.post(f"/items/{key}/edit", data=form, headers=PART)
    assert answer.status_code == 422
    assert "no field was changed" in answer.text


def test_leaving_a_form_shows_the_card_again(asked: TestClient, dossier: Path) -> None:
    key = first(dossier).id
    assert (
        f'<li id="{key}" class="card suggested'
        in asked.get(f"/items/{key}/card", headers=PART).text
    )
