from hypothesis import given
from hypothesis import strategies as st

from detente.model import Act
from detente.positions.proposals import proposals
from tests.factory import document, moment, reading
from tests.positions.offers.talks import WIRES, plan, say


def test_one_plan_told_in_three_lengths_on_one_day_is_one() -> None:
    (made,) = proposals(WIRES)
    assert len(made.versions) == 3
    assert set(made.issues) == {"ceasefire", "prisoners"}


def test_another_length_is_another_plan() -> None:
    other = plan("d", "Ten captives go for a 30-day truce.", "a 30-day truce", "Ten captives go")
    assert len(proposals([*WIRES, other])) == 2


def test_a_new_plan_is_not_the_one_of_the_week_before() -> None:
    old = plan(
        "e",
        "Ten captives go for a 60-day truce.",
        "a 60-day truce",
        "Ten captives go",
        "2025-05-19",
    )
    new = plan(
        "f", "The new plan frees ten captives for a 70-day truce.", "a 70-day truce",
        "The new plan frees ten captives",
    )  # fmt: skip
    one, other = proposals([old, new])
    assert one.perhaps == (other.id,)
    assert other.perhaps == (one.id,)


def test_equal_words_of_two_sides_are_two_proposals() -> None:
    text = "demining of all rivers and channels near the capital by joint patrols"
    doc = document(f"{text}. Then again {text}.", published=moment("2025-05-26"))
    mine = say(doc, text, "Midland", Act.PROPOSE, "monitoring")
    other = document(f"Borland wants {text}.", id="b" * 16, published=moment("2025-05-26"))
    theirs = say(other, text, "Borland", Act.PROPOSE, "monitoring")
    found = proposals([reading(doc, mine), reading(other, theirs)])
    assert sorted(p.proposers for p in found) == [("Borland",), ("Midland",)]


@given(st.permutations(WIRES))
def test_the_order_of_reports_changes_nothing(wires: list[object]) -> None:
    assert proposals(wires) == proposals(WIRES)  # type: ignore[arg-type] # readings, shuffled
