import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.statements.readers.llm.repair import object_in

WHOLE = {"statements": [{"n": 1, "quote": 'a "b" {c'}], "meetings": []}
TEXT = json.dumps(WHOLE)


@pytest.mark.parametrize(
    "reply",
    [
        TEXT,
        f"```json\n{TEXT}\n```",
        f"Here it is:\n{TEXT}\nAnything else?",
        f"<think>perhaps {{not}} this</think>{TEXT}",
        TEXT.replace("}]", "},]"),
    ],
)
def test_an_object_is_found_whatever_stands_around_it(reply: str) -> None:
    assert object_in(reply) == WHOLE


def test_of_a_reply_that_is_cut_off_the_whole_entries_are_kept() -> None:
    cut = '{"statements":[{"n":1,"quote":"a"},{"n":2,"chain":[{"name":"b"}],"quo'
    assert object_in(cut) == {
        "statements": [{"n": 1, "quote": "a"}, {"n": 2, "chain": [{"name": "b"}]}]
    }
    assert object_in('{"statements":[{"n":1},{"n":2,"quote":"b') == {"statements": [{"n": 1}]}
    assert object_in('{"statements":[') in (None, {"statements": []})


@pytest.mark.parametrize("reply", ["", "I cannot do that.", "[1, 2]", "{", "{nonsense}", '"{}"x'])
def test_what_holds_no_object_is_none(reply: str) -> None:
    assert object_in(reply) in (None, {})


def test_deep_nesting_breaks_nothing() -> None:
    assert object_in('{"a":' * 100_000) is None


@given(st.dictionaries(st.text(), st.lists(st.dictionaries(st.text(), st.text()))), st.data())
def test_any_cut_gives_a_part_or_nothing(told: dict[str, Any], data: st.DataObject) -> None:
    text = json.dumps(told)
    found = object_in(text[: data.draw(st.integers(0, len(text)))])
    assert found is None or set(found) <= set(told)
    assert object_in(text) == told
