"""The record's own words, cut to a length."""

from functools import cache

from detente.model import Act, Span, Statement
from detente.vocabulary.acts import get_act
from detente.vocabulary.terms import term_words
from detente.vocabulary.time_words import time_pattern

__all__ = ["clip", "content_words", "gist", "standing_content"]

_LOOSE = " \t,;:–—-.•*"


def clip(text: str, n: int) -> str:
    """At most n characters of a text, cut at a word's end with an ellipsis.

    Line breaks become blanks, loose punctuation at the ends goes, and no cut falls after
    a word that points on ("of", "the"); no word is changed.
    """
    line = " ".join(text.split()).strip(_LOOSE)
    if len(line) <= n:
        return line
    cut = line[: max(n - 1, 1)]
    if not line[len(cut) : len(cut) + 1].isspace() and " " in cut:
        cut = cut[: cut.rindex(" ")]
    kept = cut.split()
    while len(kept) > 1 and kept[-1].strip(_LOOSE).lower() in _pointing_on():
        kept.pop()
    return " ".join(kept).rstrip(_LOOSE) + "…"


def standing_content(statement: Statement) -> str:
    """The content where it reads as a thing that is asked or given, else nothing.

    A time and a preposition before it go ("on Friday to halt strikes", "on Moscow to
    agree"); a content that is cut within its clause ("would leave") does not stand, nor
    that of a concession, which may be a demand that is dropped.
    """
    if statement.content is None or statement.act is Act.CONCEDE:
        return ""
    words = _without_time(_without_condition(statement, statement.content))
    words = _without_time(words.removeprefix("that "))
    first, _, rest = words.partition(" ")
    if first == "to":
        return _after_to(rest.removeprefix(f"{get_act(statement.act).plural} "), rest)
    return _thing(rest if first in term_words().lead_ins else words)


def content_words(statement: Statement) -> str:
    """The content where it stands by itself, else the span without a condition at its end."""
    words = standing_content(statement) or _without_condition(statement, statement.span)
    return words.removeprefix("that ")


def gist(statement: Statement, n: int = 80) -> str:
    """The words of what is asked, given or judged, n characters of them at most."""
    return clip(content_words(statement), n)


def _thing(words: str) -> str:
    return "" if words.partition(" ")[0].lower() in term_words().cut_starts else words


def _after_to(thing: str, words: str) -> str:
    """What stands after "to" or "to accept", else the infinitive; a place is neither.

    "To do so" tells nothing without its clause.
    """
    if words.partition(" ")[0] == "do":
        return ""
    if thing.partition(" ")[0] in term_words().determiners:
        return thing
    return f"to {words}" if words[:1].islower() else ""


def _without_condition(statement: Statement, place: Span) -> str:
    condition, words = statement.condition, " ".join(place.exact.split())
    if condition is not None and place.start < condition.start < place.end <= condition.end + 1:
        words = " ".join(place.exact[: condition.start - place.start].split())
    return words


def _without_time(words: str) -> str:
    found = time_pattern().match(words)
    return words[found.end() :].lstrip(" ,") or words if found else words


@cache
def _pointing_on() -> frozenset[str]:
    return term_words().function_words.union(term_words().loose_ends)
