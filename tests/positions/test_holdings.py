from typing import Any

import pytest
from hypothesis import given, settings

from detente.model import Act, Certainty, Reading, Source, SourceKind, State, Statement, UnknownKind
from detente.positions.claims import claims_of
from detente.positions.holdings import Settled, settle
from tests.factory import document, moment, statement, unknown
from tests.positions.cell_worlds import worlds
from tests.positions.plain_rule import plainly_settled

OFFICIAL = (Source("a minister", SourceKind.OFFICIAL),)


def said(words: str, act: Act, day: str | None, **fields: Any) -> Statement:
    doc = document(f"{words}.", id=f"{words}{day}")
    when = moment(day) if day else None
    return statement(doc, words, "Russia", act, "ceasefire", said_on=when, **fields)


def settled(*statements: Statement) -> Settled:
    return settle(claims_of(statements, [], {}))


def states(*statements: Statement) -> list[State]:
    return [h.state for h in settled(*statements).current]


YES = "Moscow accepts the truce"
NO = "Moscow turns the truce down"


def test_the_later_replaces_the_earlier() -> None:
    told = settled(said(YES, Act.ACCEPT, "2025-03-11"), said(NO, Act.REJECT, "2025-03-13"))
    assert [h.state for h in told.current] == [State.REFUSES]
    assert [h.state for h in told.replaced] == [State.GIVES]


@pytest.mark.parametrize(
    "days",
    [("2025-03-13", "2025-03-13"), (None, None), ("2025-03-13", None), ("2025-03", "2025-03-13")],
)
def test_opposites_that_no_date_tells_apart_are_contested(
    days: tuple[str | None, str | None],
) -> None:
    yes, no = said(YES, Act.ACCEPT, days[0]), said(NO, Act.REJECT, days[1])
    (holding,) = settled(yes, no).current
    assert holding.state is State.CONTESTED
    assert set(holding.statements) == {yes, no}


def test_not_given_contests_given() -> None:
    denied = said(NO, Act.ACCEPT, "2025-03-13", certainty=Certainty.NEGATED)
    assert states(said(YES, Act.ACCEPT, "2025-03-13"), denied) == [State.CONTESTED]


def test_open_and_awaited_contest_nothing() -> None:
    both = states(said(YES, Act.ACCEPT, "2025-03-13"), said(NO, Act.DEFER, "2025-03-13"))
    assert both == [State.GIVES, State.OPEN]


def test_one_report_tells_of_two_things_unless_two_tellers_gainsay_each_other() -> None:
    doc = document(
        "Moscow agrees to spare power lines. Moscow shuns a longer pause. Moscow takes the pause."
    )
    yes = statement(doc, "Moscow agrees to spare power lines", "Russia", Act.ACCEPT, "ceasefire")
    no = statement(doc, "Moscow shuns a longer pause", "Russia", Act.REJECT, "ceasefire")
    other_word = statement(
        doc, "Moscow shuns a longer pause", "Russia", Act.REJECT, "ceasefire", chain=OFFICIAL
    )
    assert states(yes, no) == [State.GIVES, State.REFUSES]
    assert states(yes, other_word) == [State.GIVES, State.REFUSES]
    takes = statement(doc, "Moscow takes the pause", "Russia", Act.ACCEPT, "ceasefire")
    shuns = statement(doc, "the pause", "Russia", Act.REJECT, "ceasefire", chain=OFFICIAL)
    assert states(takes, shuns) == [State.CONTESTED]


def test_one_report_that_gainsays_itself_is_contested() -> None:
    doc = document("Moscow accepts the truce. Moscow rejects the truce.")
    yes = statement(doc, "Moscow accepts the truce", "Russia", Act.ACCEPT, "ceasefire")
    no = statement(doc, "Moscow rejects the truce", "Russia", Act.REJECT, "ceasefire")
    assert states(yes, no) == [State.CONTESTED]


def test_other_terms_neither_replace_nor_contest() -> None:
    energy = said("Moscow accepts an energy truce", Act.ACCEPT, "2025-03-11")
    full = said("Moscow rejects a full ceasefire", Act.REJECT, "2025-03-13")
    assert states(energy, full) == [State.GIVES, State.REFUSES]
    same_day = said("Moscow rejects the 60-day truce", Act.REJECT, "2025-03-11")
    assert states(said("Moscow accepts a 30-day truce", Act.ACCEPT, "2025-03-11"), same_day) == [
        State.GIVES,
        State.REFUSES,
    ]


def test_the_date_of_a_report_is_not_since_when_an_answer_is_awaited() -> None:
    doc = document("A reply by Moscow is awaited.")
    gap = unknown(doc, "A reply by Moscow is awaited", UnknownKind.ANSWER, "Russia", "ceasefire")
    (holding,) = settle(claims_of([], [gap], {doc.id: doc.published})).current
    assert (holding.state, holding.since) == (State.AWAITED, None)
    assert holding.told_on == doc.published


def test_wants_and_denials_accumulate() -> None:
    first = said("Moscow asks for a halt of arms supplies", Act.DEMAND, "2025-03-11")
    second = said("Moscow asks for neutrality of its neighbour", Act.DEMAND, "2025-03-13")
    denial = said("Moscow calls the report false", Act.DENY, "2025-03-01")
    assert states(first, second, denial) == [State.WANTS, State.WANTS, State.DENIES]


def test_a_restatement_is_one_holding_told_since_the_first_day() -> None:
    first, second = (
        said(YES, Act.ACCEPT, "2025-03-11", certainty=Certainty.PROBABLE),
        said(YES, Act.ACCEPT, "2025-03-13"),
    )
    (holding,) = settled(first, second).current
    assert holding.statements == (second, first)
    assert (holding.since, holding.certainty) == (moment("2025-03-11"), Certainty.CERTAIN)


def test_a_restatement_keeps_what_lies_between_from_replacing_it() -> None:
    again = said(YES, Act.ACCEPT, "2025-03-15")
    assert states(
        said(YES, Act.ACCEPT, "2025-03-11"), said(NO, Act.REJECT, "2025-03-13"), again
    ) == [State.GIVES]


def test_what_was_unknown_is_known_once_the_party_has_moved() -> None:
    unclear = said("whether Moscow agrees", Act.ACCEPT, "2025-03-11", certainty=Certainty.UNKNOWN)
    assert states(unclear, said(YES, Act.ACCEPT, "2025-03-13")) == [State.GIVES]
    assert states(said(YES, Act.ACCEPT, "2025-03-10"), unclear) == [State.GIVES, State.UNKNOWN]


def test_two_tellers_on_two_things_contest_nothing() -> None:
    no = said("Moscow would never vote for that", Act.REJECT, "2025-03-13")
    yes = said("Moscow agrees to a longer stay", Act.ACCEPT, "2025-03-13", chain=OFFICIAL)
    assert set(states(no, yes)) == {State.GIVES, State.REFUSES}


@given(worlds())
@settings(deadline=None)
def test_it_is_what_comparing_everything_with_everything_gives(readings: list[Reading]) -> None:
    statements = [s for r in readings for s in r.statements]
    gaps = [u for r in readings for u in r.unknowns]
    published = {r.document.id: r.document.published for r in readings}
    claims = claims_of(statements, gaps, published)
    for past in (False, True):
        some = [c for c in claims if c.past is past]
        assert settle(some) == plainly_settled(some)
