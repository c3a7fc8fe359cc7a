import pytest

from detente.model import Act, Span
from detente.vocabulary.gist import clip, content_words, gist, standing_content
from tests.factory import document, statement

TEXT = "Kyiv would accept\nthe 30-day truce if Moscow does."
DOC = document(TEXT)
CONDITION = Span.of(TEXT, TEXT.index("if"), len(TEXT) - 1)


@pytest.mark.parametrize(
    ("text", "n", "cut"),
    [
        ("a list\n of demands.", 40, "a list of demands"),
        ("a list of demands", 12, "a list…"),
        ("a list of demands", 10, "a list…"),
        ("the list has much that a reader", 27, "the list has much…"),
        ("• no troops;", 40, "no troops"),
        ("unbreakable", 5, "unbr…"),
        ("", 5, ""),
    ],
)
def test_a_text_is_cut_at_the_end_of_a_word(text: str, n: int, cut: str) -> None:
    assert clip(text, n) == cut
    assert len(clip(text, n)) <= n


def test_the_gist_is_the_content_where_it_is_marked() -> None:
    words = TEXT.removesuffix(".")
    said = statement(DOC, words, "Ukraine", Act.ACCEPT, "ceasefire")
    assert gist(said) == "Kyiv would accept the 30-day truce if Moscow does"
    start = TEXT.index("the")
    marked = statement(
        DOC, words, "Ukraine", Act.ACCEPT, "ceasefire", content=Span.of(TEXT, start, len(TEXT) - 1)
    )
    assert gist(marked, 20) == "the 30-day truce…"


def test_a_content_cut_within_its_clause_is_not_used() -> None:
    words = TEXT.removesuffix(".")
    cut = statement(
        DOC, words, "Ukraine", Act.ACCEPT, "ceasefire", content=Span.of(TEXT, 5, len(TEXT) - 1)
    )
    assert cut.content is not None
    assert cut.content.exact.startswith("would")
    assert standing_content(cut) == ""
    assert gist(cut).startswith("Kyiv would")


def test_a_condition_at_the_end_is_no_content() -> None:
    words = TEXT.removesuffix(".")
    said = statement(DOC, words, "Ukraine", Act.ACCEPT, "ceasefire", condition=CONDITION)
    assert content_words(said) == "Kyiv would accept the 30-day truce"


def test_a_clause_begins_without_that() -> None:
    doc = document("Kyiv said that it agrees.")
    assert gist(statement(doc, "that it agrees", "Ukraine", Act.ACCEPT, "process")) == "it agrees"


@pytest.mark.parametrize(
    ("content", "stands"),
    [
        ("on Friday to swap 100 prisoners", "to swap 100 prisoners"),
        ("on Sunday that both sides talk", "both sides talk"),
        ("on Sunday that Kyiv and Moscow talk", "Kyiv and Moscow talk"),
        ("on Moscow to agree to a truce", "Moscow to agree to a truce"),
        ("for tough sanctions", "tough sanctions"),
        ("to a halt of strikes", "a halt of strikes"),
        ("shelling the port", "shelling the port"),
        ("to Moscow", ""),
        ("to accept the truce", "the truce"),
        ("it down", ""),
        ("by Kyiv for a truce", ""),
        ("in a call with him that aid was discussed", ""),
    ],
)
def test_a_content_stands_without_the_words_that_tie_it_to_its_verb(
    content: str, stands: str
) -> None:
    text = f"It agreed {content}."
    place = Span.of(text, text.index(content), len(text) - 1)
    doc = document(text)
    said = statement(doc, text[:-1], "Ukraine", Act.ACCEPT, "ceasefire", content=place)
    assert standing_content(said) == stands


@pytest.mark.parametrize(
    ("text", "content", "act", "told"),
    [
        ("Oslo refused to do so", "to do so", Act.REJECT, "Oslo refused to do so"),
        ("Oslo dropped a demand", "a demand", Act.CONCEDE, "Oslo dropped a demand"),
        ("Oslo rejected a demand", "a demand", Act.REJECT, "a demand"),
    ],
)
def test_a_content_that_misleads_without_its_verb_is_told_with_it(
    text: str, content: str, act: Act, told: str
) -> None:
    doc = document(text)
    place = Span.of(text, text.index(content), len(text))
    assert gist(statement(doc, text, "Norway", act, "process", content=place)) == told
