import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import InputError, TooLarge
from detente.model import Handling
from detente.model.outline import Confidence, Outline, Passage, PassageKind, Pick
from detente.views.web.pages.briefs.editing import Told, cut, moved, put, swapped, written

THREE = Outline(tuple(Passage(text=text) for text in "abc"))


def texts(outline: Outline) -> str:
    return "".join(passage.text for passage in outline.passages)


def test_a_form_becomes_passages_with_one_kind_of_line_break() -> None:
    pick = Pick("s1", "r", "said")
    told = Told(
        "Talks", 1, "TLP:GREEN", kinds=["judgement", "text"], texts=["a\r\nb\rc", ""],
        confidences=["high", ""], whys=["two  roots\n", ""],
    )  # fmt: skip
    found = written(told, [pick])
    first, second = found.outline.passages
    assert first == Passage(PassageKind.JUDGEMENT, "a\nb\nc", Confidence.HIGH, "two roots")
    assert second == Passage()
    assert (found.outline.least, found.outline.picks) == (Handling.GREEN, (pick,))


def test_a_form_that_is_too_long_or_none_of_ours_is_refused() -> None:
    with pytest.raises(TooLarge):
        written(Told(kinds=["text"] * 201), ())
    with pytest.raises(TooLarge):
        written(Told(kinds=["text"], texts=["x" * 20_001]), ())
    with pytest.raises(TooLarge):
        written(Told(kinds=["text"] * 60, texts=["x" * 20_000] * 60), ())
    for bad in (Told(kinds=["verse"]), Told(least="x"), Told(kinds=["text"], confidences=["x"])):
        with pytest.raises(InputError):
            written(bad, ())


def test_passages_are_swapped_moved_cut_and_put() -> None:
    assert texts(swapped(THREE, 0, 1)) == "bac"
    assert texts(swapped(THREE, 0, -1)) == texts(swapped(THREE, 2, 1)) == "abc"
    assert texts(moved(THREE, 0, 2)) == "bca"
    assert texts(moved(THREE, 5, 0)) == texts(moved(THREE, 0, 5)) == "abc"
    assert texts(cut(THREE, 1)) == "ac"
    assert texts(cut(THREE, 9)) == "abc"
    for after, told, at in ((0, "axbc", 1), (2, "abcx", 3), (None, "abcx", 3), (9, "abcx", 3)):
        made, place = put(THREE, Passage(text="x"), after)
        assert (texts(made), place) == (told, at)


@given(st.integers(-3, 6), st.integers(-3, 6))
def test_moving_loses_no_passage(at: int, to: int) -> None:
    assert sorted(texts(moved(THREE, at, to))) == ["a", "b", "c"]
