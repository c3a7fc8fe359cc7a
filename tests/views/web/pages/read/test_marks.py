"""Whatever stands where: the text is kept exactly, and every place is covered exactly."""

from hypothesis import given
from hypothesis import strategies as st

from detente.model import Mask
from detente.views.web.pages.read.marks import (
    LONG,
    Place,
    in_place,
    paragraph_at,
    paragraphs,
)

WORDS = st.lists(
    st.sampled_from(["Moscow", "said.", "no ", "\n", "\n\n", " \n \n", "é", "‮", "מה", "!", " "])
)
TEXTS = st.one_of(st.text(max_size=80), WORDS.map("".join))


@st.composite
def reports(draw: st.DrawFn) -> tuple[str, list[Mask], list[Place]]:
    text = draw(TEXTS)
    ends = st.integers(0, len(text))
    spans = [sorted((draw(ends), draw(ends))) for _ in range(draw(st.integers(0, 6)))]
    places = [Place(a, b, f"s{n}") for n, (a, b) in enumerate(spans) if a < b]
    masks = [sorted((draw(ends), draw(ends))) for _ in range(draw(st.integers(0, 2)))]
    return text, [Mask(a, b, "advert") for a, b in masks if a < b], places


@given(reports())
def test_the_text_is_kept_and_every_place_is_covered(
    told: tuple[str, list[Mask], list[Place]],
) -> None:
    text, masks, places = told
    made = paragraphs(text, masks, places)
    pieces = [piece for paragraph in made for piece in paragraph.pieces]
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.start for piece in pieces] == [
        sum(len(p.text) for p in pieces[:n]) for n in range(len(pieces))
    ]
    for place in places:
        held = [p for p in pieces if place.item in p.items]
        assert "".join(p.text for p in held) == text[place.start : place.end]
    for piece in pieces:
        middle = range(piece.start, piece.start + len(piece.text))
        hidden = [any(m.start <= n < m.end for m in masks) for n in middle]
        assert set(hidden) <= {piece.furniture}


@given(TEXTS)
def test_what_is_shown_has_the_places_of_what_was_written(text: str) -> None:
    shown = in_place(text)
    assert len(shown) == len(text)
    assert not {"\u202e", "\u200b", "\x00"} & set(shown)


def test_overlapping_and_nested_items_share_what_they_share() -> None:
    (only,) = paragraphs("one two three", [], [Place(0, 7, "a"), Place(4, 13, "b")])
    assert [(p.text, p.items) for p in only.pieces] == [
        ("one ", ("a",)),
        ("two", ("a", "b")),
        (" three", ("b",)),
    ]


def test_a_place_that_spans_paragraphs_stands_in_each() -> None:
    made = paragraphs("one two\n\nthree four\n\nfive", [], [Place(4, 14, "a")])
    assert [p.text for p in paragraph_at(made, 4, 14)] == ["one two\n\n", "three four\n\n"]
    assert [p.number for p in made] == [0, 1, 2]


def test_lines_are_paragraphs_only_where_they_are_long() -> None:
    assert len(paragraphs("one\ntwo\nthree", [], [])) == 1
    assert len(paragraphs(("word " * 40 + "\n") * 3, [], [])) == 3


def test_a_very_long_paragraph_goes_on_in_parts() -> None:
    text = "Both sides met again. " * (LONG // 10)
    made = paragraphs(text, [], [])
    assert len(made) > 2
    assert [p.goes_on for p in made] == [False, *[True] * (len(made) - 1)]
    assert all(p.text.rstrip().endswith(".") for p in made)


def test_many_combining_marks_do_not_spill_over() -> None:
    assert in_place("a" + "\u0301" * 9) == "a" + "\u0301" * 4 + "\ufffd" * 5
