from hypothesis import given
from hypothesis import strategies as st

from detente.positions.offers.versions import differences, versions
from tests.positions.offers.talks import WIRES

PUT = [s for wire in WIRES for s in wire.statements]


def test_versions_differ_by_length_and_are_compared_word_by_word() -> None:
    sixty, seventy, about = versions(PUT)
    assert sixty.words == "Midland's plan frees ten captives … a 60-day truce"
    assert sixty.changed == ()
    assert any(d.added == "70-day" or "70-day" in d.added for d in seventy.changed)
    assert "roughly two-month" in about.words
    assert len(sixty.statements) == 2


def test_marks_and_case_are_no_difference() -> None:
    (same,) = differences("A truce, now", "a truce now.")
    assert (same.kept, same.removed, same.added) == ("a truce now.", "", "")


@given(st.permutations(PUT))
def test_the_order_of_statements_changes_nothing(put: list[object]) -> None:
    assert versions(put) == versions(PUT)  # type: ignore[arg-type] # statements, shuffled


WORDS = st.lists(st.sampled_from(["a", "truce", "of", "60", "days"]), max_size=8).map(" ".join)


@given(WORDS, WORDS)
def test_both_texts_can_be_put_together_again(one: str, other: str) -> None:
    told = differences(one, other)
    assert " ".join(filter(None, (d.kept or d.added for d in told))) == other
    assert " ".join(filter(None, (d.kept or d.removed for d in told))) == one
