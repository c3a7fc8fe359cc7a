import pytest

from detente.model import Act, Contents, Span
from detente.positions.gist import clip, content_words, gist, telling_span
from tests.factory import document, statement

TEXT = "Kyiv would accept\nthe 30-day truce if Moscow does."
DOC = document(TEXT)
CONDITION = Span.of(TEXT, TEXT.index("if"), len(TEXT) - 1)


@pytest.mark.parametrize(
    ("text", "n", "cut"),
    [
        ("a list\n of demands.", 40, "a list of demands"),
        ("a list of demands", 12, "a list of…"),
        ("a list of demands", 10, "a list of…"),
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
    assert gist(marked, 20) == "the 30-day truce if…"


def test_a_content_cut_within_its_clause_is_not_used() -> None:
    words = TEXT.removesuffix(".")
    cut = statement(
        DOC, words, "Ukraine", Act.ACCEPT, "ceasefire", content=Span.of(TEXT, 5, len(TEXT) - 1)
    )
    assert cut.content is not None
    assert cut.content.exact.startswith("would")
    assert telling_span(cut) == cut.span


def test_a_condition_at_the_end_is_no_content() -> None:
    words = TEXT.removesuffix(".")
    said = statement(DOC, words, "Ukraine", Act.ACCEPT, "ceasefire", condition=CONDITION)
    assert content_words(said).strip() == "Kyiv would accept\nthe 30-day truce"


def test_a_clause_begins_without_that() -> None:
    doc = document("Kyiv said that it agrees.")
    assert gist(statement(doc, "that it agrees", "Ukraine", Act.ACCEPT, "process")) == "it agrees"


def test_what_is_not_told_is_said_not_to_be() -> None:
    said = statement(
        DOC, "the 30-day truce", "Ukraine", Act.DEMAND, "ceasefire", contents=Contents.UNDISCLOSED
    )
    assert gist(said) == "the 30-day truce (contents not disclosed)"
