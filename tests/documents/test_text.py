from hypothesis import given
from hypothesis import strategies as st

from detente.documents.text import extract
from detente.model import Completeness
from tests.documents.files import taken


@given(
    st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc"), whitelist_characters="\n\t"))
)
def test_the_text_is_kept_to_the_letter(text: str) -> None:
    words = f"x{text}"
    assert extract(taken(words)).extracts[0].text == words


def test_every_newline_becomes_a_line_feed() -> None:
    assert extract(taken("a\r\nb\rc\n\r\n d ")).extracts[0].text == "a\nb\nc\n\n d "


def test_escapes_and_bidi_marks_stay_in_the_text() -> None:
    words = "\x1b]0;title\x07 \u202eabc\u202c"
    assert extract(taken(words.replace("\x07", ""))).extracts[0].text == words.replace("\x07", "")


def test_another_character_set_is_told() -> None:
    found = extract(taken("La délégation a dit non au plan naïf.".encode("cp1252"))).extracts[0]
    assert found.text == "La délégation a dit non au plan naïf."
    assert "read as windows-1252" in found.warnings[0]


def test_a_text_that_ends_at_the_wall_is_paywalled() -> None:
    found = extract(taken("They met on Thursday.\n\nSubscribe to continue reading")).extracts[0]
    assert found.completeness is Completeness.PAYWALLED
    assert found.warnings
