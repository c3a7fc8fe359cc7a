from datetime import date

import pytest

from detente.model import Act, Certainty
from detente.model.commitment import Commitment, Fate
from detente.positions.edges import commitments, commitments_in
from detente.positions.pool import gather
from tests.positions.edges.reports import Said, report


def promised(words: str, act: Act = Act.OFFER, **more: object) -> tuple[Commitment, ...]:
    said = Said(words, "Chad", act, "prisoners", targets=("Mali",), fields=tuple(more.items()))
    return commitments([report(f"{words}.", said)])


def test_a_promise_with_its_last_day_condition_and_verifier() -> None:
    words = "Chad will free all pilots by 1 April if Mali pays, verified by the United Nations"
    said = Said(words, "Chad", Act.OFFER, "prisoners", "if Mali pays", ("Mali",))
    (one,) = commitments([report(f"{words}.", said)])
    assert one.obligor == "Chad"
    assert one.beneficiaries == ("Mali",)
    assert one.deadline is not None
    assert one.deadline.value == "2025-04-01"
    assert one.deadline_words == "by 1 April"
    assert one.depends_on == "if Mali pays"
    assert one.verifiers == ("United Nations",)
    assert one.fates == (Fate.PENDING,)


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Chad pledged to free the pilots", Act.OFFER),
        ("Chad agreed to free the pilots", Act.ACCEPT),
        ("Chad is freeing the pilots by Friday", Act.OFFER),
        ("Chad promised that the pilots go home", Act.CONCEDE),
    ],
)
def test_a_word_that_binds_or_a_day_makes_a_promise(words: str, act: Act) -> None:
    assert len(promised(words, act)) == 1


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Chad is ready to free the pilots", Act.OFFER),
        ("Chad is willing to free pilots and will consider it", Act.ACCEPT),
        ("Chad agreed to the proposal", Act.ACCEPT),
        ("Mali will have to free the pilots", Act.DEMAND),
        ("Chad freed the pilots", Act.CONCEDE),
    ],
)
def test_readiness_answers_and_demands_bind_nobody(words: str, act: Act) -> None:
    assert promised(words, act) == ()


def test_an_offer_made_today_sets_no_day() -> None:
    assert promised("Chad makes its offer today") == ()


def test_what_may_be_promised_is_not() -> None:
    assert promised("Chad will free the pilots", certainty=Certainty.POSSIBLE) == ()


def test_the_day_of_saying_is_no_deadline() -> None:
    (one,) = promised("Chad pledged on Friday to free the pilots")
    assert one.deadline is None


def test_the_same_promise_told_twice_is_one_and_the_nearest_day_comes_first() -> None:
    texts = ["Chad will free the pilots by 1 June", "Chad will free the pilots by 1 June, he said",
             "Chad will hand over two trucks by 1 May"]  # fmt: skip
    told = [report(f"{t}.", Said(t, "Chad", Act.OFFER, "prisoners")) for t in texts]
    found = commitments(told)
    assert [c.deadline.value for c in found if c.deadline] == ["2025-05-01", "2025-06-01"]
    assert len(found[1].statements) == 2
    assert commitments_in(gather(told)) == found


def test_nothing_told_after_the_day_is_seen() -> None:
    text = "Chad will free the pilots"
    told = report(f"{text}.", Said(text, "Chad", Act.OFFER, "prisoners"))
    assert commitments([told], date(2025, 1, 12)) == ()


def test_one_promise_told_several_times_is_one_with_all_its_statements() -> None:
    told = [
        ("Chad will pay 40 million dollars over two seasons", ("Mali",)),
        ("Chad pledged that it would hand Mali 40 million dollars over two seasons", ()),
        ("Chad promised to pay 90 million dollars over two seasons", ("Mali",)),
    ]
    reports = [
        report(f"{words}.", Said(words, "Chad", Act.OFFER, "economy", targets=to))
        for words, to in told
    ]
    assert sorted(len(c.statements) for c in commitments(reports)) == [1, 2]


def test_the_like_promised_to_two_sides_is_two_promises() -> None:
    told = [
        ("Chad will pay 40 million dollars to the north", "Mali"),
        ("Chad will pay 40 million dollars to the east", "Niger"),
    ]
    reports = [
        report(f"{words}.", Said(words, "Chad", Act.OFFER, "economy", targets=(to,)))
        for words, to in told
    ]
    assert len(commitments(reports)) == 2


def test_deciding_against_a_thing_promises_nothing() -> None:
    assert promised("Chad decided not to insist on neighbours pledging pilots", Act.CONCEDE) == ()
    assert len(promised("Chad pledged not to hold the pilots")) == 1
