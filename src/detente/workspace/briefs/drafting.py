"""Briefs that are being written: begun, kept version by version, dropped."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from detente.errors import UnknownEntry
from detente.model import Handling
from detente.model.draft import Draft
from detente.model.finding import Finding
from detente.model.outline import Outline
from detente.record import Record
from detente.record.asked import entries_by_id
from detente.record.codec import canonical, parsed
from detente.record.drafts import draft_of, drop_draft, keep_draft
from detente.record.drafts import drafts as kept_drafts
from detente.workspace.briefs.linting import known, lint

__all__ = ["Drafts", "outline_of"]

UNTITLED = "Untitled brief"
ID_BYTES = 5


def _now() -> datetime:
    return datetime.now(UTC)


def outline_of(draft: Draft) -> Outline:
    """What was picked and written in a draft; DamagedDossier where its body is none."""
    return parsed(draft.body, Outline) if draft.body else Outline()


@dataclass(frozen=True, slots=True)
class Drafts:
    """All briefs as one person has them.

    A brief that cites what he may not see, or bears a stricter label, is not there for
    him: its author's words may tell what it rests on.
    """

    reads: Record
    """What the person may see."""
    writes: Record
    """The dossier in the person's name."""
    clearance: Handling = Handling.RED
    clock: Callable[[], datetime] = _now

    def listed(self) -> tuple[Draft, ...]:
        """Those that the person may see, the one kept last first."""
        with self.writes.reading() as reader:
            found = kept_drafts(reader)
        return tuple(draft for draft in found if self._shown(draft))

    def get(self, key: str) -> Draft:
        """One by its id; UnknownEntry where there is none for this person."""
        with self.writes.reading() as reader:
            found = draft_of(reader, key)
        if not self._shown(found):
            raise UnknownEntry(f"there is no draft {key}", "see the list of briefs")
        return found

    def begin(self, title: str = "", outline: Outline | None = None) -> Draft:
        """A new one in the person's name."""
        told = " ".join(title.split()) or UNTITLED
        with self.writes.writing() as writer:
            now = self.clock()
            key = "b" + writer.salt()[-ID_BYTES:].hex()
            made = Draft(key, told, writer.who, now, now, body=_body(outline or Outline()))
            return keep_draft(writer, made, 0, now)

    def keep(self, key: str, version: int, title: str, outline: Outline) -> Draft:
        """The next version of one; the version is that which was changed.

        Raises Conflict where somebody else kept another meanwhile: nothing is lost.
        """
        before = self.get(key)
        told = " ".join(title.split()) or UNTITLED
        made = replace(before, title=told, body=_body(outline))
        with self.writes.writing() as writer:
            return keep_draft(writer, made, version, self.clock())

    def drop(self, key: str) -> None:
        """Keep nothing of one."""
        self.get(key)
        with self.writes.writing() as writer:
            drop_draft(writer, key)

    def lint(self, title: str, outline: Outline) -> tuple[Finding, ...]:
        """All that is wrong with what is picked and written."""
        with self.reads.reading() as reader:
            return lint(title, outline, known(reader, outline))

    def _shown(self, draft: Draft) -> bool:
        outline = outline_of(draft)
        if not outline.least.within(self.clearance):
            return False
        if self.reads is self.writes:
            return True
        items = {pick.item for pick in outline.picks}
        return _there(self.writes, items) <= _there(self.reads, items)


def _there(record: Record, items: Collection[str]) -> set[str]:
    """Those items that a record has."""
    with record.reading() as reader:
        return set(entries_by_id(reader, items))


def _body(outline: Outline) -> str:
    return canonical(outline).decode()
