import pytest
from training.local.card import BEGIN, END, card, readme, written

from detente.errors import EvaluationError


def figure(value: float | None) -> dict[str, float | None]:
    return {"value": value, "low": 1.0, "high": 99.0, "cases": 10}


def told(core: float) -> dict[str, object]:
    kind = {"documents": 3} | {n: figure(core) for n in ("find", "core", "full", "party", "act")}
    hard = {"gold": 4, "pred": 5, "find": 50.0, "core": None, "full": 25.0, "party": 75.0}
    return {
        "rows": [
            {"on": "dev", "name": "core", "reached": figure(core)},
            {"on": "both", "name": "meeting", "reached": figure(None)},
            {"on": "PLOVER GSR", "name": "macro_f1", "reached": figure(core + 1)},
        ],
        "kinds": {"news": kind},
        "hard": {"lists": hard},
    }


def test_readers_stand_side_by_side() -> None:
    lines = readme({"local": told(47.25), "rules": told(30.0)}).splitlines()
    row = next(line for line in lines if line.startswith("| and its party and act right |"))
    assert row.split(" | ")[1:3] == ["47.2 [1.0, 99.0]", "30.0 [1.0, 99.0]"]
    assert "| meetings, with their parties | - | - |" in lines
    assert any("48.2 [1.0, 99.0] | 31.0 [1.0, 99.0] |" in line for line in lines)


def test_a_reader_that_was_not_measured_has_no_column() -> None:
    assert "`rules`" not in readme({"local": told(47.0)})


def test_the_card_adds_kinds_of_text_and_hard_cases() -> None:
    lines = card({"local": told(47.0)}).splitlines()
    assert any(line.startswith("| news | 3 | 47.0 [1.0, 99.0] |") for line in lines)
    assert "| lists | 4 | 50.0 | - | 25.0 | 75.0 |" in lines


def test_only_what_stands_between_the_marks_is_written_anew() -> None:
    once = written(f"before\n{BEGIN}\nold\n{END}\nafter\n", "new")
    assert once == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    assert written(once, "new") == once


@pytest.mark.parametrize("text", ["nothing", BEGIN, END])
def test_a_file_without_both_marks_is_refused(text: str) -> None:
    with pytest.raises(EvaluationError, match="no place"):
        written(text, "new")
