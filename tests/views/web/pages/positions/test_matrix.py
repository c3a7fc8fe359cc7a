import re
import shutil
from pathlib import Path

from fastapi.testclient import TestClient

import detente
from detente.model import Handling
from detente.model.account import Role, Visitor
from tests.web import client


def test_the_page_holds_slider_matrix_and_key(web: TestClient) -> None:
    page = web.get("/positions").text
    assert 'type="range"' in page
    assert "▲" in page and "no position" in page
    assert "What the symbols mean" in page


def test_a_day_shows_what_the_dossier_tells_of_it(web: TestClient, talks: Path) -> None:
    with detente.open(talks) as dossier:
        day = dossier.days()[2]
        shown = dossier.positions(day)
    part = web.get(f"/positions/grid?at={day}&whole=1").text
    tiles = sum(len(cell.stands) for cell in shown.cells if cell.party in shown.parties)
    assert part.count('class="tile ') == tiles > 0
    assert "<html" not in part


def test_no_style_and_no_script_stands_in_the_page(web: TestClient) -> None:
    page = web.get("/positions").text
    assert not re.search(r"\sstyle=|<style|<script(?! src)", page)


def test_a_day_before_all_says_what_to_do(web: TestClient) -> None:
    assert "choose a later day" in web.get("/positions?at=1900-01-01").text


def test_what_is_no_day_is_a_fault_with_its_remedy(web: TestClient) -> None:
    answer = web.get("/positions?at=soon")
    assert answer.status_code == 422
    assert "write it as 2025-03-13" in answer.text


def test_an_empty_dossier_says_what_to_do_next(tmp_path: Path) -> None:
    detente.new(tmp_path / "empty.detente", who="Ana").close()
    with client(tmp_path / "empty.detente") as asked:
        for path in ("", "/changes", "/ranges", "/course", "/contradictions", "/networks"):
            assert asked.get(f"/positions{path}").status_code == 200
        assert "bring in a report first" in asked.get("/positions").text


def test_looking_is_kept_and_leads_back(talks: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(talks, tmp_path / "copy.detente"))
    with client(path) as asked:
        assert "You have not looked" in asked.get("/positions").text
        told = {"back": "?at=2025-03-13"}
        answer = asked.post("/positions/looked", data=told, follow_redirects=False)
        assert answer.headers["location"] == "/positions?at=2025-03-13"
        assert "What came in since your last look" in asked.get("/positions").text
        page = asked.get("/positions?since=last-look").text
        assert "0 cells changed since your last look" in page


def test_a_form_leads_nowhere_else(talks: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(talks, tmp_path / "copy.detente"))
    with client(path) as asked:
        told = {"back": "//elsewhere.example"}
        answer = asked.post("/positions/looked", data=told, follow_redirects=False)
    assert answer.headers["location"].startswith("/positions?")


def test_libraries_come_compressed(web: TestClient) -> None:
    answer = web.get("/static/vendor/vega-6.4.0.min.js")
    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers.get("content-length", 0)) < 250_000


def test_nobody_sees_more_than_the_clearance_permits(talks: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(talks, tmp_path / "copy.detente"))
    with detente.open(path, "Ana") as dossier:
        held = dossier.documents()
        for one in held[1:]:
            dossier.mark(one.document.id, {"handling": "TLP:RED"})
        seen = {e.id for e in dossier.statements() if e.document == held[0].number}
        hidden = {e.id for e in dossier.statements()} - seen
    visitor = Visitor("Bea", Role.VIEWER, Handling.GREEN)
    with client(path, visitor) as asked:
        told = [
            asked.get(f"/positions{p}").text for p in ("", "/course", "/networks/ties", "/ranges")
        ]
        told.append(asked.get("/positions/cell?party=Russia&issue=ceasefire").text)
        assert asked.get("/positions").status_code == 200
    assert not [key for key in hidden for page in told if key in page]
    assert [key for key in seen for page in told if key in page]
