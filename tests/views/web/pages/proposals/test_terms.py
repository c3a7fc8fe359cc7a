"""Terms merged, split, named and ordered; used at once, and taken back."""

import re
import shutil
from pathlib import Path

from fastapi.testclient import TestClient

from detente.model import Handling
from detente.model.account import Role, Visitor
from tests.web import client

CEASEFIRE = "/terms?issue=ceasefire"


def keys(web: TestClient) -> list[str]:
    return re.findall(r'name="term" value="(t\w+)"', web.get(CEASEFIRE).text)


def test_two_terms_are_merged_at_once_and_taken_back(own: TestClient) -> None:
    before = keys(own)
    told = {"term": before[:2], "why": "the same words", "issue": "ceasefire"}
    page = own.post("/terms/merge", data=told)
    assert "Take it back" in page.text
    assert len(keys(own)) == len(before) - 1
    event = re.search(r'name="event" value="(\d+)"', page.text)
    assert event
    own.post("/undo", data={"event": event[1], "back": CEASEFIRE})
    assert keys(own) == before


def test_a_reason_and_two_terms_are_needed(own: TestClient) -> None:
    some = keys(own)
    alone = own.post("/terms/merge", data={"term": some[:1], "why": "x"})
    assert (alone.status_code, "fewer than two" in alone.text) == (422, True)
    silent = own.post("/terms/merge", data={"term": some[:2], "why": " "})
    assert (silent.status_code, "a reason is missing" in silent.text) == (422, True)
    assert keys(own) == some


def test_terms_are_ordered_by_their_numbers(own: TestClient) -> None:
    some = keys(own)[:3]
    told = {"key": some, "place": ["2", "", "1"], "scale": "days", "why": "x"}
    assert own.post("/terms/order", data=told | {"issue": "ceasefire"}).status_code == 200
    assert [key for key in keys(own) if key in some][:2] == [some[2], some[0]]
    wrong = own.post("/terms/order", data=told | {"place": ["a", "b", ""]})
    assert (wrong.status_code, "is no number" in wrong.text) == (422, True)


def test_a_term_is_named_and_split(own: TestClient) -> None:
    first = keys(own)[0]
    page = own.post(f"/terms/{first}/name", data={"name": "The spring truce", "why": "short"})
    assert "<h1><bdi>The spring truce</bdi></h1>" in page.text
    pages = {key: own.get(f"/terms/{key}").text for key in keys(own)}
    told = {k: re.findall(r'name="statement" value="(s\w+)"', p) for k, p in pages.items()}
    whole = next(key for key, each in told.items() if len(each) > 1)
    many = len(keys(own))
    split = {"statement": told[whole][:1], "why": "other", "issue": "ceasefire"}
    assert own.post(f"/terms/{whole}/split", data=split).status_code == 200
    assert len(keys(own)) == many + 1


def test_a_viewer_settles_nothing(talks: Path, tmp_path: Path) -> None:
    path = shutil.copy(talks, tmp_path / "team.detente")
    with client(path, Visitor("Vi", Role.VIEWER, Handling.RED)) as web:
        told = {"term": keys(web)[:2], "why": "x"}
        assert web.post("/terms/merge", data=told).status_code == 403
