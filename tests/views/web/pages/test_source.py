"""A source: graded with a history, kept under another name, and what falls with a report."""

import re
from datetime import date
from pathlib import Path

from detente.model import Grading, Reliability, SourceKind
from detente.model.account import Role
from detente.views.web.pages.source import listed_source
from detente.workspace.positions.asking import SourceLine
from tests.views.web.pages.made import copied, team

WIRE = "Detente Sample Wire"
HERE = "/sources/Detente%20Sample%20Wire"


def test_a_source_is_listed_with_its_last_grade() -> None:
    old = Grading("W", Reliability.A, date(2025, 1, 1), "Ann", "", 3)
    new = Grading("W", Reliability.C, date(2025, 2, 1), "Ann", "", 4)
    line = SourceLine("W", SourceKind.OUTLET, "", 3, 1, 1, date(2025, 3, 1), None, (old, new))
    told = listed_source(line)
    assert (told.grade, told.kind) == ("C", "outlet")
    assert told.remarks == ("3 reports", "1 copy of others", "1 statement", "1 March 2025")
    assert listed_source(SourceLine("W", SourceKind.AGENCY)).meaning == "not graded"


def test_a_grade_has_a_history_and_is_taken_back(talks: Path, tmp_path: Path) -> None:
    with copied(talks, tmp_path) as web:
        assert "Nobody has graded it" in web.get(HERE).text
        for grade, since in (("B", "2025-03-01"), ("D", "2025-04-01")):
            told = {"name": WIRE, "grade": grade, "since": since, "why": f"found {grade}"}
            page = web.post("/sources/grade", data=told).text
        assert page.index("found D") < page.index("found B")
        events = re.findall(r'name="event" value="(\d+)"', page)
        web.post("/undo", data={"event": events[0], "back": HERE})
        after = web.get(HERE).text
        assert "found D" not in after
        assert "found B" in after
        wrong = web.post("/sources/grade", data={"name": WIRE, "grade": "Z", "why": "x"})
        assert wrong.status_code == 422
        unknown = web.post("/sources/grade", data={"name": "No wire", "grade": "B", "why": "x"})
        assert unknown.status_code == 404


def test_what_falls_is_shown_before_anything_is_done(talks: Path, tmp_path: Path) -> None:
    with copied(talks, tmp_path) as web:
        flag = re.findall(r'href="(/flags/\d+)"', web.get(HERE).text)[0]
        assert "Show what would change" in web.get(flag).text
        shown = web.get(f"{flag}?flag=forged").text
        assert "What falls with it" in shown
        assert "Nothing is written yet" in shown
        assert "Flagged" not in web.get(flag).text
        page = web.post(flag, data={"flag": "forged", "why": "the seal is wrong"}).text
        assert "Flagged forged" in page
        assert "What counts again" in web.get(f"{flag}?flag=lift").text
        assert "Flagged" not in web.post(flag, data={"flag": "", "why": "it is right"}).text
        assert web.get(f"{flag}?flag=odd").status_code == 422
        assert web.get("/flags/999999?flag=forged").status_code == 404


def test_a_coder_gives_a_name_and_no_grade(talks: Path, tmp_path: Path) -> None:
    with team(talks, tmp_path, Role.CODER) as web:
        grade = {"name": WIRE, "grade": "B", "why": "x"}
        assert web.post("/sources/grade", data=grade).status_code == 403
        flag = re.findall(r'href="(/flags/\d+)"', web.get(HERE).text)[0]
        assert web.post(flag, data={"flag": "forged", "why": "x"}).status_code == 403
        page = web.post("/sources/alias", data={"name": WIRE, "alias": "Окно", "why": "its name"})
        assert "<h1><bdi>Окно</bdi></h1>" in page.text
        assert web.get(HERE).status_code == 404
