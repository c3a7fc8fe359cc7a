from collections.abc import Iterator
from typing import Any

from detente.model import Credibility
from detente.model.grade import Assessed
from detente.record import Wanted
from detente.views.exports.entries import assessed_json, shown_json
from detente.views.exports.parts import count_json
from detente.views.exports.roots import claim_json, root_rows
from detente.workspace.positions import asking
from detente.workspace.weighing.roots import Claim, roots
from tests.workspace.dossiers import talks


def claim() -> Claim:
    with talks() as record:
        with record.reading() as reader:
            (entry,) = reader.entries(Wanted("s", act="demand", counting=True))
        return roots(record, entry.id)


def numbers(told: Any, path: str = "") -> Iterator[str]:
    """The paths at which a number stands."""
    if isinstance(told, dict):
        for key, value in told.items():
            yield from numbers(value, f"{path}.{key}")
    elif isinstance(told, list):
        for value in told:
            yield from numbers(value, path)
    elif isinstance(told, int | float) and not isinstance(told, bool):
        yield path


def test_a_claim_tells_roots_ways_statements_and_grade() -> None:
    told = claim_json(claim())
    (root,) = told["roots"]
    assert root["name"] == "Sample Wire ← two officials"
    assert root["witnesses"] == ["unnamed sources"]
    assert [link["name"] for link in root["ways"][0]["chain"]] == ["Sample Wire", "two officials"]
    assert len(root["ways"][0]["documents"]) == 2
    assert [s["matched_by"] for s in told["statements"]] == ["the statement itself"]
    assert told["first"]["outlet"] == "Sample Wire"
    assert (told["outlets"], told["documents"], told["count"]) == (2, 2, {"low": 1, "high": 1})


def test_unknown_grades_are_no_numbers_anywhere() -> None:
    told = claim_json(claim())
    assert told["assessed"]["grade"] == Credibility.UNKNOWN.value == "6"
    assert told["roots"][0]["reliability"] == "F"
    graded = [p for p in numbers(told) if "credib" in p or "reliab" in p or p.endswith("grade")]
    assert graded == []


def test_a_table_has_one_row_for_each_way() -> None:
    (row,) = root_rows(claim())
    assert row["way"] == "Sample Wire <- two officials"
    assert row["reliability"] == "F"


def test_what_was_not_asked_is_null() -> None:
    assert assessed_json(None) is None
    assert count_json(None) is None
    made = Assessed(Credibility.DOUBTFUL, "odd", event=7)
    assert assessed_json(made) == {
        "grade": "4", "reason": "odd", "rule": "", "event": 7, "own": False,
    }  # fmt: skip


def test_what_is_shown_whole_tells_count_and_grade() -> None:
    with talks() as record:
        with record.reading() as reader:
            (entry,) = reader.entries(Wanted("s", act="demand", counting=True))
            (met,) = reader.entries(Wanted("m"))
        told = shown_json(asking.show(record, entry.id))
        assert told["roots"] == {"low": 1, "high": 1}
        assert told["assessed"]["rule"] == "nothing-to-judge-by"
        assert shown_json(asking.show(record, met.id))["assessed"] is None
