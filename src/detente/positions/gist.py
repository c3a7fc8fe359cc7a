"""The record's own words, cut to a length."""

from detente.model import Contents, Span, Statement
from detente.vocabulary.terms import term_words

__all__ = ["UNDISCLOSED", "clip", "content_words", "gist", "telling_span"]

UNDISCLOSED = "contents not disclosed"
_LOOSE = " \t,;:–—-.•*"


def clip(text: str, n: int) -> str:
    """At most n characters of a text, cut at a word's end with an ellipsis.

    Line breaks become blanks, loose punctuation at the ends goes; no word is changed.
    """
    line = " ".join(text.split()).strip(_LOOSE)
    if len(line) <= n:
        return line
    cut = line[: max(n - 1, 1)]
    if not line[len(cut) : len(cut) + 1].isspace() and " " in cut:
        cut = cut[: cut.rindex(" ")]
    return cut.rstrip(_LOOSE) + "…"


def telling_span(statement: Statement) -> Span:
    """The content where it begins like a thing that is asked or given, else the whole span.

    A content that is cut within its clause ("on both to talk") says less than the clause.
    """
    content = statement.content
    if content is None or not content.exact.split():
        return statement.span
    first = content.exact.split(maxsplit=1)[0]
    stands = first.lower() in term_words().determiners or not first[:1].islower()
    return content if stands else statement.span


def content_words(statement: Statement) -> str:
    """The words of the content, else of the span, without a condition at their end."""
    place, condition = telling_span(statement), statement.condition
    words = place.exact
    if condition is not None and place.start < condition.start < place.end <= condition.end + 1:
        words = words[: condition.start - place.start]
    return words.removeprefix("that ")


def gist(statement: Statement, n: int = 80) -> str:
    """The words of what is asked, given or judged, n characters of them at most.

    The content where the reader marked it, else the whole span; of contents that are
    not told, that is said after the words.
    """
    words = clip(content_words(statement), n)
    if statement.contents is Contents.UNDISCLOSED:
        return f"{words} ({UNDISCLOSED})"
    return words
