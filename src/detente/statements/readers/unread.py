"""Documents that no English reader serves, told with the remedy."""

from detente.model import Completeness, Document
from detente.statements.english import looks_english
from detente.vocabulary.languages import language_words

__all__ = ["LANGUAGES", "unread"]

LANGUAGES = frozenset({"en"})
"""What the readers serve that look at an English parse."""
UNREAD = {
    Completeness.INDEX_PAGE: "give the address of a single report",
    Completeness.NOT_AN_ARTICLE: "give a page or file with running text",
}


def unread(document: Document) -> str:
    """Why a document is not read, with the remedy; empty if it is."""
    if remedy := UNREAD.get(document.completeness):
        return f"not read: it is {_a(document.completeness)}; {remedy}"
    if not document.text.strip():
        return "not read: it holds no text; give a report with running text"
    known = document.language or ("en" if looks_english(document.text) else "unknown")
    if known not in LANGUAGES:
        return (
            f"not read: no reader serves the language {language_words(known)}; "
            "give an English version, or tell the language with --lang if it was mistaken"
        )
    return ""


def _a(kind: str) -> str:
    return kind if kind.startswith("not") else f"an {kind}"
