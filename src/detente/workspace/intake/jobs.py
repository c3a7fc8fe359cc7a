"""The queue of what is to be brought in: put in, looked at, tried again, called off."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from detente.documents import Told, media
from detente.documents.limits import MAX_BYTES
from detente.errors import DetenteError, EmptyInput, InputError, TooLarge
from detente.model import Handling, Kind
from detente.model.job import Job, JobKind, JobState
from detente.record import Reader, Record
from detente.record.jobs import add_job, clear_jobs, job_of, jobs, jobs_in, keep_job
from detente.record.queue import cancel_job, retry_job
from detente.record.store import now
from detente.workspace.intake.bringing import How
from detente.workspace.intake.marking import told_marks

__all__ = [
    "Board",
    "Job",
    "JobKind",
    "JobState",
    "MAX_BYTES",
    "PASTED",
    "READERS",
    "SUFFIXES",
    "board",
    "call_off",
    "checked_options",
    "clear_over",
    "how_of",
    "one",
    "put_file",
    "put_page",
    "put_reread",
    "put_text",
    "try_again",
    "web_address",
]

PASTED = "pasted text"
"""What a text without a file is called."""
READERS = ("local", "rules", "llm")
"""Their names, the default first; the readers themselves load what reads a text."""
SUFFIXES = tuple(media.SUFFIXES)
"""Of what looks like a report in a folder."""
SHOWN = 100
"""Jobs that are shown at most."""
OPTIONS = ("outlet", "date", "lang", "kind", "handling", "embargo", "title")
"""What can be told about what is brought in."""
HOW = ("reader", "translation_of")
"""How it is brought in: by which reader, and whether it is the translation of a report."""


class Board(NamedTuple):
    """The queue as a person looks at it."""

    jobs: tuple[Job, ...]
    """The newest first, those that only subscriptions made and that went well left out."""
    waiting: int
    running: int
    failed: int


def board(record: Record, who: str = "") -> Board:
    """The queue, or what of it is somebody's own: under way, failed, and done lately."""
    with record.reading() as reader:
        shown = _shown(reader, who)
        states = Counter(j.state for j in shown) if who else jobs_in(reader)
    found = (states.get(s, 0) for s in (JobState.WAITING, JobState.RUNNING, JobState.FAILED))
    return Board(shown, *found)


def _shown(reader: Reader, who: str) -> tuple[Job, ...]:
    found = jobs(reader, limit=SHOWN, who=who)
    quiet = (JobState.DONE, JobState.CANCELLED, JobState.WAITING)
    return tuple(j for j in found if j.kind is not JobKind.FEED or j.state not in quiet)


def one(record: Record, number: int) -> Job:
    """A job; UnknownEntry where there is none of the number."""
    with record.reading() as reader:
        return job_of(reader, number)


def put_file(record: Record, name: str, data: bytes, wanted: Mapping[str, str]) -> Job:
    """A file put in the queue; one that cannot be read at all is there as failed."""
    called = " ".join(name.split())[-300:] or "file without a name"
    failure: InputError | None = None
    if len(data) > MAX_BYTES:
        failure = TooLarge(
            f"{called} is larger than {MAX_BYTES // 2**20} MB", "give a single report, or split it"
        )
    elif not data.strip():
        failure = EmptyInput(f"{called} is empty", "give a file that holds the report's text")
    return _put(record, JobKind.FILES, {**checked_options(wanted), "name": called}, data, failure)


def put_text(record: Record, text: str, wanted: Mapping[str, str]) -> Job:
    """A pasted text put in the queue; raises EmptyInput where it has no words."""
    if not text.strip():
        raise EmptyInput("there is no text", "paste the report's text")
    data = text.encode("utf-8", "replace")
    if len(data) > MAX_BYTES:
        raise TooLarge(f"the text is larger than {MAX_BYTES // 2**20} MB", "paste a single report")
    return _put(record, JobKind.TEXT, {**checked_options(wanted), "name": PASTED}, data)


def put_page(record: Record, url: str, wanted: Mapping[str, str]) -> Job:
    """A page put in the queue to be fetched; raises InputError for what is no address."""
    address = web_address(url)
    return _put(record, JobKind.PAGE, {**checked_options(wanted), "name": address}, b"")


def put_reread(record: Record, number: int, reader: str = "") -> Job:
    """A report of the dossier, to be read once more with what is told about it now."""
    wanted = {"documents": str(number), "name": f"report {number}", "reader": reader}
    return _put(record, JobKind.REREAD, wanted, b"")


def web_address(url: str) -> str:
    """An http or https address in one line; raises InputError where it is none."""
    address = url.strip()
    if not address.lower().startswith(("http://", "https://")) or len(address.split()) != 1:
        shown = address[:80] or "nothing"
        raise InputError(
            f"“{shown}” is no address of the web", "give one that begins with https://"
        )
    return address


def try_again(record: Record, number: int) -> Job:
    """A job that failed, waiting again."""
    with record.writing() as writer:
        return retry_job(writer, number)


def call_off(record: Record, number: int) -> Job:
    """A job called off; what it has kept already stays."""
    with record.writing() as writer:
        found = cancel_job(writer, number, now())
        if found.state is JobState.FAILED:  # nothing more is to be done about it
            found = replace(found, state=JobState.CANCELLED)
            keep_job(writer, found)
        return found


def clear_over(record: Record, who: str = "") -> int:
    """Forget the jobs of somebody, or of all, that are over; how many."""
    with record.writing() as writer:
        return clear_jobs(writer, now(), who)


def how_of(wanted: Mapping[str, str]) -> How:
    """What was told about a job's reports, as what reads them needs it."""
    kind, handling = wanted.get("kind"), wanted.get("handling")
    marks = dict(told_marks({"embargo": wanted.get("embargo", "")}))
    embargo = date.fromisoformat(marks["embargo"]) if marks["embargo"] else None
    return How(
        Told(wanted.get("outlet", ""), wanted.get("date", ""), wanted.get("lang", "")),
        Kind(kind) if kind else None,
        Handling(handling) if handling else None,
        embargo,
        reader=wanted.get("reader", ""),
    )


def checked_options(wanted: Mapping[str, str]) -> dict[str, str]:
    """The options as they are kept, checked while whoever tells them looks."""
    found = {k: " ".join(wanted[k].split()) for k in OPTIONS + HOW if wanted.get(k, "").strip()}
    names = {"date": "published", "lang": "language"}
    marks = {names.get(k, k): v for k, v in found.items() if k not in HOW}
    kept = dict(told_marks(marks)) if marks else {}
    return {k: kept.get(names.get(k, k), v) for k, v in found.items()}


def _put(
    record: Record,
    kind: JobKind,
    wanted: Mapping[str, str],
    data: bytes,
    failure: DetenteError | None = None,
) -> Job:
    with record.writing() as writer:
        told = {**wanted, "lost": "yes"} if failure else wanted
        made = add_job(writer, Job(kind, record.who, now(), told), b"" if failure else data)
        if failure is not None:
            made = replace(
                made,
                state=JobState.FAILED,
                ended=now(),
                error=failure.what,
                remedy=failure.remedy,
            )
            keep_job(writer, made)
        return made
