"""A dossier: what was read is kept, checked, asked and proven."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from os import PathLike, fspath
from types import TracebackType
from typing import TYPE_CHECKING

from detente.model import Brief, Demand, Entry, Meeting, Overview, Unknown
from detente.record import Held, Record, Wanted, create, open_record
from detente.record.desk import Look
from detente.workspace.access import desk
from detente.workspace.access.author import author
from detente.workspace.deeds import Deeds
from detente.workspace.exchange import keeping
from detente.workspace.exchange.keeping import Purge, Verified
from detente.workspace.lookup import searching
from detente.workspace.lookup.searching import Hit
from detente.workspace.positions import asking
from detente.workspace.positions.asking import Happening, Shown, SourceLine
from detente.workspace.questions import Questions
from detente.workspace.reviews import Reviews

if TYPE_CHECKING:
    from detente.workspace.briefs.passing import DossierBrief
    from detente.workspace.intake.adding import Added, AddOptions, Kept
    from detente.workspace.intake.watching import Told, Watched, WatchOptions
    from detente.workspace.reading.read import Origin, Progress

__all__ = ["Dossier", "new", "open", "open_dossier"]


class Dossier(Questions, Deeds, Reviews):
    """An open dossier; use it with `with`, or close it."""

    def __init__(self, record: Record) -> None:
        self.record = record

    # bring in
    def add(
        self,
        origins: "Origin | Sequence[Origin]",
        options: "AddOptions | None" = None,
        told: "Callable[[Kept], None] | None" = None,
        progress: "Progress | None" = None,
    ) -> "Added":
        """Keep reports and what is read in them; what is kept already changes nothing.

        `told` is called once for each document after it is safely on the disk.
        """
        from detente.workspace.intake import adding  # late: it loads what reads pages

        names = [origins] if isinstance(origins, str | PathLike) else origins
        return adding.add(self.record, names, options or adding.AddOptions(), told, progress)

    def reread(
        self,
        documents: Sequence[str] = (),
        reader: str = "",
        jobs: int = 1,
        told: "Callable[[Kept], None] | None" = None,
        progress: "Progress | None" = None,
        min_score: float | None = None,
    ) -> "Added":
        """Read documents, or all, with another reader; judgements stay."""
        from detente.workspace.intake import adding  # late: it loads what reads pages

        how = adding.RereadOptions(reader, jobs, min_score)
        return adding.reread(self.record, documents, how, told, progress)

    def watch(self, feeds: Sequence[str], options: "WatchOptions", told: "Told") -> "Watched":
        """Ask feeds in turn and keep what is new; ends only if it is to ask once."""
        from detente.workspace.intake import watching  # late: it loads what reads pages

        return watching.watch(self.record, feeds, options, told)

    # ask
    def positions(self, at: date | None = None, known: datetime | None = None) -> Overview:
        """Where each party stands on each issue at a day, as known by a time."""
        return asking.positions(self.record, at, known)

    def statements(self, wanted: Wanted | None = None) -> tuple[Entry, ...]:
        """Statements (meetings and unknowns too, if wanted) with their standing, newest first."""
        return asking.statements(self.record, wanted or Wanted(kind="s"))

    def count(self, wanted: Wanted) -> int:
        """How many items the filters let through, whatever their limit."""
        return asking.count(self.record, wanted)

    def entries(self, ids: Iterable[str]) -> Mapping[str, Entry]:
        """Items by their whole ids; those that are gone are left out."""
        return asking.entries(self.record, ids)

    def held(self, ids: Iterable[str]) -> Mapping[str, Held]:
        """Documents by their ids, without their texts."""
        return asking.held(self.record, ids)

    def documents(self) -> tuple[Held, ...]:
        """All documents by date, without their texts."""
        return asking.documents(self.record)

    def fallen(self) -> tuple[Held, ...]:
        """The documents that a flag took out of all counts, by date, without their texts."""
        return asking.fallen(self.record)

    def party(self, name: str) -> str:
        """The party that a name means, listed, mended or the dossier's own."""
        return asking.party(self.record, name)

    def issue(self, name: str) -> str:
        """The code of an issue by its code or label."""
        return asking.issue(self.record, name)

    def show(self, key: str) -> Shown:
        """One item in its paragraph, with its chain, what gave each field, and judgements."""
        return asking.show(self.record, key)

    def demands(
        self,
        at: date | None = None,
        known: datetime | None = None,
        *,
        issue: str = "",
        party: str = "",
    ) -> tuple[Demand, ...]:
        """Every demand, or those on an issue or of and to a party, and whether it is today's."""
        return asking.demands(self.record, at, known, issue, party)

    def meetings(
        self, at: date | None = None, known: datetime | None = None
    ) -> tuple[Meeting, ...]:
        """Meetings, the same one told twice folded into one."""
        return asking.meetings(self.record, at, known)

    def unknowns(
        self, at: date | None = None, known: datetime | None = None
    ) -> tuple[Unknown, ...]:
        """What the reports say is not known."""
        return asking.unknowns(self.record, at, known)

    def timeline(
        self, since: date | None = None, until: date | None = None, wanted: Wanted | None = None
    ) -> tuple[Happening, ...]:
        """What was said, and who met, day by day."""
        return asking.timeline(self.record, since, until, wanted or Wanted())

    def search(
        self, words: str, by_relevance: bool = False, limit: int | None = 20
    ) -> tuple[Hit, ...]:
        """Reports that hold some words; "phrases", party: and issue: narrow them."""
        return searching.search(self.record, words, by_relevance, limit)

    def sources(self) -> tuple[SourceLine, ...]:
        """Outlets and sources, what rests on each, and how it is graded."""
        return asking.sources(self.record)

    def brief(self, options: "DossierBrief | None" = None) -> Brief:
        """The sourced picture of the whole dossier, or of what may be passed on."""
        from detente.workspace.briefs import passing  # late: it loads what reads pages

        return passing.brief(self.record, options or passing.DossierBrief())

    # keep
    def verify(
        self, progress: Callable[[int, int], None] | None = None, expect: str = ""
    ) -> Verified:
        """Whether everything is as it was written: chain, payloads, words, originals.

        `expect` is the hash of an event noted earlier: it must still be in the history.
        """
        return keeping.verify(self.record, progress, expect)

    def backup(
        self, target: str | PathLike[str], progress: Callable[[int, int], None] | None = None
    ) -> None:
        """A consistent copy in a new file or an empty database, while others go on writing."""
        keeping.backup(self.record, target, progress)

    def purge(self, document: str, why: str, dry_run: bool = False, copies: bool = False) -> Purge:
        """Remove a document's bytes, text, quotes and payloads for good."""
        return keeping.purge(self.record, document, why, dry_run, copies)

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> int:
        """Work out all derived tables anew."""
        return keeping.rebuild(self.record, progress)

    def last_look(self) -> datetime | None:
        """When its author last looked at what is new; None where that never was."""
        return desk.last_look(self.record)

    def glance(self) -> Look:
        """Where it stands now: taken before it is asked, kept by `looked` afterwards."""
        return desk.glance(self.record)

    def looked(self, seen: Look | None = None) -> bool:
        """Keep what its author looked at, or that it was now; False where it is only read."""
        return desk.looked(self.record, seen)

    def close(self) -> None:
        """Let go of the file or the server."""
        self.record.close()

    def __enter__(self) -> "Dossier":
        """The dossier itself."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()


def new(name: str | PathLike[str], who: str = "") -> Dossier:
    """A new, empty dossier: a file, or the address of a PostgreSQL database."""
    return Dossier(create(fspath(name), author(who)))


def open_dossier(name: str | PathLike[str], who: str = "") -> Dossier:
    """An existing dossier; one that cannot be written to can still be asked."""
    return Dossier(open_record(fspath(name), author(who)))


open = open_dossier
"""As `detente.open` has it."""
