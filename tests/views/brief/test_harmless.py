"""Text from outside can neither hide, nor reorder, nor command."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from detente.model import SourceKind
from detente.views.brief.harmless import escape_markdown, harmless, visible
from tests.factory import document
from tests.views import briefs


@pytest.mark.parametrize(
    ("told", "seen"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("a\x00b\x07c\x7fd", "a␀b␇c␡d"),
        ("\x9b31m", "\ufffd31m"),
        ("invoice\u202efdp.exe", "invoice\ufffdfdp.exe"),
        ("\u2066a\u2069", "\ufffda\ufffd"),
        ("zero\u200bwidth\ufeff", "zero\ufffdwidth\ufffd"),
        ("tag\U000e0041", "tag\ufffd"),
        ("half \ud800", "half \ufffd"),
        ("two\r\nlines\u2028and\tmore", "two lines and more"),
        ("soft\u00adhyphen", "softhyphen"),
        ("“Ждём”, é, 中文", "“Ждём”, é, 中文"),
    ],
)
def test_visible(told: str, seen: str) -> None:
    assert visible(told) == seen


def test_a_tower_of_accents_is_cut() -> None:
    assert visible("e" + "\u0301" * 40) == "e" + "\u0301" * 4


@given(st.text())
def test_nothing_invisible_is_left(text: str) -> None:
    seen = visible(text)
    assert not {unicodedata.category(c) for c in seen} & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(seen) & set("\u200b\u200e\u200f\u202a\u202e\u2066\u2069\ufeff\u2060")
    assert visible(seen) == seen


@given(st.text())
def test_markdown_shows_the_text_itself(text: str) -> None:
    seen = " ".join(visible(text).split())
    markdown = MarkdownIt("commonmark").enable("strikethrough")
    tokens = markdown.parseInline("x " + escape_markdown(seen) + " x")[0].children or []
    assert {token.type for token in tokens} <= {"text", "text_special"}
    assert "".join(token.content for token in tokens) == f"x {seen} x"


@pytest.mark.parametrize("told", ["- item", "1. item", "# head", "> quote", "+ item", "12) item"])
def test_markdown_begins_no_block(told: str) -> None:
    html = MarkdownIt("commonmark").render(escape_markdown(told))
    assert html.startswith("<p>")


def test_addresses_do_not_become_links() -> None:
    told = escape_markdown("see https://example.org or www.example.org")
    assert "https\\://" in told
    assert "www\\." in told


def test_a_whole_brief_is_cleaned_and_keeps_its_shape() -> None:
    brief = briefs.hostile()
    clean = harmless(brief)
    assert "\x1b" in repr(brief.notes[0].span.exact.encode().decode()) or "\x1b" in brief.reader
    for text in (clean.reader, clean.notes[0].span.exact, clean.demands[0].party):
        assert visible(text) == text
    assert clean.notes[0].chain[-1].kind is SourceKind.ANONYMOUS
    assert clean.notes[0].span.start == brief.notes[0].span.start
    assert harmless(briefs.founding()) == briefs.founding()


def test_bytes_are_left_alone() -> None:
    doc = document("\x1bcaught")
    assert harmless(doc).capture.data == doc.capture.data
    assert harmless(doc).text == "␛caught"
