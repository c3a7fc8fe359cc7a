from collections.abc import Iterator

import pytest

from detente.model import Credibility
from detente.record import Record
from detente.workspace.checking import judging, mending
from detente.workspace.weighing.crediting import credits_of, given
from tests.workspace.talks import DEMAND, ids, talks


@pytest.fixture
def record() -> Iterator[Record]:
    with talks() as made:
        yield made


def test_the_last_grade_counts_until_it_is_taken_back(record: Record) -> None:
    key = ids(record)[DEMAND]
    mending.grade_claim(record, key, Credibility.DOUBTFUL, "odd")
    last = mending.grade_claim(record, key, Credibility.PROBABLE, "fits")
    with record.reading() as reader:
        told = given(credits_of(reader), key)
    assert told is not None
    assert (told.grade, told.reason, told.event) == (Credibility.PROBABLE, "fits", last.number)
    judging.undo(record, last.number)
    with record.reading() as reader:
        told = given(credits_of(reader), key)
    assert told is not None
    assert told.grade is Credibility.DOUBTFUL


def test_a_grade_of_what_tells_the_same_counts_for_all_that_does(record: Record) -> None:
    key = ids(record)[DEMAND]
    made = mending.grade_claim(record, key, Credibility.POSSIBLE, "so")
    with record.reading() as reader:
        credits = credits_of(reader)
    other = given(credits, "s999", ["s998", key])
    assert other is not None
    assert other.event == made.number
    assert given(credits, "s999", ["s998"]) is None
