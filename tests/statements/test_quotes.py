from hypothesis import given
from hypothesis import strategies as st

from detente.statements.blocks import Block, BlockKind, blocks
from detente.statements.quotes import Quote, quote_at, quotes
from tests.factory import document


def found(text: str) -> tuple[Quote, ...]:
    return quotes(text, blocks(document(text)))


def words(text: str) -> list[str]:
    return [text[q.start : q.end] for q in found(text)]


def test_marks_are_paired_by_type() -> None:
    text = 'He called it "a start". She said: “We will "see" about it.”'
    assert words(text) == ['"a start"', '“We will "see" about it.”']


def test_an_odd_mark_ends_with_its_paragraph() -> None:
    text = "“We will sign.\n\n“We will hold it,” he said."
    assert [q.closed for q in found(text)] == [False, True]


def test_single_marks_quote_and_an_apostrophe_closes_nothing() -> None:
    text = "He said: ‘We don’t agree with it.’ The workers’ side left."
    assert words(text) == ["‘We don’t agree with it.’"]


def test_inches_are_no_quotation() -> None:
    assert words('A 155" gun was named.') == []


def test_a_few_borrowed_words_are_no_speech() -> None:
    assert [q.speech for q in found("It named “root causes” and “a peace that will hold”.")] == [
        False, True,
    ]  # fmt: skip


def test_the_quotation_at_a_place() -> None:
    text = "So “we will sign it” he said."
    assert quote_at(found(text), text.index("sign")) == found(text)[0]
    assert quote_at(found(text), 0) is None


@given(st.text(alphabet="a \n“”\"«»'"))
def test_quotations_lie_in_the_text_in_order(text: str) -> None:
    at = 0
    for quote in found(text):
        assert at <= quote.start < quote.end <= len(text)
        at = quote.end


def test_a_stray_straight_mark_opens_nothing() -> None:
    text = 'It ended here. " The ministers met. Oslo called it "a very good first step" later.'
    found = quotes(text, (Block(0, len(text), BlockKind.PARAGRAPH),))
    assert [text[q.start : q.end] for q in found] == ['"a very good first step"']


def test_a_mark_that_never_closes_does_not_swallow_a_long_text() -> None:
    text = "“We shall see. " + "The minister left. " * 100
    assert quotes(text, (Block(0, len(text), BlockKind.PARAGRAPH),)) == ()
