"""One job done: reports brought in, read and kept, with how far it has come."""

import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import timedelta
from functools import partial

from detente.documents import BroughtIn, bring_in, capture
from detente.documents.capture import handed_over
from detente.documents.media import CONTAINERS
from detente.errors import DetenteError
from detente.model import Capture, Document, Failure
from detente.model.job import Job, JobKind, JobLine
from detente.record import Held, Record
from detente.record.jobs import job_data_of
from detente.record.known import known_among
from detente.record.queue import end_job, go_on
from detente.record.store import now
from detente.workspace.intake.batching import Batches
from detente.workspace.intake.bringing import Brought, taken
from detente.workspace.intake.entering import enter, unchanged
from detente.workspace.intake.jobs import how_of
from detente.workspace.intake.outcomes import Kept, Outcome
from detente.workspace.intake.rereading import RereadOptions, reread
from detente.workspace.intake.rounds import Clock, News, Rounds, WatchOptions, by_address
from detente.workspace.intake.translating import how_to_translate, only_one, original_of
from detente.workspace.lookup.naming import given
from detente.workspace.positions.refreshing import refresh

__all__ = ["CalledOff", "perform"]

LINES = 300
"""Of one job that are kept at most."""
FEW = 20
"""Reports after which crowded cells wait for whoever asks."""
SECONDS = 0.5
"""Between two times that it is told how far a job has come."""
WHY = (Outcome.FAILED, Outcome.NOT_READ, Outcome.PURGED)
"""Outcomes whose reason is told beside them."""
REPORT = "leave it out, and report this with the file"
AGAIN = "try it again"


class CalledOff(Exception):
    """The job was called off, or another worker has it now."""


def perform(record: Record, job: Job, sleep: Callable[[float], None] = time.sleep) -> Job | None:
    """Do a job that a worker has taken up; None where it was called off meanwhile.

    Whatever goes wrong is told in the job. `sleep` waits between the requests of a feed.
    """
    work = _Work(record.by(job.who), job)
    try:
        DOING[job.kind](work, sleep)
        return work.end()
    except CalledOff:
        return None
    except DetenteError as error:
        return work.end(error.what, error.remedy or AGAIN)
    except Exception as error:  # noqa: BLE001 - one broken report must not stop the worker
        why = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return work.end(f"it could not be read ({why})", REPORT)


class _Work:
    """A job under way."""

    def __init__(self, record: Record, job: Job) -> None:
        self.record, self.job = record, job
        self.name = job.wanted.get("name", "")
        self.how = replace(how_of(job.wanted), names=given(record))
        self._done, self._total = 0, 0
        self._fresh: list[JobLine] = []
        """What became of reports, and is not in the queue yet."""
        self.original: Held | None = None
        """What it brings the translation of."""
        self._there = {line.document for line in job.outcome if line.document is not None}
        """Documents that an earlier worker kept for this job."""
        self._lines = len(job.outcome)
        self._kept = bool(self._there)
        self._told = 0.0

    def total(self, number: int) -> None:
        """Tell how much there is to do."""
        self._total = number
        self.tell(at_once=True)

    def step(self, number: int = 1) -> None:
        """Tell that so much more is done."""
        self._done += number
        self._total = max(self._total, self._done)
        self.tell()

    def took(self, kept: Kept) -> None:
        """Take down what became of a report; what an earlier worker kept is not told again."""
        self._kept = self._kept or kept.number is not None
        if kept.number not in self._there and self._lines < LINES:
            self._lines += 1
            self._fresh.append(_line(kept, translating=self.original is not None))

    def translates(self) -> None:
        """Find the report that it brings the translation of, if it does."""
        if key := self.job.wanted.get("translation_of"):
            with self.record.reading() as reader:
                self.original = original_of(reader, key)
            self.how = how_to_translate(self.how, self.original)

    def failed(self, failure: Failure) -> None:
        """Take down what went wrong with one report."""
        self.took(Kept(failure.origin, Outcome.FAILED, detail=failure.message))

    def known(self, keys: Collection[str]) -> frozenset[str]:
        """Which of some hashes and ids the dossier holds."""
        with self.record.reading() as reader:
            return known_among(reader, keys)

    def tell(self, *, at_once: bool = False) -> None:
        """Write down how far it has come; raises CalledOff where nobody wants it any more."""
        if not at_once and time.monotonic() - self._told < SECONDS:
            return
        with self.record.writing() as writer:
            if go_on(writer, self.job, now(), (self._done, self._total), self._fresh) is None:
                raise CalledOff
        self._fresh, self._told = [], time.monotonic()

    def end(self, error: str = "", remedy: str = "") -> Job | None:
        """The job done, or failed; where nothing at all was kept, its only failure is its own."""
        if not error and not self._kept and self._fresh and self.job.kind is not JobKind.FEED:
            first = self._fresh[0]
            error, remedy = first.error or first.outcome, first.remedy or AGAIN
            if len(self._fresh) == 1:
                self._fresh = []
        with self.record.writing() as writer:
            go_on(writer, self.job, now(), (self._done, max(self._total, self._done)))
            return end_job(writer, self.job, now(), self._fresh, error, remedy)


def _bring(work: _Work, _sleep: Callable[[float], None]) -> None:
    """A file, a text or a page."""
    captured = _captured(work)
    work.translates()
    write = partial(enter, began=now(), original=work.original)
    batches = Batches(work.record, write, work.took, partial(unchanged, original=work.original))
    for count, brought in _arriving(work, captured):
        batches.take(brought)
        work.step(count)
    batches.flush()
    refresh(work.record, at_once=len(batches.done) <= FEW)


def _captured(work: _Work) -> Capture:
    if work.job.kind is JobKind.PAGE:
        return capture(work.name)
    with work.record.reading() as reader:
        return handed_over(job_data_of(reader, work.job.number), work.name)


def _arriving(work: _Work, captured: Capture) -> Iterable[tuple[int, Brought]]:
    """What comes of a capture, the reports of one address together, with how many they are."""
    if captured.media_type not in CONTAINERS and work.known([captured.sha256]):
        yield 1, Brought(captured.origin, known=(captured.sha256,))
        return
    found = bring_in(captured, work.how.told)
    if work.original is not None:
        only_one(captured.origin, len(found.documents))
    documents = [_titled(document, work) for document in found.documents]
    work.total(len(documents))
    yield 0, Brought(captured.origin, failures=found.failures)
    for together in by_address(documents):
        part = BroughtIn(tuple(together))
        yield len(together), taken(captured.origin, part, work.how, work.known)


def _titled(document: Document, work: _Work) -> Document:
    title = work.job.wanted.get("title", "")
    return replace(document, title=title) if title else document


def _feed(work: _Work, sleep: Callable[[float], None]) -> None:
    """One round of a feed; that it could not be had is kept with the feed."""

    def told(news: News | Failure) -> None:
        if isinstance(news, Failure):
            if news.origin != work.name:
                work.failed(news)
            return
        held = news.held
        work.took(
            Kept(held.document.capture.origin, Outcome.KEPT, held.document.id, held.number,
                 title=held.document.title)
        )  # fmt: skip
        work.step()

    every = timedelta(minutes=int(work.job.wanted.get("minutes", "60")))
    options = WatchOptions(every, once=True, how=work.how, clock=Clock(sleep=sleep))
    Rounds(work.record, options, told).round(work.name)


def _reread(work: _Work, _sleep: Callable[[float], None]) -> None:
    """Some reports, or all, with another reader."""
    named = work.job.wanted.get("documents", "").split()
    work.total(len(named))
    options = RereadOptions(work.how.reader)

    def progress(done: int, total: int, _name: str = "") -> None:
        work.step(done - work._done)
        work._total = total

    reread(work.record, named, options, work.took, progress)


DOING: dict[JobKind, Callable[[_Work, Callable[[float], None]], None]] = {
    JobKind.FILES: _bring,
    JobKind.TEXT: _bring,
    JobKind.PAGE: _bring,
    JobKind.FEED: _feed,
    JobKind.REREAD: _reread,
}
"""How each kind of job is done."""


def _line(kept: Kept, *, translating: bool = False) -> JobLine:
    """What is told of one report; a message is what went wrong, then what can be done.

    Of a translation that was there before also why it does not become one.
    """
    what, told = kept.title or kept.origin, kept.detail.split("; ")
    if translating and kept.outcome is Outcome.KNOWN:
        told = [words for words in told if not words.startswith("as ")]
    elif kept.outcome not in WHY:
        told = []
    error, remedy = "; ".join(told[:-1]), "".join(told[-1:])
    return JobLine(what, kept.outcome, kept.number, error or remedy, remedy if error else "")
