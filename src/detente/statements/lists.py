"""Lists with a lead-in line: every item is a move of its own."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Span, Token

from detente.model import Act, Speaker
from detente.statements.actors import Cast
from detente.statements.acts import owner
from detente.statements.blocks import BlockKind
from detente.statements.clauses import phrase, subject, trimmed
from detente.statements.when import Time, when_of
from detente.vocabulary.cues import list_leads

__all__ = ["Item", "items"]


class Item(NamedTuple):
    """One item with what its lead-in says of it."""

    span: Span
    act: Act
    speaker: Speaker
    time: Time
    cue: Token
    """The word of the lead-in that tells the act."""


def items(cast: Cast) -> Iterator[Item]:
    """The items of all lists whose lead-in, ended by a colon, names move and mover.

    An item that is a sentence of its own is left to be read as one.
    """
    parsed = cast.parsed
    lead: tuple[Act, Speaker, Time, Token] | None = None
    for block in parsed.blocks:
        if block.kind is BlockKind.ITEM:
            span = trimmed(parsed.tokens(block.start, block.end))
            if lead is not None and len(span) and not _is_sentence(span.root):
                yield Item(span, *lead)
        elif block.told:
            words = parsed.tokens(block.start, block.end)
            ends = parsed.document.text[: block.end].endswith(":")
            lead = _lead(words[-1].sent, cast) if ends and len(words) else None


def _is_sentence(root: Token) -> bool:
    """Whether an item has a verb with a subject of its own."""
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in root.children) and root.pos_ in (
        "VERB",
        "AUX",
    )


def _lead(sentence: Span, cast: Cast) -> tuple[Act, Speaker, Time, Token] | None:
    """What a lead-in tells: the act, who moves, and when."""
    for token in sentence:
        act = list_leads().get(token.lemma_.lower())
        if act is None or token.pos_ not in ("NOUN", "VERB"):
            continue
        who = owner(token) or (subject(token) if token.pos_ == "VERB" else subject(token.head))
        if who is None:
            continue
        speaker = cast.resolve(phrase(who))
        if speaker.rule != "unresolved":
            return act, speaker, when_of(token), token
    return None
