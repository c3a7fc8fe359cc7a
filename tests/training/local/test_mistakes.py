import pytest
from training.cases import hard_cases
from training.local.mistakes import ABSENT, BEGIN, CHOSEN, END, rows, written

from detente.model import Act, Certainty, Document, Reading
from tests.factory import reading, statement

CASES = {case.gold["doc"]: case for case in hard_cases("test")}


def test_what_is_named_is_there() -> None:
    for doc, key in CHOSEN:
        assert any(s["id"] == key for s in CASES[doc].gold["statements"]), doc
    assert all(words in CASES[doc].text for doc, words in ABSENT)


class Silent:
    def read(self, document: Document) -> Reading:
        return reading(document)


class Right:
    def read(self, document: Document) -> Reading:
        case = next(c for c in CASES.values() if c.text == document.text)
        told = [
            statement(
                document,
                case.text[s["start"] : s["end"]],
                s["speaker"]["party"],
                Act(s["act"]),
                s["issue"],
                certainty=Certainty(s["certainty"]),
            )
            for s in case.gold["statements"]
        ]
        return reading(document, *told)


def test_what_is_missed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.local.mistakes.get_reader", lambda _: Silent())
    told = list(rows(CASES))
    assert len(told) == len(CHOSEN)
    assert all(read == "nothing" and right != "nothing" for _, right, read in told)
    assert all(words.count("**") == 2 for words, *_ in told)


def test_what_is_right_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.local.mistakes.get_reader", lambda _: Right())
    assert not list(rows(CASES))


def test_the_table_stands_between_its_marks() -> None:
    page = written(f"a\n{BEGIN}\nold\n{END}\nb\n", iter([("**x**", "A: demand", "nothing")]))
    assert "old" not in page
    assert page.startswith(f"a\n{BEGIN}\n\n| the passage | is | is read as |\n")
    assert page.endswith(f"| **x** | A: demand | nothing |\n\n{END}\nb\n")
