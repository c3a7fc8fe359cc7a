from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Act, Certainty, Reading
from detente.model.contradiction import ContradictionKind
from detente.positions.moves import Asked, contradictions
from detente.positions.proposals import proposals
from tests.factory import reading
from tests.positions.moves.talks import AGENCY, ENVOY, one, report, said
from tests.positions.worlds import copy_of, readings

NORWAY, ITALY, SWISS = "Norway", "Italy", "Switzerland"
YES = one(
    "06", "Oslo agreed to the proposal of the envoy", NORWAY, Act.ACCEPT, "ceasefire", chain=AGENCY
)
NO = one(
    "06", "Oslo did not agree to the proposal of the envoy", NORWAY, Act.ACCEPT, "ceasefire",
    certainty=Certainty.NEGATED, chain=ENVOY, outlet="Sample Post",
)  # fmt: skip
DENIAL = one(
    "06", "The envoy denies that Oslo agreed to the proposal of the envoy", SWISS, Act.DENY,
    "ceasefire", targets=(NORWAY,), outlet="Sample Post",
)  # fmt: skip
LIGHT = one(
    "08", "Rome denies that it shelled the bridge near the port", ITALY, Act.DENY, "violations"
)
CHARGE = one(
    "07", "Oslo says that Rome shelled the bridge near the port", NORWAY, Act.ACCUSE, "violations",
    targets=(ITALY,),
)  # fmt: skip


def ids(*told: Reading) -> set[str]:
    return {s.id for r in told for s in r.statements}


def test_yes_no_and_the_mediators_denial_are_one_contradiction_and_come_first() -> None:
    found = contradictions([CHARGE, LIGHT, DENIAL, NO, YES])
    first = found[0]
    assert first.kind is ContradictionKind.SIDES
    assert first.parties == (NORWAY, SWISS)
    assert {s.id for s in first.one} == ids(YES)
    assert {s.id for s in first.other} == ids(NO, DENIAL)
    assert first.weight >= 1
    assert first.on == date(2025, 3, 6)
    assert first.reason == (
        "by some reports Norway “gives”, by others “not given”, on one day; "
        "Switzerland denies what Norway is said to have done"
    )
    assert len(found) == 2


def test_a_change_of_mind_over_days_is_no_contradiction() -> None:
    later = one(
        "09", "Oslo rejects the proposal of the envoy", NORWAY, Act.REJECT, "ceasefire", chain=ENVOY
    )
    assert contradictions([YES, later]) == ()


def test_a_charge_and_its_denial_stand_between_sides() -> None:
    found = contradictions([CHARGE, LIGHT])
    assert [(c.kind, c.parties) for c in found] == [(ContradictionKind.SIDES, (NORWAY, ITALY))]
    assert found[0].reason == "Norway accuses, Italy denies"
    late = one("25", "Rome denies that it shelled the bridge near the port", ITALY, Act.DENY,
               "violations")  # fmt: skip
    assert contradictions([CHARGE, late]) == ()


def test_charges_against_each_other_of_one_thing_stand_between_sides() -> None:
    back = one(
        "07", "Rome says that Oslo shelled the bridge near the port", ITALY, Act.ACCUSE,
        "violations", targets=(NORWAY,),
    )  # fmt: skip
    found = contradictions([CHARGE, back])
    assert [(c.kind, c.reason) for c in found] == [
        (ContradictionKind.SIDES, "each side charges the other")
    ]


def test_a_party_that_wants_and_refuses_the_same_is_at_odds_with_itself() -> None:
    told = [
        one("03", "Oslo demands free passage through the strait", NORWAY, Act.DEMAND, "transport"),
        one(
            "03", "Oslo rejects free passage through the strait", NORWAY, Act.REJECT, "transport",
            outlet="Sample Post",
        ),
    ]  # fmt: skip
    found = contradictions(told)
    assert [c.kind for c in found] == [ContradictionKind.ITSELF]
    more = one(
        "03", "Oslo rejects more than free passage through the strait", NORWAY, Act.REJECT,
        "transport", outlet="Sample Post",
    )  # fmt: skip
    assert contradictions([told[0], more]) == ()


def test_voices_of_one_side_that_blame_each_other_are_at_odds() -> None:
    doc = report("03", "A minister blames the negotiator of Oslo", "Oslo offers a longer loan")
    blame = said(doc, "A minister blames the negotiator of Oslo", NORWAY, Act.ACCUSE,
                 targets=(NORWAY,))  # fmt: skip
    offer = said(doc, "Oslo offers a longer loan", NORWAY, Act.OFFER)
    found = contradictions([reading(doc, blame, offer)])
    assert [(c.kind, c.parties) for c in found] == [(ContradictionKind.ITSELF, (NORWAY,))]


def test_two_numbers_of_one_event_stand_between_outlets_and_change_no_cell() -> None:
    told = [
        one("05", "a blockade of roughly two months", SWISS, Act.PENALISE, "ceasefire"),
        one("05", "a 70-day blockade", SWISS, Act.PENALISE, "ceasefire", outlet="Sample Post"),
    ]
    found = contradictions(told)
    assert [(c.kind, c.weight) for c in found] == [(ContradictionKind.OUTLETS, 0.0)]
    assert found[0].reason == "one event, two numbers: 60 days and 70 days"


def test_versions_of_one_proposal_contradict_nothing() -> None:
    told = [
        one("05", "a roughly two-month truce", SWISS, Act.PROPOSE, "ceasefire"),
        one("05", "a 70-day truce", SWISS, Act.PROPOSE, "ceasefire", outlet="Sample Post"),
    ]
    assert len(proposals(told)) == 1
    assert contradictions(told) == ()


def test_only_a_party_an_issue_or_later_accounts_are_told() -> None:
    told = [YES, NO, DENIAL, CHARGE, LIGHT]
    assert [c.issue for c in contradictions(told, asked=Asked(party=ITALY))] == ["violations"]
    assert [c.issue for c in contradictions(told, asked=Asked(issue="ceasefire"))] == ["ceasefire"]
    assert [c.issue for c in contradictions(told, since=date(2025, 3, 8))] == ["violations"]
    assert [c.issue for c in contradictions(told, date(2025, 3, 7))] == ["ceasefire"]


def test_a_denial_of_the_party_itself_counts_where_others_tell_it() -> None:
    own = one(
        "07", "Oslo denies that it agreed to the proposal of the envoy", NORWAY, Act.DENY,
        "ceasefire",
    )  # fmt: skip
    assert [c.reason for c in contradictions([YES, own])] == [
        "Norway denies what it is said to have done"
    ]
    unsourced = one("06", "Oslo agreed to the proposal of the envoy", NORWAY, Act.ACCEPT,
                    "ceasefire")  # fmt: skip
    assert contradictions([unsourced, own]) == ()


@settings(deadline=None, max_examples=60)
@given(readings())
def test_neither_order_nor_copies_change_them(told: list[Reading]) -> None:
    whole = contradictions(told)
    assert contradictions([*reversed(told), copy_of(told[0], "copy")]) == whole


@settings(deadline=None, max_examples=60)
@given(readings(), st.integers(1, 20))
def test_nothing_said_later_is_in_them(told: list[Reading], last: int) -> None:
    at = date(2025, 3, last)
    days = {
        s.id: min(m.day for m in (s.said_on, r.document.published) if m)
        for r in told
        for s in r.statements
    }
    for found in contradictions(told, at):
        assert all(days[s.id] <= at for s in (*found.one, *found.other))
