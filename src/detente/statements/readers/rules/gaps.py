"""What a text says is not known, where it is a move as well."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.model import Act, Certainty, Speaker, Unknown, UnknownKind
from detente.statements.actors import Cast
from detente.statements.readers.rules.drafts import Draft

__all__ = ["with_gaps"]

GIVING = frozenset({Act.ACCEPT, Act.OFFER, Act.CONCEDE, Act.PROPOSE, Act.ENDORSE})
"""Acts of which a text may leave open whether they are made."""


def with_gaps(drafts: Sequence[Draft], unknowns: Sequence[Unknown], cast: Cast) -> Iterator[Draft]:
    """The drafts, those of which it is not known whether they are made told as such.

    An intention that no draft states is an acceptance left open; a missing answer is a
    deferral.
    """
    open_at = [u for u in unknowns if u.kind is UnknownKind.INTENTION and u.subject]
    stated = set[str]()
    for draft in drafts:
        gap = next((u for u in open_at if _states(draft, u)), None)
        if gap is not None:
            stated.add(gap.id)
            draft = replace(draft, certainty=Certainty.UNKNOWN)
        yield draft
    for gap in open_at:
        if gap.id not in stated:
            yield _draft(gap, Act.ACCEPT, Certainty.UNKNOWN, cast)
    for gap in unknowns:
        if gap.kind is UnknownKind.ANSWER and gap.subject:
            yield _draft(gap, Act.DEFER, Certainty.CERTAIN, cast)


def _states(draft: Draft, gap: Unknown) -> bool:
    """Whether a draft states the move that a gap leaves open."""
    inside = gap.span.start <= draft.head.idx < gap.span.end
    return inside and draft.act in GIVING and draft.speaker.party == gap.subject


def _draft(gap: Unknown, act: Act, certainty: Certainty, cast: Cast) -> Draft:
    span = cast.parsed.tokens(gap.span.start, gap.span.end)
    speaker = Speaker(gap.subject, gap.subject, rule="unknown")
    cue = gap.given or "unknown"
    return Draft(
        act, span, span.root, cue, speaker, f"unknown {act}", False, (), False, certainty=certainty
    )
