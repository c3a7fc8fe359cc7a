"""What is typed into a search, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.record.query import Query, parse


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("truce", Query(("truce",))),
        ('"30-day truce" talks', Query(("30-day truce", "talks"))),
        ("truce -grain", Query(("truce",), ("grain",))),
        ('party:"United States" truce', Query(("truce",), (), "United States")),
        ("issue:ceasefire party:Russia", Query((), (), "Russia", "ceasefire")),
        ("*** ' ) (", Query()),
        ("", Query()),
    ],
)
def test_words_phrases_and_filters_are_told_apart(typed: str, query: Query) -> None:
    assert parse(typed) == query


def test_each_database_gets_its_own_writing() -> None:
    query = parse('"30-day truce" negotiat* -grain')
    assert query.match == '"30-day truce" "negotiat"* NOT "grain"'
    assert query.websearch == '"30-day truce" "negotiat*" -"grain"'


@given(st.text())
def test_nothing_typed_breaks_out_of_its_quotes(typed: str) -> None:
    query = parse(typed)
    assert query.match.count('"') % 2 == 0
    assert query.websearch.count('"') % 2 == 0
