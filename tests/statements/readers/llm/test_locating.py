import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.statements.readers.llm.locating import Place, Words

TEXT = (
    "The minister’s envoy said: “We will  not\nwait”. Arvania agreed — in part — to talks.\n"
    "Later Arvania agreed again. Wait…for us, said the US."
)


def words(quote: str, near: Place | None = None) -> str | None:
    place = Words(TEXT).quoted(quote, near)
    return TEXT[slice(*place)] if place else None


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("Arvania agreed — in part", "Arvania agreed — in part"),
        ("The minister's envoy", "The minister’s envoy"),
        ('"We will not wait"', "“We will  not\nwait”"),
        ("we WILL not wait", "We will  not\nwait"),
        ("arvania agreed - in part - to talks", "Arvania agreed — in part — to talks"),
        ("Wait...for us", "Wait…for us"),
        ('"Later Arvania agreed again."', "Later Arvania agreed again"),
        ("[2] Later Arvania agreed again", "Later Arvania agreed again"),
        (
            "The minister’s envoy said ... not wait",
            "The minister’s envoy said: “We will  not\nwait",
        ),
        ("soft\u00adly", None),
        ("Arvania refused", None),
        ("in part ... The minister", None),
        ("", None),
        (" . ", None),
    ],
)
def test_words_are_found_whatever_their_marks(quote: str, found: str | None) -> None:
    assert words(quote) == found


def test_of_several_the_nearest_counts() -> None:
    second = TEXT.index("Later")
    first = Words(TEXT).quoted("Arvania agreed")
    assert first is not None and first.start == TEXT.index("Arvania")
    place = Words(TEXT).quoted("Arvania agreed", Place(second, len(TEXT)))
    assert place is not None and place.start > second


def test_a_name_is_found_in_whole_words_only() -> None:
    near = Place(0, 10)
    assert Words("thus they told us").named("us", near) == Place(15, 17)
    assert Words("thus they told them").named("us", near) is None
    assert Words("thus").holds("thus") and not Words("thus").holds("us")


def test_a_blank_that_keeps_control_words_apart_does_not_count() -> None:
    text = "he wrote <b>no</b> twice"
    assert Words(text).quoted("he wrote < b>no< /b> twice") == Place(0, len(text))


@given(st.text(min_size=1), st.data())
def test_what_stands_in_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    place = Words(text).quoted(quote)
    if any(c.isalnum() for c in quote) and not quote.lstrip().startswith("["):
        assert place is not None
        assert text[slice(*place)].casefold().split() == quote.casefold().split()


@given(st.text(), st.text())
def test_what_is_found_says_the_same(text: str, quote: str) -> None:
    place = Words(text).quoted(quote)
    if place is not None:
        assert 0 <= place.start < place.end <= len(text)
        told = "".join(c for c in quote.casefold() if c.isalnum())
        found = "".join(c for c in text[slice(*place)].casefold() if c.isalnum())
        assert found == told or "..." in quote.replace("…", "...") or quote.lstrip()[:1] == "["
