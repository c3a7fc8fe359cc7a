"""What no reader found is stated from the report's own words."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import detente
from detente.model import Meeting, Status
from tests.views.web.pages.read.dossiers import TEXT
from tests.web import PART

START = TEXT.index("Twelve")
PLACE = f"{START}-{START + 12}"


def test_the_form_quotes_the_chosen_words(asked: TestClient) -> None:
    form = asked.get(f"/read/2/new?place={PLACE}", headers=PART).text
    assert "Twelve moves" in form
    assert f'name="place" value="{PLACE}"' in form


def test_a_statement_is_added_at_its_place(asked: TestClient, dossier: Path) -> None:
    told = {"place": PLACE, "party": "Turkey", "act": "assess", "issue": "ceasefire"}
    answer = asked.post("/read/2/new", data=told, headers=PART)
    assert answer.headers["HX-Retarget"] == "#reading"
    assert "13 of 13" not in answer.text
    with detente.open(dossier) as talks:
        (entry,) = [e for e in talks.statements() if e.status is Status.ADDED]
    assert (entry.item.span.start, entry.item.span.exact) == (START, "Twelve moves")


def test_a_meeting_is_added_by_its_words_alone(asked: TestClient, dossier: Path) -> None:
    told = {"kind_of": "meeting", "words": "Russia agreed to come", "parties": "Russia, Turkey",
            "status": "planned"}  # fmt: skip
    answer = asked.post("/read/2/new", data=told, follow_redirects=False)
    assert answer.status_code == 303
    with detente.open(dossier) as talks:
        (met,) = talks.meetings()
    assert isinstance(met, Meeting)
    assert met.parties == ("Russia", "Turkey")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"words": "Twelve moves", "act": "demand"}, "needs party and issue"),
        ({"place": "9-3", "party": "Russia", "act": "deny", "issue": "talks"}, "no place 9-3"),
        ({"words": "not there", "party": "Russia", "act": "deny", "issue": "talks"}, "stand"),
    ],
)
def test_what_cannot_be_added_comes_back_with_the_reason(
    asked: TestClient, told: dict[str, str], said: str
) -> None:
    for headers in (PART, {}):
        answer = asked.post("/read/2/new", data=told, headers=headers)
        assert answer.status_code == 422
        assert said in answer.text
