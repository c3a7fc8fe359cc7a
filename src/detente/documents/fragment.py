"""Marked-up text to plain paragraphs."""

import re

import lxml.html
from lxml.etree import LxmlError

__all__ = ["fragment_text", "paragraphs"]

BLOCKS = (
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
)  # fmt: skip
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that a tree cannot hold, character references to them included."""
DROPPED = ("script", "style", "noscript", "figure", "figcaption", "iframe", "template")


def fragment_text(markup: str) -> str:
    """The paragraphs of an HTML fragment, scripts and pictures left out."""
    if "<" not in markup:
        return paragraphs(markup)
    try:
        root = lxml.html.fragment_fromstring(NOT_XML.sub("", markup), create_parent="div")
    except (LxmlError, ValueError):
        return ""
    for element in list(root.iter(*DROPPED)):
        element.drop_tree()
    for element in root.iter(*BLOCKS):
        start = "\n- " if element.tag == "li" else "\n"
        element.text = start + NOT_XML.sub("", element.text or "").lstrip()
        element.tail = "\n" + NOT_XML.sub("", element.tail or "")
    return paragraphs(root.text_content())


def paragraphs(text: str) -> str:
    """Lines as paragraphs, one blank line between them, list items kept together."""
    out: list[str] = []
    listed = False
    for line in filter(None, (" ".join(line.split()) for line in text.splitlines())):
        is_item = line.startswith("- ")
        out.append(line if not out else ("\n" if listed and is_item else "\n\n") + line)
        listed = is_item
    return "".join(out)
