import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import detente
from detente.views.web.pages.positions.asked import Asked
from detente.views.web.pages.positions.cell import page_of
from detente.workspace.positions.asking import Wanted
from detente.workspace.positions.glancing import Until

CELL = "/positions/cell?party=Russia&issue=ceasefire"


def test_a_cell_opens_its_words_the_newest_first(web: TestClient, talks: Path) -> None:
    part = web.get(CELL, headers={"HX-Request": "true"}).text
    with detente.open(talks) as dossier:
        entries = dossier.words("Russia", "ceasefire", Until(), slice(0, 20))
    links = [part.index(f"/items/{e.id}") for e in entries]
    assert links == sorted(links)
    assert part.count("/items/") == 20
    assert "<html" not in part
    assert "not checked" in part


def test_it_leads_to_its_party_and_to_who_told_it(web: TestClient) -> None:
    part = web.get(CELL, headers={"HX-Request": "true"}).text
    assert 'href="/actors/Russia"' in part
    led = set(re.findall('href="(/sources/[^"]+)"', part))
    assert "/sources/Detente%20Sample%20Wire" in led
    assert {web.get(address).status_code for address in led} == {200}


def test_without_a_script_it_is_a_page(web: TestClient) -> None:
    page = web.get(CELL).text
    assert "Back to the matrix" in page
    assert "<html" in page


def test_a_later_part_holds_only_the_rest(talks: Path) -> None:
    asked = Asked(party="Russia", issue="ceasefire")
    with detente.open(talks) as dossier:
        first, rest = page_of(dossier, asked, 0), page_of(dossier, asked, 20)
        of = dossier.count(Wanted(party="Russia", issue="ceasefire", counting=True))
    assert (first.next, rest.next) == (20, 0)
    assert len(first.quotes) + len(rest.quotes) == of
    assert not {q.id for q in first.quotes} & {q.id for q in rest.quotes}


def test_a_day_leaves_out_what_was_said_later(web: TestClient) -> None:
    part = web.get(f"{CELL}&at=1900-01-01", headers={"HX-Request": "true"}).text
    assert "Nothing is told here by this day" in part


def test_roots_come_by_themselves_but_where_much_is_told(
    web: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = web.get(CELL, headers={"HX-Request": "true"}).text
    assert 'hx-trigger="load"' in few
    monkeypatch.setattr("detente.views.web.pages.positions.cell.CROWDED", 20)
    many = web.get(CELL, headers={"HX-Request": "true"}).text
    assert 'hx-trigger="load"' not in many
    assert "Look for roots and contradictions" in many
    monkeypatch.undo()
    monkeypatch.setattr("detente.views.web.pages.positions.cell.BUSY", 20)
    assert web.get(CELL, headers={"HX-Request": "true"}).text == many


def test_roots_and_contradictions_are_told(web: TestClient, talks: Path) -> None:
    part = web.get(CELL.replace("/cell?", "/cell/roots?")).text
    with detente.open(talks) as dossier:
        from detente.workspace.positions.moving import Asked as Whose

        held = dossier.strengths(Whose("Russia", "ceasefire"))
        disputes = dossier.contradictions(asked=Whose("Russia", "ceasefire")).found
    assert part.count('class="told-state"') >= len(held) + len(disputes)
    assert "root" in part


def test_a_cell_needs_both_names(web: TestClient) -> None:
    answer = web.get("/positions/cell?party=Russia")
    assert answer.status_code == 422
    assert "open it from the matrix" in answer.text
