"""Who codes a report blind is shown nothing of what others made of it, on any page of it."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import detente
from tests.views.web.pages.review.coded import BORYS, CODER
from tests.web import client


@pytest.fixture
def blind(dossier: Path) -> tuple[Path, int, list[str]]:
    """The dossier, the report that is given blind, what is disputed in it."""
    with detente.open(dossier, who="Rev") as talks:
        found = talks.disputes().found
        number = found[0].document
        talks.assign([str(number)], ["Cod"], blind=True)
        return dossier, number, [each.key for each in found]


def pages(asked: TestClient, number: int, items: list[str]) -> dict[str, str]:
    paths = [
        f"/read/{number}",
        *(f"/items/{key}/{part}" for key in items for part in ("more", "edit")),
    ]
    answers = {path: asked.get(path) for path in paths}
    assert {path: a.status_code for path, a in answers.items()} == dict.fromkeys(paths, 200)
    return {path: answer.text for path, answer in answers.items()}


def test_nothing_others_made_of_it_is_shown_until_it_is_done(
    blind: tuple[Path, int, list[str]],
) -> None:
    path, number, items = blind
    with client(path, CODER) as asked:
        for where, page in pages(asked, number, items).items():
            assert BORYS not in page and "a headline, not a demand" not in page, where
        asked.post("/review/coding/done", data={"document": number})
        assert BORYS in pages(asked, number, items)[f"/read/{number}"]


def test_what_is_accepted_blind_is_what_was_shown(blind: tuple[Path, int, list[str]]) -> None:
    path, _number, items = blind
    with client(path, CODER) as asked:
        for key in items:
            sent = {"verdict": "accept"}
            assert asked.post(f"/items/{key}/judge", data=sent).status_code == 200
    with detente.open(path) as talks:
        for one in talks.disputes().found:
            sides = [option.who for option in one.options]
            assert any("Cod" in who and "Ana" in who for who in sides), sides
