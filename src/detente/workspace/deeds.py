"""What a person makes of a dossier, one thin method a deed."""

from collections.abc import Mapping, Sequence
from datetime import date

from detente.model import Credibility, Entry, Event, Issue, Reliability
from detente.model.flag import Flag
from detente.model.note import Note, Seen
from detente.model.ruling import RulingKind
from detente.record import Record, Wanted
from detente.workspace.checking import flagging, judging, mending, noting
from detente.workspace.checking.flagging import Fallout
from detente.workspace.checking.judging import Choices, Logged, Place
from detente.workspace.lookup import issues
from detente.workspace.lookup.issues import IssueLine
from detente.workspace.positions import belonging, terms
from detente.workspace.weighing import roots, ruling

__all__ = ["Deeds"]


class Deeds:
    """Judgements, mendings and rulings; each can be undone."""

    record: Record

    def waiting(
        self,
        wanted: Wanted | None = None,
        documents: Sequence[str] = (),
        others: bool = False,
    ) -> tuple[Place, ...]:
        """What nobody has judged, by the reports' dates; suggestions come last.

        With `others` also what only other people judged.
        """
        return judging.waiting(self.record, wanted or Wanted(), documents, others)

    def fits(
        self, item: str, fields: Mapping[str, str], new_party: bool = False
    ) -> tuple[str, ...]:
        """The fields that `edit` would change; raises what it would, and changes nothing."""
        return judging.fits(self.record, item, fields, new_party)

    def choices(self) -> Choices:
        """What each field of an item can be set to."""
        return judging.choices(self.record)

    def accept(
        self,
        items: Sequence[str] = (),
        wanted: Wanted | None = None,
        why: str = "",
        final: bool = False,
        seen: Mapping[str, str] | None = None,
    ) -> tuple[Event, ...]:
        """Accept items as they are shown: named ones, or all wanted ones not judged.

        A `final` judgement settles what several authors judged differently. With `seen`,
        the version of each item, Conflict is raised where one was changed meanwhile.
        """
        return judging.accept(self.record, items, wanted, why, final, seen)

    def reject(
        self,
        items: Sequence[str],
        why: str,
        final: bool = False,
        seen: Mapping[str, str] | None = None,
    ) -> tuple[Event, ...]:
        """Reject items; they stay on the record and count no more."""
        return judging.reject(self.record, items, why, final, seen)

    def edit(
        self,
        item: str,
        fields: Mapping[str, str],
        why: str = "",
        final: bool = False,
        new_party: bool = False,
        seen: Mapping[str, str] | None = None,
    ) -> tuple[Event, ...]:
        """Set fields of an item; `new_party` lets them name one that nothing named before."""
        how = judging.Manner(why, final, new_party, seen)
        return judging.edit(self.record, item, fields, how)

    def state(
        self, document: str, words: str, fields: Mapping[str, str], new_party: bool = False
    ) -> Entry:
        """Add what the reader missed, by the exact words."""
        return judging.state(self.record, document, words, fields, new_party)

    def undo(self, event: int | None = None, why: str = "") -> tuple[Event, ...]:
        """Take back an event, the author's last where none is named."""
        return judging.undo(self.record, event, why)

    def log(self, key: str = "", limit: int | None = 50) -> tuple[Logged, ...]:
        """What was done, the newest first: to all, to a report, to an item."""
        return judging.log(self.record, key, limit)

    def alias(self, name: str, party: str, why: str = "", new_party: bool = False) -> Event:
        """Have a name stand for a party, in everything read before and after."""
        return mending.alias(self.record, name, party, why, new_party)

    def merge(self, party: str, into: str, why: str = "") -> Event:
        """Make two parties one, in everything read before and after."""
        return mending.merge(self.record, party, into, why)

    def alias_source(self, name: str, alias: str, why: str = "") -> Event:
        """Keep a source under another name."""
        return mending.alias_source(self.record, name, alias, why)

    def mark(self, document: str, fields: Mapping[str, str], why: str = "") -> Event:
        """Set right what is told about a document: outlet, date, kind, handling, embargo."""
        return mending.mark(self.record, document, fields, why)

    def grade_source(
        self, source: str, grade: Reliability, why: str, since: date | None = None
    ) -> Event:
        """Grade a source's reliability, A to F, since a day."""
        return mending.grade_source(self.record, source, grade, why, since)

    def grade_claim(self, item: str, grade: Credibility, why: str) -> Event:
        """Grade a claim's credibility, 1 to 6."""
        return mending.grade_claim(self.record, item, grade, why)

    def rule(
        self, kind: RulingKind, subjects: Sequence[str], value: str = "", *, why: str
    ) -> Event:
        """Settle roots or terms, by the beginnings of the ids of statements."""
        return ruling.rule(self.record, kind, subjects, value, why)

    def settle_roots(self, key: str, other: str, *, same: bool, why: str) -> Event:
        """Settle whether two statements of one claim have one root."""
        return roots.settle(self.record, key, other, same=same, why=why)

    def merge_terms(self, keys: Sequence[str], why: str) -> Event:
        """Settle that terms of one issue mean one, by their ids or a statement's of each."""
        return terms.merge(self.record, keys, why)

    def split_term(self, key: str, statements: Sequence[str], why: str) -> Event:
        """Settle that some statements of a term mean a term of their own."""
        return terms.split(self.record, key, statements, why)

    def move_to_term(self, statement: str, to: str, why: str) -> Event:
        """Settle that a statement means the term of another statement."""
        return belonging.move(self.record, statement, to, why)

    def rename_term(self, key: str, name: str, why: str) -> Event:
        """Give a term a name."""
        return terms.rename(self.record, key, name, why)

    def order_terms(self, keys: Sequence[str], scale: str, why: str) -> Event:
        """Put terms of one issue in an order, from least to most of what grows."""
        return terms.order(self.record, keys, scale, why)

    def flag(self, document: str, flag: Flag | None, why: str) -> Event:
        """Have a report and what rests on it count for nothing; None lifts that."""
        return flagging.flag(self.record, document, flag, why)

    def fallout(self, document: str, flag: Flag | None) -> Fallout:
        """What would change if a report were flagged; nothing is written."""
        return flagging.fallout(self.record, document, flag)

    def note(self, key: str, text: str, reply_to: int | None = None) -> Note:
        """Keep a remark on an item, on a report, or in answer to another note."""
        return noting.note(self.record, key, text, reply_to)

    def seen(self, document: str) -> Seen:
        """Mark a report as seen whole; no event where it is so already."""
        return noting.seen(self.record, document)

    def unsee(self, document: str) -> tuple[Event, ...]:
        """Take back one's marks of having seen a report."""
        return noting.unsee(self.record, document)

    def issues(self) -> tuple[IssueLine, ...]:
        """The issues of the catalogue and of the dossier's own, with how much is told."""
        return issues.issues(self.record)

    def own_issues(self) -> tuple[Issue, ...]:
        """The issues of the dossier's own alone, by code."""
        with self.record.reading() as reader:
            return tuple(reader.issues())

    def define_issue(self, code: str, label: str, why: str) -> Event:
        """Give the dossier an issue of its own, as "ceasefire/energy"."""
        return issues.define(self.record, code, label, why)
