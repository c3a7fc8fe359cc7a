import pytest
from sqlalchemy import select

from detente.model import Handling, Status
from detente.record.schema import item
from detente.record.wanted import Wanted, narrowed


def sql(wanted: Wanted) -> str:
    return str(narrowed(select(item.c.id), wanted))


def test_nothing_wanted_lets_everything_through() -> None:
    assert "WHERE" not in sql(Wanted())
    assert "LIMIT" not in sql(Wanted())


@pytest.mark.parametrize(
    ("wanted", "column"),
    [
        (Wanted(kind="s"), "item.kind"), (Wanted(party="A"), "item_party.party"),
        (Wanted(target="A"), "targeted.party"), (Wanted(act="offer"), "item.act"),
        (Wanted(issue="x"), "issue"), (Wanted(source="Wire"), "document.body"),
        (Wanted(checked=False), "item.checked"), (Wanted(status=Status.ADDED), "item.status"),
        (Wanted(document=0), "item.document"), (Wanted(min_score=0.0), "item.score"),
        (Wanted(counting=True), "counts"), (Wanted(up_to=Handling.CLEAR), "document.handling"),
    ],
)  # fmt: skip
def test_each_filter_is_put_on_the_query(wanted: Wanted, column: str) -> None:
    assert column in sql(wanted).partition("WHERE")[2] + sql(wanted).partition("JOIN")[2]


def test_a_part_of_the_whole_can_be_asked_for() -> None:
    assert "LIMIT" in sql(Wanted(limit=0))
    assert "OFFSET" in sql(Wanted(limit=5, offset=5))


def test_suggestions_can_count_besides() -> None:
    text = sql(Wanted("s", party="A", counting=True, besides=True))
    assert " OR " in text
    assert "item_party.counts" not in text


def test_an_issue_is_asked_for_with_those_that_refine_it() -> None:
    assert "item.issue =" in sql(Wanted(issue="x"))
    for wanted in (Wanted(issue="x", finer=("x/y",)), Wanted("s", "A", issue="x", finer=("x/y",))):
        assert "issue IN" in sql(wanted)
