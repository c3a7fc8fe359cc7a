"""How surely a text tells that a move is made."""

from typing import NamedTuple

from spacy.tokens import Token

from detente.model import Act, Certainty
from detente.vocabulary.certainty import certainty_words
from detente.vocabulary.cues import verb_cues

__all__ = ["Sureness", "certainty_of"]

WOULD = frozenset({"would", "'d", "’d"})
SETTLED = frozenset({Act.ASSESS, Act.ACCUSE, Act.DENY, Act.DEFER})
"""Acts that are made by saying them: a "may" in them belongs to the content."""

ASKING = ("whether", "if", "how", "remain", "know")
"""Words beside which a phrase such as "unclear" asks for a move."""
BESIDE = frozenset({"aux", "advmod", "amod", "auxpass", "nsubj"})
UPWARD = frozenset({"xcomp", "acomp", "dobj", "pcomp", "acl"})
STEPS = 3
"""How far above the cue a hedge is looked for."""


class Sureness(NamedTuple):
    """A certainty and the word that told it."""

    value: Certainty
    word: str = ""


def certainty_of(act: Act, cue: Token, negated: bool, reported: bool) -> Sureness:
    """The certainty of a move: unknown before negated before possible before probable.

    `reported` tells that it stands in a report of speech, where "would" is only the
    tense of what was said.
    """
    if act not in (Act.ASSESS, Act.ACCUSE) and (word := _unknown(cue)):
        return Sureness(Certainty.UNKNOWN, word)
    if negated:
        return Sureness(Certainty.NEGATED, "not")
    if act in SETTLED:
        return Sureness(Certainty.CERTAIN)
    return _hedged(cue, reported)


def _unknown(cue: Token) -> str:
    """The phrase that says that it is not known whether."""
    text = " " + " ".join(t.lemma_.lower() for t in cue.sent) + " "
    if not any(f" {w} " in text for w in ASKING):
        return ""
    return next((p for p in certainty_words()["unknown"] if f" {p} " in text), "")


def _hedged(cue: Token, reported: bool) -> Sureness:
    """The certainty that the words beside the cue and above it leave."""
    words = certainty_words()
    at, steps = cue, 0
    while steps < STEPS:
        beside = [c for c in at.children if c.i <= cue.i and c.dep_ in BESIDE]
        for token in [*beside, *([at] if steps or _hints(at) else [])]:
            lemma = token.lemma_.lower()
            if lemma in words["failing"]:
                return Sureness(Certainty.NEGATED, token.text)
            if lemma in words["possible"]:
                return Sureness(Certainty.POSSIBLE, token.text)
            would = token.lower_ in WOULD
            if (would and not reported) or (lemma in words["probable"] and not would):
                return Sureness(Certainty.PROBABLE, token.text)
        if at.dep_ not in UPWARD and not (at.dep_ == "ccomp" and _hints(at.head)):
            break
        at, steps = at.head, steps + 1
    return Sureness(Certainty.CERTAIN)


def _hints(verb: Token) -> bool:
    """Whether a verb reports a move as likely and makes none: "signalled that"."""
    return verb.lemma_.lower() in certainty_words()["probable"] and (
        verb.lemma_.lower() not in verb_cues()
    )
