"""One writing for the many ways in which a text prints a name."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

__all__ = ["folded", "near", "plain"]

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "‑": "-"})
_ARTICLE = re.compile(r"^(?:the|The|THE)\s+(?=\S)")
_POSSESSIVE = re.compile(r"(?:'s|'S|(?<=[sS])')$")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}(?!\w)|\b(?:[A-Z]\.)+[A-Z]\b")
_EDGES = " \t\n.,;:!?\"'()[]“”"


def plain(surface: str) -> str:
    """A name without article, possessive, dots of acronyms and odd blanks.

    "the U.S.’s" gives "US"; case is kept, so that "us" stays a pronoun.
    """
    text = " ".join(surface.translate(_QUOTES).split())
    text = _DOTTED.sub(lambda m: m.group().replace(".", ""), text)
    text = _POSSESSIVE.sub("", text.strip(' \t\n.,;:!?"()[]“”')).strip(_EDGES)
    return _ARTICLE.sub("", text)


def folded(name: str) -> str:
    """A name in small letters without accents, so that spellings meet."""
    text = unicodedata.normalize("NFKD", name)
    return "".join(c for c in text if not unicodedata.combining(c)).casefold()


def near(name: str, known: Iterable[str]) -> str:
    """A remedy that names the nearest known names; empty where none is near."""
    found = get_close_matches(name, list(known), n=3)
    return f"did you mean {', '.join(found)}?" if found else ""
