"""The act of a clause that somebody says, where no word of its own makes a move."""

from typing import NamedTuple

from spacy.tokens import Span, Token

from detente.model import Act
from detente.statements.clauses import negated
from detente.vocabulary.cues import words
from detente.vocabulary.tones import tones

__all__ = ["TONED", "Tone", "tone"]

OBLIGED = frozenset({"have", "need", "ought"})
ABLE = frozenset({"can", "ca", "could"})
TONED = (Act.PROPOSE, Act.THREATEN, Act.ACCUSE, Act.ENDORSE, Act.ASSESS)
"""Acts that a tone can tell; the others change a position and need words of their own.

On gold/train a tone of demand or refusal was right in one of four cases only.
"""

TELLING = 2
"""What one word at least must add to an act other than a judgement."""


class Tone(NamedTuple):
    """An act with the word and the rule that gave it."""

    act: Act
    word: str
    rule: str


def tone(span: Span, head: Token, own: bool, speech: str = "") -> Tone:
    """The act of a clause; `own` tells whether its subject is who says it.

    `speech` is the lemma of the verb that reports it.
    """
    return _modal(span, head, own) or _voted(span, speech)


def _modal(span: Span, head: Token, own: bool) -> Tone | None:
    """What a modal verb makes of it: must, should; we will, we will not."""
    auxiliaries = {c.lemma_.lower(): c for c in head.children if c.dep_ == "aux"}
    lowered = {c.lower_ for c in head.children if c.dep_ == "aux"} | set(auxiliaries)
    no = negated(head)
    if word := next((w for w in ("must", "should", "shall") if w in lowered and not own), ""):
        return Tone(Act.DEMAND, word, "modal demand")
    if word := next((w for w in ("must", "should") if w in lowered), ""):
        return Tone(Act.DEMAND, word, "modal demand")
    if head.lemma_ in OBLIGED and any(c.dep_ == "xcomp" for c in head.children):
        return Tone(Act.DEMAND, head.text, "modal demand")
    if not own:
        return None
    if no and lowered & (words("promising") | ABLE | {"would"}):
        return Tone(Act.REJECT, "not", "modal reject")
    if lowered & words("promising") and not no:
        harm = next((t for t in span if t.lemma_.lower() in words("harmful")), None)
        if harm is not None:
            return Tone(Act.THREATEN, harm.text, "modal threaten")
        return Tone(Act.OFFER, head.text, "modal offer")
    return None


def _voted(span: Span, speech: str) -> Tone:
    """The act to which the words of the clause and the verb of speech add most."""
    start, weights = tones()
    sums = dict(start)
    most: dict[Act, tuple[int, str]] = {}
    for word, text in [*((t.lemma_.lower(), t.text) for t in span), (f"@{speech}", speech)]:
        for act, weight in weights.get(word, ()):
            sums[act] = sums.get(act, 0) + weight
            most[act] = max(most.get(act, (0, "")), (weight, text))
    telling = [a for a in TONED if a is Act.ASSESS or most.get(a, (0, ""))[0] >= TELLING]
    if not any(t.lemma_.lower() in words("harmful") for t in span):
        telling = [a for a in telling if a is not Act.THREATEN]
    act = max(telling, key=lambda a: sums.get(a, 0))
    return Tone(act, most.get(act, (0, ""))[1], f"tone {act}")
