"""One draft read as several: mutual moves, and demands joined in one clause."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from detente.model import Act, Speaker
from detente.statements.clauses import trimmed
from detente.statements.issues import Issues
from detente.statements.readers.rules.drafts import Draft
from detente.vocabulary.cues import words

__all__ = ["spread"]

ASKING = frozenset({Act.DEMAND, Act.PROPOSE, Act.OFFER, Act.ACCEPT})
"""Acts whose content may join several issues."""
PART = 3
"""A part of a content that is a statement of its own has at least so many words."""


def spread(drafts: Sequence[Draft], issues: Issues) -> Iterator[Draft]:
    """The drafts, mutual moves by side and joined contents by issue; repeats left out."""
    seen: set[tuple[str, str, str]] = set()
    for draft in drafts:
        for one in _by_side(draft):
            for part in _by_issue(one, issues):
                key = (part.span.text, part.speaker.party, part.act)
                if key not in seen:
                    seen.add(key)
                    yield part


def _by_side(draft: Draft) -> Iterator[Draft]:
    """One draft a side where several do the same to one another."""
    text = draft.span.text.lower()
    if len(draft.speaker.parties) < 2 or not any(w in text for w in words("mutual")):
        yield draft
        return
    for party in draft.speaker.parties:
        yield replace(draft, speaker=_alone(draft.speaker, party))


def _alone(speaker: Speaker, party: str) -> Speaker:
    return replace(speaker, party=party, rule="mutual")


def _by_issue(draft: Draft, issues: Issues) -> Iterator[Draft]:
    """One draft a joined part where each part has an issue of its own."""
    if len(items := _listed(draft)) > 1:
        yield from (replace(draft, span=item, cue_at=None, bare=False, part=True) for item in items)
        return
    parts = _parts(draft) if draft.act in ASKING and draft.cue_at is not None else []
    told = [issues.about(part, alone=True) for part in parts]
    codes = [t.code for t in told]
    if len(parts) < 2 or len(set(codes)) < len(codes) or not all(t.word for t in told):
        yield draft
        return
    first = draft.span.doc[draft.span.start : parts[0].end]
    for at, part in enumerate(parts):
        cue_at = None if at else draft.cue_at
        yield replace(draft, span=part if at else first, cue_at=cue_at, part=True)


def _listed(draft: Draft) -> list[Span]:
    """The items that a clause tells of a noun: "its conditions include A, B and C".

    Cut by the marks between them, since parsers attach the items of long lists wrongly.
    """
    verb, doc = draft.head, draft.span.doc
    if verb.lemma_.lower() not in words("holding") or not draft.rule.startswith("noun"):
        return []
    cuts = [t.i for t in doc[verb.i + 1 : draft.span.end] if t.text in (",", ";")]
    last = (cuts[-1] if cuts else draft.span.end) + 1
    joins = [t.i for t in doc[last : draft.span.end] if t.lower_ in ("and", "or")]
    if not cuts or not joins:
        return []
    starts = [verb.i, *cuts, *([joins[0]] if joins[0] > last else [])]
    ends = [*starts[1:], draft.span.end]
    found = [trimmed(doc[a + 1 : b]) for a, b in zip(starts, ends, strict=True)]
    return found if all(len(f) >= PART for f in found) else []


def _parts(draft: Draft) -> list[Span]:
    """The joined objects of a move, each with what belongs to it."""
    doc = draft.span.doc
    cue = doc[draft.cue_at or 0]
    heads = [
        c for c in cue.children if c.i > cue.i and c.dep_ in ("dobj", "xcomp", "ccomp", "prep")
    ]
    if len(heads) != 1:
        return []
    head = heads[0]
    if head.dep_ == "prep":
        head = next((c for c in head.children if c.dep_ == "pobj"), head)
    joined = [head, *(c for c in head.conjuncts if draft.span.start <= c.i < draft.span.end)]
    found = [_own(doc[h.i], joined) for h in joined]
    return found if all(len(f) >= PART for f in found) else []


def _own(head: Token, joined: Sequence[Token]) -> Span:
    """The words of one joined part, up to the next."""
    later = [j.left_edge.i for j in joined if j.i > head.i]
    end = min([head.right_edge.i + 1, *later])
    return trimmed(head.doc[head.left_edge.i : end])
