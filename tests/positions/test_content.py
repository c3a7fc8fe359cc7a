from detente.model import Act, Contents, Link, LinkKind, UnknownKind
from detente.positions.content import same_content, same_place
from tests.factory import document, statement, unknown

DOC = document(
    "Moscow wants a ban on foreign troops in Ukraine. A ban on foreign troops in Ukraine is what "
    "Moscow wants. Moscow wants a list of things. Moscow has conditions."
)
FIRST = statement(
    DOC, "Moscow wants a ban on foreign troops in Ukraine", "Russia", Act.DEMAND, "foreign-troops"
)
AGAIN = statement(
    DOC,
    "A ban on foreign troops in Ukraine is what Moscow wants",
    "Russia",
    Act.DEMAND,
    "foreign-troops",
)
OTHER = statement(DOC, "Moscow has conditions", "Russia", Act.DEMAND, "foreign-troops")
LIST = statement(
    DOC, "a list of things", "Russia", Act.DEMAND, "settlement", contents=Contents.UNDISCLOSED
)


def test_nearly_equal_words_of_one_act_are_one_content() -> None:
    assert same_content(FIRST, AGAIN)
    assert not same_content(FIRST, OTHER)
    proposed = statement(DOC, AGAIN.span.exact, "Russia", Act.PROPOSE, "foreign-troops")
    assert not same_content(FIRST, proposed)


def test_a_link_ties_a_restatement_in_new_words() -> None:
    linked = statement(
        DOC, "Moscow has conditions", "Russia", Act.DEMAND, "foreign-troops",
        links=(Link(LinkKind.RESTATES, FIRST.id),),
    )  # fmt: skip
    assert same_content(FIRST, linked)
    assert same_content(linked, FIRST)


def test_untold_contents_are_one_in_one_document_only() -> None:
    here = statement(
        DOC, "conditions", "Russia", Act.DEMAND, "settlement", contents=Contents.UNDISCLOSED
    )
    elsewhere = document("Moscow has conditions.", id="other")
    there = statement(
        elsewhere, "conditions", "Russia", Act.DEMAND, "settlement", contents=Contents.UNDISCLOSED
    )
    assert same_content(LIST, here)
    assert not same_content(LIST, there)


def test_other_terms_are_another_content() -> None:
    doc = document(
        "Kyiv accepts the 30-day ceasefire at once. Kyiv accepts the 60-day ceasefire at once."
    )
    one = statement(
        doc, "Kyiv accepts the 30-day ceasefire at once", "Ukraine", Act.ACCEPT, "ceasefire"
    )
    two = statement(
        doc, "Kyiv accepts the 60-day ceasefire at once", "Ukraine", Act.ACCEPT, "ceasefire"
    )
    assert not same_content(one, two)


def test_half_of_the_shorter_span_is_the_same_place() -> None:
    gap = unknown(DOC, "Moscow has conditions.", UnknownKind.CONTENT, "Russia", "settlement")
    assert same_place(OTHER, gap)
    assert not same_place(FIRST, gap)
