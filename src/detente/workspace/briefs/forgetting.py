"""Drafts of briefs without what was purged: its quotations go, and what was written on it."""

from collections.abc import Collection, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime

from detente.model.draft import Draft
from detente.model.outline import Outline, Passage, PassageKind
from detente.record import Reader, Wanted
from detente.record.codec import canonical
from detente.record.drafts import drafts, keep_draft
from detente.record.samples import Samples
from detente.record.writer import Writer
from detente.workspace.briefs.drafting import outline_of
from detente.workspace.briefs.linting import cited, keyed

__all__ = ["forget", "items_of"]

PURGED = "(purged)"
"""What stands in the place of a title or heading that quoted what is gone."""


def items_of(reader: Reader, documents: Iterable[str | int]) -> frozenset[str]:
    """The ids of all items of some documents, whatever was made of them."""
    numbers = [reader.document(key).number for key in documents]
    return frozenset(e.id for n in numbers for e in reader.entries(Wanted(document=n)))


def forget(writer: Writer, items: Collection[str], samples: Samples, now: datetime) -> int:
    """Take purged items and their words out of all drafts; in how many they stood.

    A sentence that cites one goes whole, and so does one that holds a sample of the text.
    """
    runs = tuple(run.decode("utf-8", "replace") for run in samples)
    changed = 0
    for draft in drafts(writer):
        lean = _without(draft, items, runs)
        if lean != draft:
            keep_draft(writer, lean, draft.version, now)
            changed += 1
    return changed


def _without(draft: Draft, items: Collection[str], runs: Collection[str]) -> Draft:
    outline = outline_of(draft)
    gone = {key for key, pick in keyed(outline).items() if pick.item in items}
    passages = tuple(_passage(passage, gone, runs) for passage in outline.passages)
    picks = tuple(pick for pick in outline.picks if pick.item not in items)
    lean: Outline = replace(outline, passages=passages, picks=picks)
    body = canonical(lean).decode() if lean != outline else draft.body
    return replace(draft, title=_told(draft.title, runs), body=body)


def _passage(passage: Passage, gone: AbstractSet[str], runs: Collection[str]) -> Passage:
    why = _told(passage.why, runs)
    if passage.kind is PassageKind.HEADING:
        return replace(passage, text=_told(passage.text, runs), why=why)
    sentences = list(cited(passage))
    starts = [one.places[0] for one in sentences] + [len(passage.text)]
    kept = (
        passage.text[starts[number] : starts[number + 1]]
        for number, one in enumerate(sentences)
        if gone.isdisjoint(one.keys) and one.text == _told(one.text, runs)
    )
    text = "".join(kept) if len(sentences) else passage.text
    whole = text == passage.text[starts[0] :]
    return replace(passage, text=passage.text if whole else text.rstrip(), why=why)


def _told(words: str, runs: Collection[str]) -> str:
    return PURGED if any(run in words for run in runs) else words
