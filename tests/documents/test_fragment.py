from hypothesis import given
from hypothesis import strategies as st

from detente.documents.fragment import fragment_text, paragraphs


def test_blocks_become_paragraphs_and_lists_stay_together() -> None:
    markup = "<p>One <b>two</b>.</p><ul><li>a</li><li>b</li></ul>Three<br>four<script>x()</script>"
    assert fragment_text(markup) == "One two.\n\n- a\n- b\n\nThree\n\nfour"


def test_text_without_markup_keeps_its_paragraphs() -> None:
    assert fragment_text("one  two\n\nthree") == "one two\n\nthree"


def test_pictures_and_captions_are_left_out() -> None:
    assert fragment_text("<figure><img><figcaption>A hall</figcaption></figure><p>x</p>") == "x"


def test_absurd_nesting_neither_hangs_nor_crashes() -> None:
    assert "x" not in fragment_text("<div>" * 100_000 + "x")


@given(st.text())
def test_paragraphs_hold_the_same_words(text: str) -> None:
    assert paragraphs(text).split() == text.split()


@given(st.text())
def test_any_markup_gives_text(text: str) -> None:
    assert "\x00" not in fragment_text(f"<p>{text}&#0;&#x1f;<br>{text}</p>")
