"""How surely a text tells that a move is made."""

from typing import NamedTuple

from spacy.tokens import Span, Token

from detente.model import Act, Certainty
from detente.vocabulary.certainty import certainty_words

__all__ = ["Sureness", "certainty_of"]

WOULD = frozenset({"would", "'d", "’d"})
SETTLED = frozenset({Act.ASSESS, Act.ACCUSE, Act.DENY, Act.DEFER})
"""Acts that are made by saying them: a "may" in them belongs to the content."""


class Sureness(NamedTuple):
    """A certainty and the word that told it."""

    value: Certainty
    word: str = ""


def certainty_of(act: Act, span: Span, cue: Token, own: bool, negated: bool) -> Sureness:
    """The certainty of a move: unknown before negated before possible before probable.

    `own` tells that the mover speaks for itself: its "would" is its word and certain.
    """
    words = certainty_words()
    text = " " + " ".join(t.lemma_.lower() for t in cue.sent) + " "
    if act not in (Act.ASSESS, Act.ACCUSE):
        for phrase in words["unknown"]:
            if f" {phrase} " in text and (
                "whether" in text or "if" in text or "remain" in text or "know" in text
            ):
                return Sureness(Certainty.UNKNOWN, phrase)
    if negated:
        return Sureness(Certainty.NEGATED, "not")
    if act in SETTLED:
        return Sureness(Certainty.CERTAIN)
    return _hedged(cue, own)


def _hedged(cue: Token, own: bool) -> Sureness:
    """The certainty that the words above and beside the cue leave."""
    words = certainty_words()
    at, steps = cue, 0
    while steps < 3:
        for child in at.children:
            lemma = child.lemma_.lower()
            if child.i > cue.i or child.dep_ not in ("aux", "advmod", "amod", "auxpass", "nsubj"):
                continue
            if lemma in words["possible"] and not (own and lemma in ("can", "could")):
                return Sureness(Certainty.POSSIBLE, child.text)
            if lemma in words["probable"] or (child.lower_ in WOULD and not own):
                return Sureness(Certainty.PROBABLE, child.text)
        if at is not cue and at.lemma_.lower() in words["possible"]:
            return Sureness(Certainty.POSSIBLE, at.text)
        if at is not cue and at.lemma_.lower() in words["probable"]:
            return Sureness(Certainty.PROBABLE, at.text)
        if at.dep_ not in ("xcomp", "acomp", "dobj", "pcomp", "acl"):
            break
        at, steps = at.head, steps + 1
    return Sureness(Certainty.CERTAIN)
