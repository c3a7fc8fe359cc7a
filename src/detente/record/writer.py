"""Changes to a record: each an event with all that follows from it, or nothing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from heapq import heappop, heappush

from sqlalchemy import Connection, delete, exists, insert, select

from detente.errors import JudgementError, UnknownEntry, UnreadableInput
from detente.model import Document, Event, EventKind
from detente.record.codec import packed
from detente.record.derive import as_marked, derived
from detente.record.events import Told, append, live
from detente.record.flags import fallen_near
from detente.record.names import RENAMINGS, keep_grades, keep_renamings, touched_by
from detente.record.near import around
from detente.record.payloads import DocumentBrought, Flagged, Folding, Payload, Undone
from detente.record.reader import Reader
from detente.record.renaming import load
from detente.record.rows import whole
from detente.record.schema import blob, relation
from detente.record.trail import together
from detente.record.upkeep import drop, put

__all__ = ["Refold", "Writer"]

LASTING = {
    EventKind.CREATED: "the dossier begins with it; name a later event of detente log",
    EventKind.DOCUMENT: "take a document out with detente purge DOCUMENT --why ...",
    EventKind.PURGED: "what was purged is gone; detente add FILE --again keeps it anew",
}
"""What no undoing takes back, and what there is in its stead."""
Refold = Callable[[int, Document], dict[int, int]]
"""Which documents become copies of which once one is told about as it is here."""


class Writer(Reader):
    """One transaction: events appended, and the documents that they touch."""

    def __init__(
        self,
        connection: Connection,
        clock: Callable[[], datetime],
        salt: Callable[[], bytes],
        who: str,
    ) -> None:
        super().__init__(connection)
        self._clock, self.salt, self.who = clock, salt, who
        self._touched: dict[int, None] = {}

    def append(self, kind: EventKind, said: Payload, subject: int | None = None) -> Event:
        """The new last event; its document is derived anew when the transaction ends."""
        author = self._clock(), self.who, self.salt()
        made = append(self.connection, author, kind, said, subject)
        if made.subject is None:
            self.note(kind)
        else:
            self.touch(made.subject)
        if isinstance(said, Folding):
            self.fold(said.copies(made.number))
        if made.subject is not None and kind in (EventKind.FLAGGED, EventKind.UNDONE):
            for number in around(self.connection, [made.subject]):
                self.touch(number)
        return made

    def bring(self, brought: DocumentBrought) -> int:
        """The number of a new document; its bytes are kept beside its event.

        The flag that it had where it came from is kept as a deed that can be undone.
        """
        capture = brought.document.capture
        if not whole(brought.document.text):
            raise UnreadableInput("the text holds halves of characters", "save it again as UTF-8")
        self._keep(capture.sha256, capture.data)
        lean = replace(
            brought.document,
            capture=replace(capture, data=b""),
            copy_of="",
            version_of="",
            translation_of="",
            flag=None,
        )
        said = replace(brought, document=lean, original=bool(capture.data))
        made = self.append(EventKind.DOCUMENT, said)
        self.tie(made.number, brought)
        if flag := brought.document.flag:
            said_there = Flagged(flag=flag, why="flagged where it came from")
            self.append(EventKind.FLAGGED, said_there, made.number)
        return made.number

    def undo(self, number: int, why: str = "", refold: Refold | None = None) -> tuple[Event, ...]:
        """Take back an event, with its whole batch; undoing an undoing brings it back.

        `refold` is asked where something told about a document changes by it.
        Raises UnknownEntry where there is no such event, JudgementError where it is one
        that stays.
        """
        undone = [e.event for e in self._batch(number)]
        made: list[Event] = []
        if self.is_undone(number):
            raise JudgementError(f"event {number} is undone already", "see detente log")
        for each in undone:
            if each.kind in LASTING:
                raise JudgementError(
                    f"event {each.number} ({each.kind}) cannot be undone", LASTING[each.kind]
                )
            batch = made[0].number if made else None
            folded = self._refolded(each, refold) if refold else {}
            said = Undone(event=each.number, why=why, batch=batch, folded=folded)
            made.append(self.append(EventKind.UNDONE, said, each.subject))
        return tuple(made)

    def tie(self, number: int, brought: DocumentBrought) -> None:
        """Keep what a document is to others, and touch those."""
        others = (("version", brought.version_of), ("translation", brought.translation_of))
        for kind, other in others:
            if other is not None:
                self.relate(kind, number, other)
                self.touch(other)
        if brought.older_than is not None:
            self.relate("version", brought.older_than, number)

    def fold(self, copies: Mapping[int, int]) -> None:
        """Which documents are copies of which; 0 of none."""
        for number, original in sorted(copies.items()):
            self.relate("copy", number, original)

    def relate(self, kind: str, number: int, other: int) -> None:
        """Have a document be this to another in place of what it was; 0 to none."""
        tie = (relation.c.kind == kind) & (relation.c.document == number)
        self.connection.execute(delete(relation).where(tie))
        if other:
            row = {"kind": kind, "document": number, "other": other}
            self.connection.execute(insert(relation), row)
        self.touch(number)

    def touch(self, number: int) -> None:
        """Derive a document anew when the transaction ends."""
        self._touched[number] = None

    def note(self, kind: EventKind) -> None:
        """Bring the tables up to date that span all documents."""
        if kind in (*RENAMINGS, EventKind.UNDONE):
            before, after = keep_renamings(self.connection)
            for number in touched_by(self.connection, before, after):
                self.touch(number)
        if kind in (EventKind.RELIABILITY, EventKind.SOURCE_ALIAS, EventKind.UNDONE):
            keep_grades(self.connection)

    def settle(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Bring the derived tables up to what the events now say; older documents first."""
        if not self._touched:
            return
        names = load(self.connection)
        for number in fallen_near(self.connection, self._touched):
            self.touch(number)
        done = 0
        waiting = sorted(self._touched)  # a heap
        while self._touched:
            number = heappop(waiting)
            if number not in self._touched:
                continue
            del self._touched[number]
            done += 1
            if progress is not None:
                progress(done, done + len(self._touched))
            made = derived(self.connection, number, names)
            if made is None:
                drop(self.connection, number)
                continue
            put(self.connection, made.rows, made.brought)
            for later in self.followers(number):
                self.touch(later)
                heappush(waiting, later)

    def followers(self, number: int) -> list[int]:
        """Later versions of a document and its translations.

        They take over what was judged of it, or how far it may go.
        """
        tie = relation.c.kind.in_(("version", "translation")) & (relation.c.other == number)
        return list(self.connection.scalars(select(relation.c.document).where(tie)))

    def _refolded(self, gone: Event, refold: Refold) -> dict[int, int]:
        """What undoing an event makes of the copies of its document."""
        if gone.subject is None or gone.kind not in (EventKind.MARKED, EventKind.UNDONE):
            return {}
        told = [*self.history(gone.subject), Told(gone, Undone(event=gone.number))]
        said = next(t.payload for t in told if isinstance(t.payload, DocumentBrought))
        return refold(gone.subject, as_marked(said.document, live(told)))

    def _keep(self, sha256: str, data: bytes) -> None:
        if not data:
            return
        known = select(exists().where(blob.c.sha256 == sha256))
        if not self.connection.scalar(known):
            self.connection.execute(insert(blob), {"sha256": sha256, "data": packed(data)})

    def _batch(self, number: int) -> list[Told]:
        found = together(self, number)
        if not found:
            raise UnknownEntry(f"there is no event {number}", "see detente log")
        if found[0].payload is None:
            raise JudgementError(
                f"event {number} was purged with its document",
                "it cannot be undone; see detente log",
            )
        return found
