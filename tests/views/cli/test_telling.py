import json

import pytest

from detente.views.brief.row import Row
from detente.views.cli.telling import EMPTY, Heading, Manner, tell

ROWS = [Row((f"p{n}",), "Arland", f"plan {n}", details=("ceasefire",)) for n in range(40)]
LINES = [{"id": f"p{n}", "of": {"issue": "ceasefire"}} for n in range(40)]
HEADING = Heading("Plans", "as of 13 March 2025", ("a note",))


def told(capsys: pytest.CaptureFixture[str], manner: Manner, count: int = 40) -> str:
    tell(HEADING, ROWS[:count], LINES[:count], manner)
    return capsys.readouterr().out


def test_a_screenful_is_shown_and_the_rest_counted(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, Manner()).splitlines()
    assert out[0].startswith("PLANS 40 · as of 13 March 2025")
    assert len(out) <= 50
    assert out[-2:] == ["and 17 more: --all", "a note"]
    assert "plan 22" in "".join(out)
    assert "plan 23" not in "".join(out)


def test_all_is_shown_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, Manner(whole=True))
    assert "plan 39" in out
    assert "more: --all" not in out


def test_one_row_is_shown_however_long(capsys: pytest.CaptureFixture[str]) -> None:
    long = Row(("p1",), "Arland", "plan", below=tuple(Row((), "", str(n)) for n in range(90)))
    tell(HEADING, [long, *ROWS], [], Manner())
    out = capsys.readouterr().out
    assert "89" in out
    assert "and 40 more: --all" in out


def test_nothing_is_said_to_be_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, Manner(), 0).splitlines()
    assert out[1:] == [EMPTY]


def test_json_is_an_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, Manner(json=True)).splitlines()
    assert [json.loads(line) for line in lines] == LINES


def test_csv_leaves_none_out(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, Manner(csv=True)).splitlines()
    assert lines[:2] == ["id,of.issue", "p0,ceasefire"]
    assert len(lines) == 41


def test_csv_may_have_rows_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    tell(HEADING, ROWS[:1], LINES[:1], Manner(csv=True), [{"answer": "a"}, {"answer": "b"}])
    assert capsys.readouterr().out.split() == ["answer", "a", "b"]
