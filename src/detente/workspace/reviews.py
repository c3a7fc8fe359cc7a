"""What a dossier can be asked of its coders, and told, one thin method each."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from detente.model import Entry, Event
from detente.model.assignment import Assignment
from detente.record import Record
from detente.workspace.checking import blinding
from detente.workspace.reviewing import agreement, corrections, disputes, doubling, logbook
from detente.workspace.reviewing.agreement import Agreement, FieldAgreement
from detente.workspace.reviewing.corrections import Corrected
from detente.workspace.reviewing.disputes import Dispute, Disputes
from detente.workspace.reviewing.doubling import Doubled
from detente.workspace.reviewing.logbook import LogAsked, LogPage

__all__ = ["Reviews"]

Numbers = Collection[int]


class Reviews:
    """Several people on one report: agreement, disputes, blind coding, the log by pages.

    `leave_out` names reports of which nothing is told to whoever codes them blind.
    """

    record: Record

    def agreement(
        self, coders: Collection[str] = (), document: int | None = None, leave_out: Numbers = ()
    ) -> Agreement:
        """How far coders agree: over all reports and coders, or in one, or of some."""
        if document is not None:
            return agreement.agreement_in(self.record, document, coders, leave_out)
        return agreement.agreement_over(self.record, coders, leave_out)

    def agreement_by_report(self, documents: Numbers) -> Mapping[int, tuple[FieldAgreement, ...]]:
        """How far coders agree on each field in each of some reports."""
        return agreement.agreement_by_report(self.record, documents)

    def disputes(self, asked: disputes.Asked | None = None, leave_out: Numbers = ()) -> Disputes:
        """What coders judged differently, side by side, a page at a time."""
        return disputes.disputes(self.record, asked, leave_out)

    def dispute(self, key: str, leave_out: Numbers = ()) -> Dispute:
        """One dispute by the id of one of its items."""
        return disputes.dispute(self.record, key, leave_out)

    def settle(self, key: str, option: int, stamp: int, why: str = "") -> tuple[Event, ...]:
        """Let one of the views on a dispute count for all; `stamp` is that of what was seen."""
        return disputes.settle(self.record, key, option, stamp, why)

    def assign(
        self, documents: Sequence[str], coders: Sequence[str], *, blind: bool
    ) -> tuple[Assignment, ...]:
        """Give reports to coders, blind or not."""
        return doubling.assign(self.record, documents, coders, blind=blind)

    def take_away(self, document: int, coder: str) -> None:
        """Take a report away from a coder; what was judged stays."""
        doubling.take_away(self.record, document, coder)

    def finish(self, document: int, done: datetime | None) -> None:
        """Keep that the author is done with a report that was given, or not with None."""
        doubling.finish(self.record, document, done)

    def entries_for(self, document: int, whole: Record | None = None) -> tuple[Entry, ...]:
        """A report's items as the author of the whole record may see them while coding it."""
        return blinding.entries_for(self.record, whole or self.record, document)

    def blind_documents(self) -> frozenset[int]:
        """The reports that the author codes blind and has not finished."""
        return blinding.blind_documents(self.record)

    def corrections(self) -> tuple[Corrected, ...]:
        """How often people corrected what readers suggested, by reader and field."""
        return corrections.corrections(self.record)

    def log_page(self, asked: LogAsked, leave_out: Numbers = ()) -> LogPage:
        """The log a page at a time, narrowed by who, what and where."""
        return logbook.log_page(self.record, asked, leave_out)

    def doubled(self, whole: Record | None = None, leave_out: Numbers = ()) -> tuple[Doubled, ...]:
        """The reports that several people code; who is given what stands in the whole record."""
        return doubling.doubled(self.record, whole or self.record, leave_out)
