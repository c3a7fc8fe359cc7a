"""Whether a page shows a whole report, a part of one, or a list of others."""

import re
from typing import NamedTuple

from lxml.html import HtmlElement

from detente.documents.jsonld import Linked
from detente.model import Completeness
from detente.vocabulary.furniture import furniture_patterns

__all__ = ["Verdict", "judge", "judge_text"]

LINKED_CHARS = 0.3
LINKED_LINES = 0.4
"""Shares of the text that are nothing but links, from which it lists other reports.

Measured: 0.73 to 0.79 of the characters on listing pages, at most 0.12 on articles.
"""
LINKS = 5
"""Lines of nothing but a link that a listing has at least."""
TEASER = 300
"""Words below which a page that asks to subscribe shows only a report's beginning."""
CLOSING = 160
"""Characters at the end of a copied text in which a page asks to subscribe."""
LEFT_OUT = 1.5
"""A page that tells a word count this many times what it shows, holds text back."""
SENTENCE = 8
"""Words of a line, ended like a sentence, from which it is running text."""
ENDED = re.compile(r"[.!?。؟]")
UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]{40}")
"""Running text of a script that does not part its words."""


class Verdict(NamedTuple):
    """What a page is, and what to tell about it."""

    completeness: Completeness
    warnings: tuple[str, ...] = ()


WHOLE = Verdict(Completeness.WHOLE)
PAYWALLED = Verdict(
    Completeness.PAYWALLED,
    (
        "only the beginning of the report is here, the rest is for subscribers; "
        "save the whole page from your own subscription and give the file",
    ),
)


def judge(tree: HtmlElement, linked: Linked, text: str) -> Verdict:
    """Whether the page holds the whole report, by its links, words and own telling."""
    if _is_listing(tree, text):
        return Verdict(
            Completeness.INDEX_PAGE,
            ("this is a list of other pages, not a report; give the address of one report",),
        )
    if not _is_running(text):
        return Verdict(
            Completeness.NOT_AN_ARTICLE,
            ("this page holds no running text; give the report's own page or its text",),
        )
    if _is_teaser(tree, linked, text):
        return PAYWALLED
    return WHOLE


def judge_text(text: str) -> Verdict:
    """Whether a copied text ends where a page asks to subscribe."""
    asked = furniture_patterns().paywall.search(text[-CLOSING:])
    return PAYWALLED if asked else WHOLE


def _is_running(text: str) -> bool:
    """Whether any line is a sentence."""
    return bool(UNSPACED.search(text)) or any(
        len(line.split()) >= SENTENCE and ENDED.search(line) for line in text.splitlines()
    )


def _is_listing(tree: HtmlElement, text: str) -> bool:
    """Whether much of the text is nothing but links."""
    links = {_key(link.text_content()) for link in tree.iter("a")}
    lines = [line for line in text.splitlines() if line]
    linked = [line for line in lines if _key(line) in links]
    if len(linked) < LINKS:
        return False
    characters = sum(map(len, linked)) / sum(map(len, lines))
    return characters >= LINKED_CHARS or len(linked) / len(lines) >= LINKED_LINES


def _is_teaser(tree: HtmlElement, linked: Linked, text: str) -> bool:
    """Whether the page shows little and asks to subscribe, or says that it holds back."""
    count = len(text.split())
    if count < TEASER and (not linked.free or _asks_to_subscribe(tree)):
        return True
    return not linked.free and linked.words > LEFT_OUT * count


def _asks_to_subscribe(tree: HtmlElement) -> bool:
    """Whether a reader sees a line that keeps the rest for subscribers."""
    shown = tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]")
    pattern = furniture_patterns().paywall
    return any(pattern.search(words) for words in shown)


def _key(words: str) -> str:
    """The bare words of a line."""
    return re.sub(r"\W+", " ", words).strip().casefold()
