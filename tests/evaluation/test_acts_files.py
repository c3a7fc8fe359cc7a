import json
from pathlib import Path
from typing import Any

import pytest

from detente.errors import EvaluationError
from detente.evaluation.acts_files import read_cases

MARKED = "(SRC: Freedonia) has (EVT: agreed) to (EVT: lift) its ban (on hats) in (TAR: Sylvania)."
PLAIN = "Freedonia has agreed to lift its ban (on hats) in Sylvania."
EVENT = {"plover_current": "AGREE", "event_text": "agreed lift"}


def row(markup: str = MARKED, text: str = PLAIN, **event: Any) -> dict[str, Any]:
    return {"id": "c1", "text": text, "markup": markup, "events": [{**EVENT, **event}]}


def lines(path: Path, *rows: Any) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    return path


def words(path: Path) -> list[str]:
    (case,) = read_cases(path)
    return [case.text[start:end] for start, end in case.words]


def test_a_case_has_its_event_and_the_words_of_it(tmp_path: Path) -> None:
    path = lines(tmp_path / "cases.jsonl", row())
    (case,) = read_cases(path)
    assert (case.id, case.text, case.event) == ("c1", PLAIN, "AGREE")
    assert words(path) == ["agreed", "lift"]


def test_only_the_words_of_the_event_count(tmp_path: Path) -> None:
    other = row("They (EVT: agreed) and (EVT: left).", "They agreed and left.", event_text="left")
    assert words(lines(tmp_path / "cases.jsonl", other)) == ["left"]


def test_words_said_otherwise_are_all_that_is_marked(tmp_path: Path) -> None:
    other = row("It (EVT: refuses).", "It refuses.", event_text="refused")
    assert words(lines(tmp_path / "cases.jsonl", other)) == ["refuses"]


def test_words_that_come_twice_are_those_at_the_mark(tmp_path: Path) -> None:
    other = row(
        "To go (EVT: to) war, (SRC: it) had (EVT: to) wait.",
        "To go to war, it had to wait.",
        event_text="to to",
    )
    (case,) = read_cases(lines(tmp_path / "cases.jsonl", other))
    assert case.words == ((6, 8), (21, 23))


def test_a_text_that_departs_from_its_markup_is_followed(tmp_path: Path) -> None:
    other = row("A (SRC: Sylvanian) envoy (EVT: left).", "The envoy left.", event_text="left")
    assert words(lines(tmp_path / "cases.jsonl", other)) == ["left"]


def test_other_records_are_left_out(tmp_path: Path) -> None:
    other = {"id": "c2", "text": "x", "events": [{"code": "032"}]}
    assert len(read_cases(lines(tmp_path / "cases.jsonl", row(), other))) == 1
    with pytest.raises(EvaluationError, match="holds no case"):
        read_cases(lines(tmp_path / "cases.jsonl", other))


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"markup": "x", "events": [{"plover_current": "A"}]}']
)
def test_a_line_that_is_no_case_is_told(tmp_path: Path, line: str) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(f"\n{line}\n")
    with pytest.raises(EvaluationError, match="line 2 is no case"):
        read_cases(path)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_cases(tmp_path / "none.jsonl")


@pytest.mark.shared
def test_every_negotiation_case_has_its_words(shared: Path) -> None:
    cases = read_cases(shared / "data" / "acts" / "petr_negotiation.jsonl")
    assert len(cases) == 201
    assert all(case.words for case in cases)
