"""Fields are set from a form; what cannot be kept comes back with the reason."""

import re
from pathlib import Path

from fastapi.testclient import TestClient

import detente
from detente.model import Statement
from detente.workspace.lookup.framing import Question
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


def ceasefire(path: Path) -> dict[str, set[str]]:
    """The words of the statements of each term."""
    with detente.open(path) as talks:
        found = talks.terms(Question(issue="ceasefire")).told
    return {t.term.name: {s.span.exact for s in t.term.statements} for t in found}


def said(path: Path, words: str) -> str:
    with detente.open(path) as talks:
        return next(e.id for e in talks.statements() if words in e.item.span.exact)


def test_a_statement_is_moved_to_another_term_and_back(asked: TestClient, dossier: Path) -> None:
    before = ceasefire(dossier)
    name = next(n for n, words in before.items() if any("30 days" in w for w in words))
    key = said(dossier, "Kyiv accepted")
    form = sent(asked.get(f"/items/{key}/edit", headers=PART).text)
    assert form["term"] == ""
    answer = asked.post(f"/items/{key}/edit", data=form | {"term": name.upper()}, headers=PART)
    assert answer.status_code == 200
    assert f"it means {name.upper()}" in answer.text
    assert "checked" in answer.text, "whoever says what it means stands behind it"
    assert any({"Kyiv accepted the truce"} | before[name] == w for w in ceasefire(dossier).values())
    asked.post("/read/2/undo", headers=PART)
    assert ceasefire(dossier) == before
    assert "1 of 12 checked" in asked.get("/read/2").text
    asked.post("/read/2/undo", headers=PART)
    assert "0 of 12 checked" in asked.get("/read/2").text


def test_the_terms_of_an_issue_help_to_type_one(asked: TestClient, dossier: Path) -> None:
    key = said(dossier, "30 days")
    told = asked.get(f"/items/{key}/terms", headers=PART).text
    now = next(n for n, w in ceasefire(dossier).items() if any("30 days" in s for s in w))
    assert f'data-now="{now}"' in told
    assert re.findall(r'<option value="([^"]*)"', told) == list(ceasefire(dossier))
    other = asked.get(f"/items/{key}/terms", params={"issue": "Territory"}, headers=PART).text
    assert 'data-now=""' in other
    assert "province" in other
    assert asked.get(f"/items/{key}/terms", params={"issue": "x"}).status_code == 422
    page = asked.get(f"/items/{key}/edit").text
    assert '<datalist id="terms">' in page
    assert f"now “{now}”" in page


def test_a_term_that_is_none_keeps_the_form_and_changes_nothing(
    asked: TestClient, dossier: Path
) -> None:
    key = said(dossier, "Turkey backed")
    form = sent(asked.get(f"/items/{key}/edit", headers=PART).text)
    new = {"certainty": "possible", "term": "a pause"}
    answer = asked.post(f"/items/{key}/edit", data=form | new, headers=PART)
    assert answer.status_code == 422
    assert "no term on this issue is called “a pause”" in answer.text
    assert 'value="a pause"' in answer.text
    assert '<option value="possible" selected>' in answer.text
    with detente.open(dossier) as talks:
        assert talks.show(key).entry.item.certainty == "certain"  # type: ignore[union-attr]


def test_fields_that_were_set_stay_where_the_move_fails(asked: TestClient, dossier: Path) -> None:
    key = said(dossier, "30 days")
    now = next(iter(n for n, w in ceasefire(dossier).items() if any("30 days" in s for s in w)))
    form = sent(asked.get(f"/items/{key}/edit", headers=PART).text)
    new = {"certainty": "possible", "term": now}
    answer = asked.post(f"/items/{key}/edit", data=form | new, headers=PART)
    assert answer.status_code == 422
    assert "it means that term already" in answer.text
    again = sent(answer.text) | {"term": ""}
    assert asked.post(f"/items/{key}/edit", data=again | {"act": "offer"}, headers=PART).is_success
