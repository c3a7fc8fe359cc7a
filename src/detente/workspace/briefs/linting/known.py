"""What the sentences of a brief cite, as it stands on the record now."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from detente.model import Chain, Document, Entry, Statement, full_chain
from detente.model.outline import Outline, Pick
from detente.record import Held, Reader
from detente.record.asked import entries_by_id
from detente.record.codec import quick
from detente.workspace.briefs.linting.sentences import marks

__all__ = ["Known", "keyed", "known", "reading_of"]

DIGITS = 12
"""Of a reading's hash: enough to tell apart how one item ever reads."""


@dataclass(frozen=True, slots=True)
class Known:
    """The cited items by the keys of their marks, and their documents."""

    picks: Mapping[str, Pick]
    """By key of the mark; a key that means no pick is not there."""
    entries: Mapping[str, Entry]
    """By id of the item; what is not on the record is not there."""
    held: Mapping[str, Held]
    """By id of the document, with their texts."""

    def entry(self, key: str) -> Entry | None:
        """What a mark means, as it stands now; None where it is gone."""
        pick = self.picks.get(key)
        return self.entries.get(pick.item) if pick else None

    def cited(self, keys: Iterable[str]) -> list[Entry]:
        """What some marks mean, without what is gone."""
        return [entry for key in keys if (entry := self.entry(key))]

    def document(self, entry: Entry) -> Document:
        """The document of an item."""
        return self.held[entry.item.document].document

    def chain(self, entry: Entry) -> Chain:
        """The whole way of an item's word, the outlet first."""
        own = entry.item.chain if isinstance(entry.item, Statement) else ()
        return full_chain(self.document(entry), own)

    def fallen(self, entry: Entry) -> bool:
        """Whether its report counts for nothing."""
        return self.held[entry.item.document].fallen is not None


def reading_of(entry: Entry) -> str:
    """What an item says, as one short word; whoever checked or read it makes no difference."""
    item = replace(entry.item, checked=False)
    if isinstance(item, Statement):
        item = replace(item, reader="", score=None, threshold=None, given=())
    return hashlib.sha256(quick(item).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def keyed(outline: Outline) -> dict[str, Pick]:
    """The pick that each mark of an outline means: the one whose id begins so."""
    told = dict.fromkeys(key for passage in outline.passages for key in marks(passage.text))
    found = {key: [p for p in outline.picks if p.item.startswith(key)] for key in told}
    return {key: picks[0] for key, picks in found.items() if len(picks) == 1}


def known(reader: Reader, outline: Outline) -> Known:
    """All that the marks of an outline mean, as it stands now."""
    picks = keyed(outline)
    entries = entries_by_id(reader, {pick.item for pick in picks.values()})
    numbers = sorted({entry.document for entry in entries.values()})
    held = reader.documents(numbers, text=True) if numbers else ()
    return Known(picks, entries, {one.document.id: one for one in held})
