from dataclasses import replace

from detente.model import Act, Reading
from detente.model.edge import Edge
from detente.positions.edges import circles, waiting
from detente.positions.edges.circles import UNTOLD
from tests.positions.edges.reports import Said, report

AFTER = "Iran will close the reactor only after Washington lifts the sanctions."
FIRST = "The White House will lift sanctions only if Tehran closes the reactor."


def told() -> list[Reading]:
    return [
        report(AFTER, Said(AFTER[:-1], "Iran", Act.OFFER, "disarmament",
                           "only after Washington lifts the sanctions")),
        report(FIRST, Said(FIRST[:-1], "United States", Act.OFFER, "sanctions",
                           "only if Tehran closes the reactor")),
    ]  # fmt: skip


def edges() -> tuple[Edge, ...]:
    return waiting(told())


def test_each_waiting_for_the_other_is_a_circle() -> None:
    (circle,) = circles(edges())
    assert circle.parties == ("Iran", "United States")
    assert len(circle.edges) == len(circle.reasons) == 2
    for edge, following in zip(circle.edges, circle.edges[::-1], strict=True):
        assert set(edge.by) & set(following.movers)
        assert edge.awaits_issue == following.issue
    assert all(r.startswith("the same party and issue") for r in circle.reasons)


def test_one_that_waits_for_nobody_is_no_circle() -> None:
    assert circles(edges()[:1]) == ()


def test_a_bargain_is_no_circle() -> None:
    texts = {
        "Iran": "Iran will close the reactor in exchange for Washington lifting sanctions.",
        "United States": "Washington lifts sanctions in exchange for Tehran closing the reactor.",
    }
    found = [
        report(t, Said(t[:-1], p, Act.OFFER, "disarmament" if p == "Iran" else "sanctions",
                       t[t.index("in exchange") : -1]))
        for p, t in texts.items()
    ]  # fmt: skip
    assert circles(waiting(found)) == ()


def test_a_threat_keeps_nothing_back() -> None:
    threat, other = edges()
    threat = replace(threat, statement=replace(threat.statement, act=Act.THREATEN))
    assert circles((threat, other)) == ()


def test_another_number_is_not_what_is_awaited() -> None:
    one, other = edges()
    assert circles((replace(one, awaits=f"{one.awaits} for 30 days"),
                    replace(other, what=f"{other.what} for 60 days"))) == ()  # fmt: skip


def test_terms_of_the_record_tie_whatever_their_words() -> None:
    one, other = edges()
    one = replace(one, awaits_issue="", awaits_term="t1", term="t2")
    other = replace(other, awaits_issue="", awaits_term="t2", term="t1")
    (circle,) = circles((one, other))
    assert circle.reasons == ("one term",) * 2


def test_a_demand_for_an_order_in_one_report_is_a_circle_though_an_issue_is_not_told() -> None:
    text = (
        "The front says a truce must follow the measures. Lima says a truce comes before changes."
    )
    (circle,) = circles(
        waiting(
            [
                report(
                    text,
                    Said(
                        "The front says a truce must follow the measures",
                        "Red Front",
                        Act.DEMAND,
                        "ceasefire",
                        "must follow the measures",
                        ("Peru",),
                    ),
                    Said(
                        "Lima says a truce comes before changes",
                        "Peru",
                        Act.DEMAND,
                        "ceasefire",
                        "before changes",
                        ("Red Front",),
                    ),
                )
            ]
        )
    )
    assert circle.parties == ("Peru", "Red Front")
    assert UNTOLD in circle.reasons


def test_what_is_awaited_may_touch_several_issues() -> None:
    one, other = sorted(edges(), key=lambda e: e.party)
    wide = replace(
        one, awaits="Washington ends the war and lifts sanctions", awaits_issue="settlement"
    )
    (circle,) = circles((wide, other))
    assert "the same party and the words sanctions" in circle.reasons


def test_the_order_of_the_edges_changes_nothing() -> None:
    assert circles(edges()[::-1]) == circles(edges())
