"""The queue in plain words: how far each job is, what became of it, what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from detente.model.job import Job, JobKind, JobLine, JobState
from detente.views.brief.words import count
from detente.vocabulary.gist import clip
from detente.workspace.intake.jobs import PASTED, Board
from detente.workspace.intake.outcomes import Outcome

__all__ = ["JobShown", "Lot", "jobs_shown", "progress_told"]

FEW = 12
"""Jobs that are shown."""
NAME = 100
"""Characters of a name that are shown."""
LINES = 8
"""Reports of one job that are shown."""
WORDS = {
    JobState.WAITING: "waits its turn",
    JobState.RUNNING: "coming in",
    JobState.DONE: "",
    JobState.FAILED: "not brought in",
    JobState.CANCELLED: "called off",
}
ORDER = {JobState.FAILED: 0, JobState.RUNNING: 1}
GOOD = ("kept", "copy", "version", "translation")


class Lot(NamedTuple):
    """Reports of one job that came to the same."""

    lines: tuple[JobLine, ...]
    error: str
    remedy: str


@dataclass(frozen=True, slots=True)
class JobShown:
    """A job as the inbox shows it."""

    number: int
    name: str
    state: str
    word: str
    busy: bool
    done: int
    total: int
    error: str
    remedy: str
    lots: tuple[Lot, ...]
    """What went wrong is told once for all of whom it is told alike."""
    more: int
    deeds: tuple[tuple[str, str], ...]


def jobs_shown(jobs: Sequence[Job]) -> list[JobShown]:
    """The jobs of the list: what failed, what is under way, then the others, but few."""
    return [_shown(job) for job in sorted(jobs, key=lambda j: ORDER.get(j.state, len(ORDER)))[:FEW]]


def progress_told(board: Board, jobs: Sequence[Job]) -> dict[str, object]:
    """What the head of the list tells: how many are under way, and how far all are."""
    open_, failed = board.waiting + board.running, board.failed
    over = [j for j in jobs if j.state.over]
    words = [count(open_, "still to come", "still to come")] if open_ else ["all done"]
    if failed:
        words.append(f"{failed} failed")
    total = len(jobs) if open_ else 0
    return {
        "jobs": jobs_shown(jobs),
        "jobs_more": max(len(jobs) - FEW, 0),
        "jobs_word": ", ".join(words),
        "jobs_total": total,
        "jobs_done": len(over),
        "jobs_over": bool(over),
    }


def _shown(job: Job) -> JobShown:
    error_lines = [line for line in job.outcome if line.error]
    others = [line for line in job.outcome if not line.error]
    lines = (*error_lines, *others)[: max(LINES, len(error_lines))]
    return JobShown(
        job.number,
        _name(job),
        job.state.value,
        _word(job),
        job.state is JobState.RUNNING,
        job.done,
        job.total if job.total > 1 else 0,
        job.error,
        job.remedy,
        _lots(lines),
        len(job.outcome) - len(lines),
        _deeds(job),
    )


def _lots(lines: Sequence[JobLine]) -> tuple[Lot, ...]:
    found: dict[tuple[str, str], list[JobLine]] = {}
    for line in lines:
        found.setdefault((line.error, line.remedy), []).append(line)
    return tuple(Lot(tuple(same), *why) for why, same in found.items())


def _name(job: Job) -> str:
    if job.kind is JobKind.REREAD:
        return "reading anew"
    name = job.wanted.get("name", "")
    title = job.wanted.get("title", "")
    return clip(f"{PASTED}: {title}" if name == PASTED and title else name, NAME)


def _word(job: Job) -> str:
    if job.state is not JobState.DONE:
        return WORDS[job.state]
    kept = sum(line.outcome in GOOD for line in job.outcome)
    unread = sum(line.outcome == Outcome.NOT_READ for line in job.outcome)
    words = [f"{count(kept, 'report')} kept"] if kept else []
    if unread:
        words.append(f"{count(unread, 'report')} kept, but not read")
    return ", ".join(words) or "nothing new"


def _deeds(job: Job) -> tuple[tuple[str, str], ...]:
    if job.state is JobState.FAILED:
        again = () if "lost" in job.wanted else (("again", "Try again"),)
        return (*again, ("drop", "Leave out"))
    return () if job.state.over else (("drop", "Call off"),)
