import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model import Span, text_sha256
from detente.model.span import CONTEXT

TEXT = "  Kyiv agrees.  "
texts = st.text(max_size=60)
offsets = st.integers(-5, 70)


@given(texts, offsets, offsets)
def test_a_span_quotes_its_text_without_blanks_at_its_ends(text: str, start: int, end: int) -> None:
    span = Span.of(text, start, end)
    assert span.holds(text)
    assert span.exact == text[max(start, 0) : max(end, 0)].strip()
    assert 0 <= span.start <= span.end <= len(text)
    assert len(span) == len(span.exact)


@given(texts, offsets, offsets)
def test_context_is_what_stands_beside_the_words(text: str, start: int, end: int) -> None:
    span = Span.of(text, start, end)
    assert (span.prefix + span.exact + span.suffix) in text
    assert span.prefix == text[: span.start][-CONTEXT:]
    assert span.suffix == text[span.end :][:CONTEXT]


@given(texts, offsets, offsets)
def test_a_stripped_span_stays_as_it_is(text: str, start: int, end: int) -> None:
    span = Span.of(text, start, end)
    assert Span.of(text, span.start, span.end, span.text_sha256) == span


def test_a_moved_span_is_not_found_again() -> None:
    span = Span.of(TEXT, 0, 16)
    assert (span.start, span.end, span.exact) == (2, 14, "Kyiv agrees.")
    assert not span.holds("x" + TEXT)


@pytest.mark.parametrize(
    ("other", "common"), [((0, 6), 4), ((6, 14), 8), ((4, 6), 2), ((14, 16), 0), ((0, 2), 0)]
)
def test_overlap_counts_common_characters(other: tuple[int, int], common: int) -> None:
    span, second = Span.of(TEXT, 2, 14), Span(*other, "", "", "", "")
    assert span.overlap(second) == second.overlap(span) == common


def test_spans_are_ordered_by_place() -> None:
    spans = [Span.of(TEXT, 7, 13), Span.of(TEXT, 2, 14), Span.of(TEXT, 2, 6)]
    assert [s.exact for s in sorted(spans)] == ["Kyiv", "Kyiv agrees.", "agrees"]


def test_the_hash_is_that_of_utf8() -> None:
    assert text_sha256("déjà vu") == hashlib.sha256("déjà vu".encode()).hexdigest()
    assert text_sha256("\ud800") != text_sha256("\ud801")
