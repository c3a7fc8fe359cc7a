"""What waits for what: conditions, exchanges and sequences, each once."""

from collections.abc import Sequence
from datetime import date

from detente.model.edge import Edge
from detente.model.reading import Reading
from detente.model.statement import Statement, item_id
from detente.positions.edges.drafts import Draft, drafts_of
from detente.positions.edges.naming import naming_of
from detente.positions.order import newest
from detente.positions.pool import Pool, gather
from detente.positions.terms import fits, terms_of
from detente.positions.words import components, nearly_equal, shared_words

__all__ = ["waiting", "waiting_in"]


def waiting(readings: Sequence[Reading], at: date | None = None) -> tuple[Edge, ...]:
    """Every condition, exchange and sequence that some readings tell, the newest first.

    Each edge reads from what waits to what it waits for. Those of one party in nearly
    equal words are one; what is told only of the past comes last.
    """
    return waiting_in(gather(readings, at))


def waiting_in(pool: Pool) -> tuple[Edge, ...]:
    """The same of what is gathered already."""
    naming = naming_of(pool.statements)
    beside: dict[str, list[Statement]] = {}
    for said in pool.statements:
        beside.setdefault(said.document, []).append(said)
    blocks: dict[tuple[str, str], list[Draft]] = {}
    for said in pool.statements:
        for draft in drafts_of(said, beside[said.document], naming):
            blocks.setdefault(_block(draft), []).append(draft)
    edges = [_edge(same) for drafts in blocks.values() for same in _same(drafts)]
    return tuple(sorted(edges, key=lambda e: (e.past, newest(e.statement), e.id)))


def _block(draft: Draft) -> tuple[str, str]:
    said, sense = draft.said, draft.sense
    return said.speaker.party, sense.kind


def _same(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Drafts that tell one thing: both sides in nearly equal words, with terms that fit."""
    equal: dict[tuple[str, str], list[Draft]] = {}
    for draft in drafts:
        equal.setdefault(_words(draft), []).append(draft)
    keys = sorted(equal)
    by_awaits = shared_words(awaits for _, awaits in keys)
    groups = components(keys, _alike, lambda key: by_awaits(key[1]))
    return [[draft for key in group for draft in equal[key]] for group in groups]


def _words(draft: Draft) -> tuple[str, str]:
    return draft.what.words.casefold(), draft.awaits.words.casefold()


def _alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return all(
        nearly_equal(a, b) and fits(terms_of(a), terms_of(b))
        for a, b in zip(one, other, strict=True)
    )


def _edge(drafts: Sequence[Draft]) -> Edge:
    ordered = sorted(drafts, key=lambda d: (newest(d.said), d.words))
    shown, first = ordered[0], ordered[-1]
    said = shown.said
    rules = {side.rule: None for side in (shown.what, shown.awaits) if side.rule}
    told = tuple({d.said.id: d.said for d in ordered}.values())
    return Edge(
        item_id("e", first.words.text_sha256, first.words.start, first.words.end,
                said.speaker.party, shown.sense.kind, first.said.id),
        shown.sense.kind,
        said.speaker.party,
        shown.what.words,
        shown.what.issue,
        shown.awaits.words,
        shown.awaits.issue,
        shown.awaits.movers,
        said,
        shown.words,
        movers=shown.what.movers,
        ends=shown.sense.ends,
        inferred=tuple(rules),
        turned=shown.turned,
        other=shown.other,
        also=told[1:],
    )  # fmt: skip
