from detente.model import Act, Certainty, State, UnknownKind, When
from detente.positions.claims import claims_of, restates
from tests.factory import document, moment, statement, unknown

DOC = document(
    "Moscow is studying it and a reply to the truce is awaited. Whether it would agree is unclear."
)
STUDIES = statement(
    DOC,
    "Moscow is studying it and a reply to the truce is awaited",
    "Russia",
    Act.DEFER,
    "ceasefire",
)
AWAITED = unknown(DOC, "a reply to the truce is awaited", UnknownKind.ANSWER, "Russia", "ceasefire")
WHETHER = unknown(
    DOC, "Whether it would agree is unclear", UnknownKind.INTENTION, "Russia", "ceasefire"
)
PUBLISHED = {DOC.id: DOC.published}


def test_a_deferral_alone_is_open() -> None:
    assert [c.state for c in claims_of([STUDIES], [], PUBLISHED)] == [State.OPEN]


def test_a_deferral_on_the_words_of_an_awaited_answer_is_awaited() -> None:
    told, gap = claims_of([STUDIES], [AWAITED], PUBLISHED)
    assert told.state is gap.state is State.AWAITED
    assert restates(told, gap)


def test_an_answer_alone_is_awaited_and_an_intention_is_unknown() -> None:
    states = [c.state for c in claims_of([], [WHETHER, AWAITED], PUBLISHED)]
    assert states == [State.AWAITED, State.UNKNOWN]


def test_a_gap_of_content_or_fact_says_nothing_of_a_cell() -> None:
    gaps = [
        unknown(DOC, "unclear", kind, "Russia", "ceasefire")
        for kind in (UnknownKind.CONTENT, UnknownKind.FACT)
    ]
    assert claims_of([], gaps, PUBLISHED) == []


def test_an_unknown_move_and_its_gap_are_one_claim() -> None:
    said = statement(
        DOC, WHETHER.span.exact, "Russia", Act.ACCEPT, "ceasefire", certainty=Certainty.UNKNOWN
    )
    one, other = claims_of([said], [WHETHER], PUBLISHED)
    assert restates(one, other)


def test_past_and_current_are_never_one_claim() -> None:
    past = statement(
        DOC,
        "Moscow is studying it and",
        "Russia",
        Act.DEFER,
        "ceasefire",
        when=When.PAST,
        said_on=moment("2025-01"),
    )
    one, other = claims_of([STUDIES, past], [], PUBLISHED)
    assert (one.past, other.past) == (False, True)
    assert not restates(one, other)
