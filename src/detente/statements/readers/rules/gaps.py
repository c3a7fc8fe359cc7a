"""What a text says is not known, where it is a move as well."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.model import Act, Certainty, Contents, Speaker, Statement, Unknown, UnknownKind
from detente.statements.actors import Cast
from detente.statements.readers.rules.drafts import Draft
from detente.vocabulary.cues import noun_cues, wholes

__all__ = ["owned", "with_gaps"]

GIVING = frozenset({Act.ACCEPT, Act.OFFER, Act.CONCEDE, Act.PROPOSE, Act.ENDORSE})
"""Acts of which a text may leave open whether they are made."""
REACH = 250
"""How many characters after a demand its contents are still meant by "the list"."""


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


def owned(unknowns: Sequence[Unknown], statements: Sequence[Statement]) -> tuple[Unknown, ...]:
    """The unknowns; contents of "the list" are those of the demand told just before."""
    bare = [s for s in statements if s.contents is Contents.UNDISCLOSED]
    return tuple(_owned(u, bare) for u in unknowns)


def _owned(gap: Unknown, bare: Sequence[Statement]) -> Unknown:
    if gap.kind is not UnknownKind.CONTENT or gap.subject:
        return gap
    told = [s for s in bare if 0 <= gap.span.start - s.span.end <= REACH]
    meant = [s for s in told if _means(gap, s)]
    if not meant:
        return gap
    return replace(gap, subject=meant[-1].speaker.party, issue=meant[-1].issue)


def _means(gap: Unknown, said: Statement) -> bool:
    """Whether a gap names the list of a demand: by the same noun, or as demands."""
    nouns = {noun for pair in wholes() for noun in pair}
    open_ones, told = (_singular(s.span.exact) & nouns for s in (gap, said))
    return bool(open_ones & told) or any(noun_cues().get(n) is said.act for n in open_ones)


def _singular(text: str) -> set[str]:
    return {word.strip(".,;:").removesuffix("s") for word in text.lower().split()}


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
