"""A parsed document turned into word pieces with what is known about each."""

from collections.abc import Iterable, Sequence
from dataclasses import fields

import numpy as np
from tokenizers import Tokenizer

from detente.model import INDEPENDENT, UNKNOWN_PARTY
from detente.statements.named import Named
from detente.statements.parse import Parsed
from detente.statements.quotes import quotes
from detente.statements.readers.local.features import (
    ACTS,
    INDEPENDENT_SLOT,
    MENTION_KINDS,
    OTHER_SLOT,
    SLOTS,
    UNKNOWN_SLOT,
    Ints,
    cases,
)
from detente.statements.readers.local.hints import ITEMS, ROLES, Hint
from detente.statements.readers.local.pieces import Mention, Pieces

__all__ = ["head_pieces", "pieces"]


def pieces(
    parsed: Parsed, found: Sequence[Named], told: Iterable[Hint], tokenizer: Tokenizer
) -> tuple[Pieces, tuple[Mention, ...], tuple[str, ...]]:
    """The pieces of a document, its mentions, and the parties of its slots."""
    text = parsed.document.text
    coded = tokenizer.encode(text, add_special_tokens=False)
    offsets = np.array(coded.offsets, dtype=np.int32).reshape(-1, 2)
    starts, ends = offsets[:, 0].copy(), offsets[:, 1].copy()
    blank = np.zeros(len(starts), dtype=np.int32)
    ids = np.array(coded.ids, dtype=np.int32)
    case, line = cases(text, offsets), _lines(text, starts)
    bare = Pieces(ids, starts, ends, case, line, *[blank] * 7)
    mentions = tuple(_mentions(found, bare))
    slots = _slots(m.party for m in mentions)
    slot, kind = _painted(mentions, slots, len(bare))
    quote = blank.copy()
    for quotation in quotes(text, parsed.blocks):
        quote[slice(*bare.at(quotation.start, quotation.end))] = 1
    named = tuple(party for party, at in slots.items() if at < OTHER_SLOT)
    hinted = _hinted(told, bare, slots)
    whole = Pieces(ids, starts, ends, case, line, quote, slot, kind, *hinted)
    return whole, mentions, named


def _hinted(told: Iterable[Hint], bare: Pieces, slots: dict[str, int]) -> list[Ints]:
    """Voice, move, role and item of each piece; later hints count more."""
    voice, move, role, item = (np.zeros(len(bare), dtype=np.int32) for _ in range(4))
    for hint in told:
        place = slice(*bare.at(hint.start, hint.end))
        if hint.role:
            role[place] = ROLES.index(hint.role) + 1
        elif hint.item:
            item[place] = ITEMS.index(hint.item) + 1
        else:
            voice[place] = slots.get(hint.party, OTHER_SLOT)
            move[place] = ACTS.index(hint.act) + 1 if hint.act else 0
    return [voice, move, role, item]


def head_pieces(
    parsed: Parsed,
    publisher: str,
    found: Sequence[Named],
    parties: Sequence[str],
    tokenizer: Tokenizer,
) -> Pieces:
    """The pieces of outlet and title with the slots of whom they name."""
    document = parsed.document
    slots = {party: i + 1 for i, party in enumerate(parties)}
    parts = []
    for words, owner in ((document.outlet, publisher), (document.title, "")):
        coded = tokenizer.encode(words, add_special_tokens=False)
        offsets = np.array(coded.offsets, dtype=np.int32).reshape(-1, 2)
        blank = np.zeros(len(offsets), dtype=np.int32)
        slot = np.full(len(offsets), slots.get(owner, 0), dtype=np.int32)
        if not owner:
            _paint_title(words, offsets, slot, parsed.document.text, found, slots)
        line = blank.copy()
        line[:1] = 2
        ids = np.array(coded.ids, dtype=np.int32)
        parts.append(
            Pieces(
                ids, blank - 1, blank - 1, cases(words, offsets), line, blank, slot, *[blank] * 5
            )
        )
    return Pieces(*(np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(Pieces)))


def _paint_title(
    title: str, offsets: Ints, slot: Ints, text: str, found: Sequence[Named], slots: dict[str, int]
) -> None:
    """Mark the names of a title that the text resolves."""
    for name in found:
        words = text[name.start : name.end]
        at = title.find(words) if name.kind in ("name", "person") and len(words) > 2 else -1
        if at >= 0 and name.party in slots:
            inside = (offsets[:, 1] > at) & (offsets[:, 0] < at + len(words))
            slot[inside & (slot == 0)] = slots[name.party]


def _lines(text: str, starts: Ints) -> Ints:
    breaks = np.array([-1, -1, *(i for i, c in enumerate(text) if c == "\n")], dtype=np.int64)
    seen = np.searchsorted(breaks, starts, side="left")
    before = np.concatenate([[0], seen[:-1]]) if len(seen) else seen
    return np.minimum(seen - before, 2).astype(np.int32)


def _mentions(found: Iterable[Named], told: Pieces) -> Iterable[Mention]:
    for name in found:
        first, last = told.at(name.start, name.end)
        if last > first:
            yield Mention(first, last, name.party, name.kind, name.rule)


def _slots(parties: Iterable[str]) -> dict[str, int]:
    """A slot for each party by first mention; the last ones share one."""
    slots = {INDEPENDENT: INDEPENDENT_SLOT, UNKNOWN_PARTY: UNKNOWN_SLOT}
    for party in parties:
        if party not in slots:
            slots[party] = min(len(slots) - 1, OTHER_SLOT)
    return {p: slots[p] for p in slots if p not in (INDEPENDENT, UNKNOWN_PARTY)} | {
        INDEPENDENT: INDEPENDENT_SLOT,
        UNKNOWN_PARTY: UNKNOWN_SLOT,
    }


def _painted(mentions: Sequence[Mention], slots: dict[str, int], count: int) -> tuple[Ints, Ints]:
    """The slot and kind of each piece by the innermost mention that holds it."""
    slot, kind = np.zeros(count, dtype=np.int32), np.zeros(count, dtype=np.int32)
    for m in sorted(mentions, key=lambda m: m.start - m.end):
        slot[m.start : m.end] = slots[m.party]
        code = MENTION_KINDS.index(m.kind) * 2
        kind[m.start : m.end] = code + 2
        kind[m.start] = code + 1
    assert slot.max(initial=0) < SLOTS  # noqa: S101 - the embedding has no more rows
    return slot, kind
