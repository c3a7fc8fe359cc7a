from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from detente.model import Act, Answer, Reading, UnknownKind
from detente.positions.awaiting import awaiting
from tests.factory import document, moment, reading, statement, unknown

DOC = document(
    "Washington proposed a 30-day ceasefire to Moscow and Kyiv. Kyiv accepted this truce.",
    published=moment("2025-03-11"),
)
PUT = statement(
    DOC, "Washington proposed a 30-day ceasefire to Moscow and Kyiv", "United States", Act.PROPOSE,
    "ceasefire", targets=("Russia", "Ukraine"), said_on=moment("2025-03-11"),
)  # fmt: skip
YES = statement(
    DOC, "Kyiv accepted this truce", "Ukraine", Act.ACCEPT, "ceasefire",
    said_on=moment("2025-03-11"),
)  # fmt: skip
TALKS = reading(DOC, PUT, YES)
LATE = document("Ankara demands ships of Sofia. Sofia has not replied.", id="late")
ASK = statement(
    LATE, "Ankara demands ships of Sofia", "Turkey", Act.DEMAND, "economy", targets=("Bulgaria",)
)
GAP = unknown(LATE, "Sofia has not replied", UnknownKind.ANSWER, "Bulgaria", "economy")


def test_who_was_asked_and_said_nothing_owes_an_answer_since_it_was_asked() -> None:
    (owed,) = awaiting([TALKS], date(2025, 3, 18))
    assert (owed.party, owed.asked_by, owed.days) == ("Russia", ("United States",), 7)
    assert not owed.told
    assert owed.answer is Answer.AWAITED


def test_an_answer_that_fits_no_proposal_is_owed_to_whoever_asked() -> None:
    (owed,) = awaiting([reading(LATE, ASK, GAP)], date(2025, 3, 20))
    assert (owed.party, owed.proposal, owed.asked_by) == ("Bulgaria", "", ("Turkey",))
    assert owed.told
    assert owed.items == (GAP, ASK)


def test_nothing_is_owed_before_it_was_asked() -> None:
    assert awaiting([TALKS], date(2025, 3, 10)) == ()
    assert awaiting([], date(2025, 3, 10)) == ()


@given(st.permutations([TALKS, reading(LATE, ASK, GAP)]))
def test_the_order_of_reports_changes_nothing(told: list[Reading]) -> None:
    assert awaiting(told) == awaiting([reading(LATE, ASK, GAP), TALKS])
