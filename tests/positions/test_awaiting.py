from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from detente.model import Act, Answer, Reading, UnknownKind
from detente.positions.awaiting import awaiting
from detente.positions.proposals import proposals
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


def agreed(text: str, who: str, day: str, *targets: str, issue: str = "ceasefire") -> Reading:
    doc = document(text, published=moment(day), id=f"{who}-{day}")
    said = statement(doc, text, who, Act.ACCEPT, issue, targets=targets, said_on=moment(day))
    return reading(doc, said)


QUIET = document(
    "Washington offers Moscow a 60-day truce. Moscow has not replied to the 60-day truce.",
    id="quiet", published=moment("2025-03-12"),
)  # fmt: skip
OFFER = statement(
    QUIET, "Washington offers Moscow a 60-day truce", "United States", Act.OFFER, "ceasefire",
    targets=("Russia",), said_on=moment("2025-03-12"),
)  # fmt: skip
NO_REPLY = unknown(
    QUIET, "Moscow has not replied to the 60-day truce", UnknownKind.ANSWER, "Russia", "ceasefire"
)
OFFERED = reading(QUIET, OFFER, NO_REPLY)


def test_a_later_agreement_with_whoever_asked_overtakes_what_was_owed() -> None:
    pact = agreed("Both sides shook hands on it.", "Russia + United States", "2025-03-14")
    assert [o.party for o in awaiting([OFFERED, pact], date(2025, 3, 13))] == ["Russia"]
    assert awaiting([OFFERED, pact]) == ()
    told = [r for p in proposals([OFFERED, pact]) for r in p.responses if r.party == "Russia"]
    owed = [r for r in told if r.answer is Answer.AWAITED]
    assert [r.overtaken for r in owed] == [pact.statements[0]]
    assert owed[0].unknowns == (NO_REPLY,)


def test_an_agreement_with_another_on_another_issue_or_no_later_closes_nothing() -> None:
    others = [
        agreed("Both sides shook hands on it.", "Russia + United States", "2025-03-12"),
        agreed("Two neighbours shook hands.", "Russia + Turkey", "2025-03-20"),
        agreed("They agreed on ships.", "Russia + United States", "2025-03-21", issue="economy"),
    ]
    assert [o.party for o in awaiting([OFFERED, *others])] == ["Russia"]


def test_each_side_accepting_what_the_other_gives_is_an_agreement_too() -> None:
    ours = agreed("Ankara said yes to it.", "Turkey", "2025-03-25", "Bulgaria", issue="economy")
    theirs = agreed("Sofia said yes to it.", "Bulgaria", "2025-03-24", "Turkey", issue="economy")
    dated = document("Ankara demands ships. No word yet.", id="d", published=moment("2025-03-10"))
    ask = statement(
        dated, "Ankara demands ships", "Turkey", Act.DEMAND, "economy", targets=("Bulgaria",)
    )
    gap = unknown(dated, "No word yet", UnknownKind.ANSWER, "Bulgaria", "economy")
    asked = reading(dated, ask, gap)
    assert len(awaiting([asked, ours])) == 1
    assert awaiting([asked, ours, theirs]) == ()


def test_a_later_answer_of_its_own_on_the_same_proposal_is_owed_no_more() -> None:
    text = "Moscow accepted the 30-day ceasefire that Washington proposed."
    doc = document(text, id="yes", published=moment("2025-03-14"))
    yes = statement(
        doc, "Moscow accepted the 30-day ceasefire that Washington proposed", "Russia", Act.ACCEPT,
        "ceasefire", targets=("United States",), said_on=moment("2025-03-14"),
    )  # fmt: skip
    assert [o.party for o in awaiting([TALKS, reading(doc, yes)], date(2025, 3, 13))] == ["Russia"]
    assert awaiting([TALKS, reading(doc, yes)]) == ()
