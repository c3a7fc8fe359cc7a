import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from detente.views.exports.flat import flat_csv, flattened


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_what_is_nested_has_a_column_by_its_path() -> None:
    line = {"id": "p1", "document": {"outlet": "Sample Gazette", "day": None}, "checked": True}
    assert flattened(line) == {
        "id": "p1", "document.outlet": "Sample Gazette", "document.day": "", "checked": "yes",
    }  # fmt: skip


def test_lists_of_values_and_of_dictionaries_are_told_apart() -> None:
    answers = [{"party": "Arland", "items": ["s1", "s2"]}, {"party": "Borland", "since": "2025"}]
    cells = flattened({"names": ["plan", "text"], "responses": answers})
    assert cells == {
        "names": "plan; text",
        "responses.party": "Arland; Borland",
        "responses.items": "s1, s2; ",
        "responses.since": "; 2025",
    }


def test_every_row_has_every_column() -> None:
    table = rows("".join(flat_csv([{"id": "a"}, {"id": "b", "day": "2025-03-13"}])))
    assert table == [["id", "day"], ["a", ""], ["b", "2025-03-13"]]


def test_nothing_has_no_header() -> None:
    assert "".join(flat_csv([])) == ""


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=30))
def test_no_cell_begins_a_formula(text: str) -> None:
    _, (cell,) = rows("".join(flat_csv([{"words": text}]))) if text else ([], [""])
    assert cell.removeprefix("'") == text.removeprefix("'")
    assert not cell.startswith(("=", "+", "-", "@"))
