from detente.model import Act, State, Statement, UnknownKind, When
from detente.positions.cells import cells, rows_of
from detente.positions.pool import gather
from tests.factory import document, moment, reading, statement, unknown

DOC = document(
    "Paris and London offer troops. Moscow refused this last year. Kyiv welcomes it. "
    "An analyst doubts it. Minsk did not rule it out. A reply by Moscow is awaited."
)


def said(words: str, party: str, act: Act, **fields: object) -> Statement:
    return statement(DOC, words, party, act, "foreign-troops", **fields)


JOINT = said("Paris and London offer troops", "France + United Kingdom", Act.OFFER)
PAST = said(
    "Moscow refused this last year", "Russia", Act.REJECT, when=When.PAST, said_on=moment("2024")
)
BACKS = said("Kyiv welcomes it", "Ukraine", Act.ENDORSE)
ANALYST = said("An analyst doubts it", "independent", Act.ASSESS)
GAP = unknown(DOC, "A reply by Moscow is awaited", UnknownKind.ANSWER, "Russia", "foreign-troops")


def test_a_joint_move_counts_for_each_party() -> None:
    found = cells(gather([reading(DOC, JOINT)]))
    assert sorted(found) == [("France", "foreign-troops"), ("United Kingdom", "foreign-troops")]
    assert {p.holdings[0].state for p in found.values()} == {State.GIVES}


def test_nobody_and_anybody_have_no_row() -> None:
    assert rows_of("independent") == rows_of("unknown") == rows_of("") == ()
    assert rows_of("France + independent") == ("France",)
    assert cells(gather([reading(DOC, ANALYST)])) == {}


def test_the_past_fills_a_cell_only_while_nothing_current_does() -> None:
    place = ("Russia", "foreign-troops")
    (holding,) = cells(gather([reading(DOC, PAST)]))[place].holdings
    assert (holding.state, holding.statements) == (State.LAST_KNOWN, (PAST,))
    filled = cells(gather([reading(DOC, PAST, GAP)]))[place]
    assert [h.state for h in filled.holdings] == [State.AWAITED]
    assert [h.state for h in filled.history] == [State.REFUSES]


def test_a_gap_on_no_issue_is_in_no_cell() -> None:
    gap = unknown(DOC, GAP.span.exact, UnknownKind.ANSWER, "Russia", "")
    assert cells(gather([reading(DOC, gap)])) == {}


def test_backing_is_listed_beside_and_sets_nothing() -> None:
    position = cells(gather([reading(DOC, BACKS)]))[("Ukraine", "foreign-troops")]
    assert (position.holdings, position.beside) == ((), (BACKS,))


def test_what_was_unknown_in_the_past_is_no_last_known_position() -> None:
    from detente.model import Certainty

    once = said(
        "Minsk did not rule it out",
        "Belarus",
        Act.ACCEPT,
        when=When.PAST,
        certainty=Certainty.UNKNOWN,
    )
    position = cells(gather([reading(DOC, once)]))[("Belarus", "foreign-troops")]
    assert position.holdings == ()
    assert position.history[0].state is State.UNKNOWN
