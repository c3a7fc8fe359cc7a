import base64
import hashlib
import re
from dataclasses import replace
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model.drafted import Block, Sentence
from detente.model.outline import PassageKind
from detente.views.brief.draft_html import body, render
from tests.views.brief.drafts import DRAFTED, hostile


def test_the_page_asks_nobody_and_lets_nothing_run() -> None:
    page = render(DRAFTED)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    css = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert policy
    assert css
    digest = base64.b64encode(hashlib.sha256(css[1].encode()).digest()).decode()
    assert unescape(policy[1]).startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")


def test_checked_unchecked_and_own_lines_look_different() -> None:
    page = render(DRAFTED)
    assert "<span>Oslo wants a truce.</span>" in page
    assert '<span class="unsure">Bern refuses.</span>' in page
    assert page.count('<span class="tag">┄ not checked</span>') == 1
    assert page.count("TLP:AMBER, embargo until 1 April 2025") == 2
    assert '<li id="n2">' in page
    assert "Confidence: low. One root only." in page


def test_the_body_stands_within_another_page() -> None:
    assert "<html" not in body(DRAFTED)
    assert str(body(DRAFTED)) in render(DRAFTED)


def test_hostile_words_are_words() -> None:
    page = render(hostile())
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "\u202e" not in page


@settings(max_examples=40)
@given(st.text())
def test_any_text_is_escaped(text: str) -> None:
    block = Block(PassageKind.TEXT, (Sentence(text, (), False, True),))
    page = body(replace(DRAFTED, blocks=(block,), title=text))
    assert re.sub(r"</?(?:p|h1|h2|div|span|section|ol|li|a)\b[^<>]*>", "", page).count("<") == 0
