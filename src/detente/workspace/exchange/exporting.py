"""What goes out of a dossier: all of it, or what may be passed on."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from detente.evaluation import Standing, annotations
from detente.model import Event, EventKind, Handling
from detente.record import Judged, Reader, ReadingMade, Record, Stated
from detente.record.chain import stamp
from detente.record.events import Told, head, live
from detente.record.replay import history_lines
from detente.record.verdicts import ruling
from detente.workspace.briefs.passing import passable
from detente.workspace.exchange.parcels import Parcel, line_of, parcels

__all__ = ["Export", "ExportOptions", "exporting"]

Progress = Callable[[int, int], None]
NOT_PASSED = (EventKind.MARKED, EventKind.CREDIBILITY, EventKind.NOTED, EventKind.SEEN)
"""Events of documents whose outcome alone goes out in part, or that grade."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What of a dossier goes out."""

    up_to: Handling | None = None
    """Only what may go to readers cleared up to this label, embargoes passed."""
    checked: bool = False
    """Only items that a person has accepted, edited or stated."""
    today: date | None = None
    """The day on which embargoes are looked at; None is today in UTC."""

    @property
    def whole(self) -> bool:
        """Whether all goes out, so that the dossier can be made again."""
        return self.up_to is None and not self.checked


class Export:
    """One consistent view of what goes out."""

    def __init__(
        self,
        shown: Reader,
        source: Reader,
        options: ExportOptions,
        progress: Progress | None = None,
    ) -> None:
        self.options = options
        self._shown, self._source, self._progress = shown, source, progress

    @property
    def whole(self) -> bool:
        """Whether the dossier can be made again from it."""
        return self.options.whole

    def parcels(self) -> Iterator[Parcel]:
        """Each document with its items, in the order in which they came."""
        total = int(self.info["Detente-Documents"])
        for count, parcel in enumerate(parcels(self._shown, self.options.checked), 1):
            yield parcel
            if self._progress is not None:
                self._progress(count, total)

    def entry_line(self, parcel: Parcel) -> str:
        """What another dossier takes in of a document."""
        return line_of(parcel)

    def annotation(self, parcel: Parcel) -> dict[str, Any]:
        """A parcel in the format of the gold, each entry with its standing."""
        stands = {
            e.id: Standing(e.status, ruled.who if (ruled := ruling(e.judgements)) else "")
            for e in parcel.entries
        }
        return annotations(parcel.reading, parcel.document.id, stands)

    def original(self, sha256: str) -> bytes | None:
        """Original bytes; None where they are purged, or hold what may not go out."""
        return None if sha256 in self._hidden else self._source.original(sha256)

    def history(self) -> Iterator[str]:
        """The whole history as it is chained, a line an event."""
        return history_lines(self._shown)

    def log(self, parcel: Parcel) -> Iterator[str]:
        """What happened to a document: lines for where the history does not go out."""
        items = frozenset(e.id for e in parcel.entries)
        events = live(self._shown.history(parcel.number))
        for told in (t for t in events if t.event.kind not in NOT_PASSED):
            said = _said(told, items)
            if said is not None:
                made = told.event
                line = {
                    "time": stamp(made.time), "who": made.who, "kind": made.kind.value,
                    "document": parcel.document.id, **said,
                }  # fmt: skip
                yield json.dumps(line, ensure_ascii=False)

    @cached_property
    def info(self) -> dict[str, str]:
        """What is told of the whole: the dossier's state, what is in it, how far it may go."""
        held = self._shown.documents()
        last = head(self._source.connection) if self.whole else None
        label = max((h.document.handling for h in held), key=_rank, default=Handling.CLEAR)
        scope = [f"up to {self.options.up_to.value}"] if self.options.up_to else []
        scope += ["only what a person has checked"] if self.options.checked else []
        return {
            "Detente-Scope": ", ".join(scope) or "whole",
            **(_state(last) if last else {}),
            "Detente-Documents": str(len(held)),
            "TLP": label.value,
        }

    @cached_property
    def _hidden(self) -> frozenset[str]:
        """The hashes of captures that other documents came in too, which may not go out."""
        if self._shown is self._source:
            return frozenset()
        shown = {h.document.id for h in self._shown.documents()}
        kept = self._source.documents()
        return frozenset(h.document.capture.sha256 for h in kept if h.document.id not in shown)


@contextmanager
def exporting(
    record: Record, options: ExportOptions, progress: Progress | None = None
) -> Iterator[Export]:
    """A view of what goes out, as long as it is written.

    `progress` is told how many documents are done, and of how many.
    """
    with passable(record, options.up_to, options.today) as shown:
        if shown is record:
            with record.reading() as reader:
                yield Export(reader, reader, options, progress)
        else:
            with shown.reading() as reader, record.reading() as source:
                yield Export(reader, source, options, progress)


def _said(told: Told, items: frozenset[str]) -> dict[str, Any] | None:
    """What an event says of the items that go out; None where it says nothing of them."""
    said = told.payload
    why = {"why": said.why} if said is not None and said.why else {}
    if isinstance(said, ReadingMade):
        return {"reader": said.reader, **why}
    if isinstance(said, Judged):
        of = [key for key in said.items if key in items]
        fields = dict(said.fields)
        fields.pop("chain", None)
        return {"verdict": said.verdict.value, "items": of, "fields": fields, **why} if of else None
    if isinstance(said, Stated):
        item = said.item
        return {"items": [item.id], **why} if item is not None and item.id in items else None
    return why


def _state(last: Event) -> dict[str, str]:
    """The state of a dossier; of the whole alone, since it tells of what was left out."""
    return {"Detente-Head": last.hash, "Detente-Events": str(last.number)}


def _rank(label: Handling) -> int:
    return label.rank
