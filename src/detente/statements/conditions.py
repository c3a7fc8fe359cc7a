"""The condition or sequence that a move is tied to."""

import re
from functools import cache

from spacy.tokens import Span, Token

from detente.vocabulary.certainty import certainty_words
from detente.vocabulary.cues import phrases

__all__ = ["condition_of"]

REAL = 3
"""A condition has at least so many words."""


def condition_of(span: Span, head: Token) -> Span | None:
    """The words of a condition in the clause of a move or hanging on it."""
    sentence = head.sent
    return _phrase(span, sentence) or _clause(span, sentence)


def _phrase(span: Span, sentence: Span) -> Span | None:
    """A fixed phrase such as "in exchange for", with what belongs to it."""
    for match in _openers().finditer(sentence.text):
        start = sentence.start_char + match.start()
        opener = sentence.doc.char_span(
            start, sentence.start_char + match.end(), alignment_mode="expand"
        )
        if opener is None or not _near(opener, span):
            continue
        return _to_comma(opener, sentence)
    return None


def _clause(span: Span, sentence: Span) -> Span | None:
    """An if, unless, until, once or before clause of the move."""
    for token in sentence:
        verb = _governed(token)
        if verb is None:
            continue
        left = token.i - 1 if token.i and token.nbor(-1).lower_ in ("only", "even") else token.i
        right = max(verb.right_edge.i, token.right_edge.i)
        found = _trim(sentence.doc[left : right + 1])
        if len(found) >= REAL and _near(found, span):
            return found
    return None


def _governed(token: Token) -> Token | None:
    """The verb of the clause that a word such as "if" or "before" opens."""
    word, verb = token.lower_, token.head
    if word in phrases("conditions", "clauses"):
        if word in ("until", "till") and token.dep_ in ("mark", "prep"):
            return verb if token.dep_ == "mark" else token
        asked = word == "if" and (verb.dep_ == "ccomp" or _left_open(verb.head))
        fits = token.dep_ in ("mark", "advmod") and verb.dep_ in ("advcl", "pcomp", "ccomp", "acl")
        return verb if fits and not asked else None
    only = token.i > 0 and token.nbor(-1).lower_ in ("only", "not")
    if word in phrases("conditions", "sequence") and (word == "before" or only):
        return verb if token.dep_ in ("mark", "advmod") and verb.dep_ == "advcl" else None
    return None


def _left_open(verb: Token) -> bool:
    """Whether a clause says that something is not known: "it is uncertain if"."""
    open_ones = certainty_words()["unknown"]
    return any(t.lemma_.lower() in open_ones for t in (verb, *verb.children))


def _near(found: Span, span: Span) -> bool:
    """Whether a condition stands in the clause or beside it."""
    return found.start < span.end + 3 and found.end > span.start - 3


def _to_comma(opener: Span, sentence: Span) -> Span:
    """A phrase with the words it governs, to the next comma or end."""
    right = max(t.right_edge.i for t in opener)
    for token in sentence.doc[opener.end : right + 1]:
        if token.text in (",", ";", "”", '"') and token.i > opener.end + 2:
            right = token.i - 1
            break
    return _trim(sentence.doc[opener.start : right + 1])


def _trim(span: Span) -> Span:
    end = span.end
    while end > span.start + 1 and (span.doc[end - 1].is_punct or span.doc[end - 1].is_space):
        end -= 1
    return span.doc[span.start : end]


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(map(re.escape, phrases("conditions", "phrases"))) + r")\b"
    )
