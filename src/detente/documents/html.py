"""A saved or fetched page to the article on it."""

import trafilatura
from lxml.html import HtmlElement
from trafilatura.utils import load_html

from detente.documents.charset import decode
from detente.documents.completeness import judge
from detente.documents.extract import Extract, Extracted
from detente.documents.fragment import fragment_text, paragraphs
from detente.documents.jsonld import Linked, linked_article
from detente.documents.limits import MAX_TAGS
from detente.documents.page import page_facts
from detente.errors import NotAnArticle, TooLarge
from detente.model import Capture

__all__ = ["extract"]

SCARCE = 0.5
"""A page shows its body only in JSON-LD where less than this share is on the page."""


def extract(capture: Capture) -> Extracted:
    """The article's body with what the page tells about it.

    Raises NotAnArticle for a page without running text, TooLarge for one that is
    built of too many parts.
    """
    decoded = decode(capture.data, capture.origin, capture.charset)
    if decoded.text.count("<") > MAX_TAGS:
        raise TooLarge(
            f"{capture.origin} holds more than {MAX_TAGS} tags", "save its text as a .txt file"
        )
    tree = load_html(decoded.text)
    if tree is None:
        raise NotAnArticle(f"{capture.origin} holds no page", "save the page again")
    linked = linked_article(tree)
    facts = page_facts(tree, linked, capture)
    text = _without_title(_body(tree, linked), facts.title)
    if not text:
        raise NotAnArticle(
            f"{capture.origin} holds no running text",
            "give the article's own page, or save its text as a .txt file",
        )
    verdict = judge(tree, linked, text)
    return Extracted(
        (
            Extract(
                text,
                facts.title,
                facts.outlet,
                facts.byline,
                facts.published,
                facts.url,
                facts.language,
                completeness=verdict.completeness,
                warnings=verdict.warnings,
            ),
        )
    )


def _body(tree: HtmlElement, linked: Linked) -> str:
    """The running text: from the page, or from JSON-LD where the page lacks it."""
    found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    text = paragraphs(getattr(found, "text", "") or "")
    told = fragment_text(linked.body)
    if len(text) < SCARCE * len(told) or text.split() == told.split():
        return told
    return text


def _without_title(text: str, title: str) -> str:
    """The body without a first line that is the title again."""
    first, _, rest = text.partition("\n")
    return rest.lstrip() if title and first.casefold() == title.casefold() and rest else text
