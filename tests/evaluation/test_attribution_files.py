import json
from pathlib import Path
from typing import Any

import pytest

from detente.errors import EvaluationError
from detente.evaluation.attribution_files import (
    read_articles,
    read_attributions,
    write_attributions,
)
from detente.model import Attribution
from tests.evaluation.attributing import TEXT

TOLD = {"id": "E1", "source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 23]]}
ROW: dict[str, Any] = {"id": "a", "text": TEXT, "date": "2025-03-13", "attributions": [TOLD]}


def lines(path: Path, *rows: Any) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n\n" for row in rows))
    return path


def test_articles_have_text_gold_and_what_is_told_of_them(tmp_path: Path) -> None:
    (article,) = read_articles(lines(tmp_path / "gold.jsonl", ROW))
    assert (article.id, article.text, article.date, article.title) == ("a", TEXT, "2025-03-13", "")
    assert article.attributions == (Attribution(((0, 4),), ((5, 9),), ((10, 23),)),)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    found = {"a": (Attribution((), ((5, 9),), ((10, 12), (14, 23)), 0.5),), "b": ()}
    write_attributions(tmp_path / "found.jsonl", found)
    assert read_attributions(tmp_path / "found.jsonl") == found


def test_a_role_may_be_empty_or_absent(tmp_path: Path) -> None:
    rows = {"id": "a", "attributions": [{"source": None, "content": [[1, 2]]}]}
    read = read_attributions(lines(tmp_path / "found.jsonl", rows))
    assert read == {"a": (Attribution((), (), ((1, 2),)),)}


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ({**ROW, "id": 3}, "line 1 has no id"),
        ({"id": "a", "attributions": []}, "line 1 has no text"),
        ({"id": "a", "text": TEXT}, "line 1: its attributions"),
        ({**ROW, "attributions": [{"cue": [3]}]}, "line 1: its attributions"),
        ({**ROW, "attributions": [{"cue": [[1, 2, 3]]}]}, "line 1: its attributions"),
        ({**ROW, "attributions": [{"cue": [[1, 999]]}]}, "ends after the text"),
        ([ROW], "line 1 is no object"),
    ],
)
def test_what_is_amiss_is_told_with_its_line(tmp_path: Path, row: Any, why: str) -> None:
    with pytest.raises(EvaluationError, match=why):
        read_articles(lines(tmp_path / "gold.jsonl", row))


def test_files_that_are_no_gold_are_told(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    with pytest.raises(EvaluationError, match="cannot be read"):
        read_articles(file)
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(EvaluationError, match="not UTF-8"):
        read_articles(file)
    file.write_text("{")
    with pytest.raises(EvaluationError, match="line 1 is not JSON"):
        read_articles(file)
    file.write_text("\n")
    with pytest.raises(EvaluationError, match="holds no articles"):
        read_articles(file)
    with pytest.raises(EvaluationError, match="two articles of one id"):
        read_articles(lines(file, ROW, ROW))
