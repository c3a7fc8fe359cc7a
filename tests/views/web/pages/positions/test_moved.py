from datetime import date, timedelta
from pathlib import Path

from fastapi.testclient import TestClient

import detente
from detente.views.web.pages.positions.asked import Asked
from detente.views.web.pages.positions.moved import begin


def test_moves_after_a_day_are_those_of_the_dossier(web: TestClient, talks: Path) -> None:
    day = date(2025, 4, 1)
    with detente.open(talks) as dossier:
        found = dossier.changes(day + timedelta(days=1))
    page = web.get(f"/positions/changes/moves?since={day}").text
    assert page.count('class="told-state"') == len(found) > 0
    assert "after 1 April 2025" in page


def test_a_filter_narrows_them(web: TestClient) -> None:
    page = web.get("/positions/changes/moves?party=Norway").text
    answer = web.get("/positions/changes/moves?party=Nowhereland")
    assert "Nothing moved" in page or answer.status_code == 422


def test_two_weeks_before_the_last_change_are_shown_first(talks: Path) -> None:
    with detente.open(talks, "Nobody") as dossier:
        first, told = begin(dossier, Asked())
        assert first == dossier.days()[-1] - timedelta(weeks=2)
        assert told.startswith("since")
        assert begin(dossier, Asked(looked=True)) == (None, "all that is told")
