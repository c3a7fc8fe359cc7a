"""Whether a page shows a whole report, a part of one, or a list of others."""

from typing import NamedTuple

from lxml.html import HtmlElement

from detente.documents.jsonld import Linked
from detente.model import Completeness

__all__ = ["Verdict", "judge"]


class Verdict(NamedTuple):
    """What a page is, and what to tell about it."""

    completeness: Completeness
    warnings: tuple[str, ...] = ()


def judge(tree: HtmlElement, linked: Linked, text: str) -> Verdict:
    """Whether the page holds the whole report."""
    return Verdict(Completeness.WHOLE)
