"""A promise is one line with its last day, and below it what each side says of it."""

from detente.model import Act
from detente.model.commitment import Commitment, Fate, Telling
from detente.views.brief.promised import promise_row
from tests.factory import document, moment, statement

DOC = document()
SAID = statement(DOC, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance")


def test_a_promise_tells_its_last_day_and_each_telling_of_its_fate() -> None:
    told = Telling("Russia", Fate.BROKEN, (SAID,), "the same words")
    promise = Commitment(
        "c1", "Ukraine", ("Russia",), "alliance", "to stay out", (SAID,),
        deadline=moment("2025-04-01"), deadline_words="by April", tellings=(told,),
    )  # fmt: skip
    row = promise_row(promise, {}, {})
    assert (row.who, row.tag) == ("Ukraine → Russia", "due 1 April 2025")
    assert row.state == ("✗ broken", "red")
    assert row.below[0].who == "✗ Russia: broken"


def test_a_promise_without_a_word_on_it_is_pending() -> None:
    promise = Commitment("c1", "Ukraine", (), "alliance", "to stay out", (SAID,))
    assert promise_row(promise, {}, {}).state == ("⋯ pending", "")
