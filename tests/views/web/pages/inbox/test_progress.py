"""The queue in plain words."""

from datetime import UTC, datetime
from typing import Any

from detente.model.job import Job, JobKind, JobLine, JobState
from detente.views.web.pages.inbox.progress import jobs_shown, progress_told
from detente.workspace.intake.jobs import Board

NOW = datetime(2025, 3, 14, tzinfo=UTC)


def job(number: int = 1, **fields: Any) -> Job:
    told = {"name": "a.txt"} | fields.pop("wanted", {})
    return Job(fields.pop("kind", JobKind.FILES), "Ana", NOW, told, number, **fields)


def test_a_job_shows_how_far_it_is() -> None:
    (shown,) = jobs_shown([job(state=JobState.RUNNING, done=2, total=5)])
    assert (shown.busy, shown.done, shown.total) == (True, 2, 5)
    assert shown.deeds == (("drop", "Call off"),)
    assert jobs_shown([job(state=JobState.RUNNING, total=1)])[0].total == 0


def test_failures_come_first_and_can_be_tried_again() -> None:
    failed = job(1, state=JobState.FAILED, error="it is broken", remedy="mend it")
    lost = job(3, state=JobState.FAILED, wanted={"lost": "yes"})
    shown = jobs_shown([lost, job(2), failed])
    assert [each.number for each in shown] == [3, 1, 2]
    assert [deed for deed, _ in shown[1].deeds] == ["again", "drop"]
    assert [deed for deed, _ in shown[0].deeds] == ["drop"]


def test_a_done_job_tells_what_was_kept_failures_first_and_few() -> None:
    good = [JobLine(f"Title {n}", "kept", n) for n in range(20)]
    bad = JobLine("b.txt", "failed", None, "it is empty", "fill it")
    (shown,) = jobs_shown([job(state=JobState.DONE, outcome=(*good, bad))])
    assert shown.word == "20 reports kept"
    first, others = shown.lots
    assert (first.lines, first.error, first.remedy) == ((bad,), "it is empty", "fill it")
    assert (others.lines, others.error, shown.more) == (tuple(good[:7]), "", 13)
    known = job(state=JobState.DONE, outcome=(JobLine("a", "known", 2),))
    assert jobs_shown([known])[0].word == "nothing new"
    unread = job(state=JobState.DONE, outcome=(JobLine("a", "not read", 2, "no reader"),))
    assert jobs_shown([unread])[0].word == "1 report kept, but not read"


def test_what_went_wrong_alike_is_told_once() -> None:
    def line(what: str, error: str) -> JobLine:
        return JobLine(what, "not read", 2, error, "translate it")

    told = (line("a", "it is Russian"), line("b", "it is Greek"), line("c", "it is Russian"))
    (shown,) = jobs_shown([job(state=JobState.DONE, outcome=told)])
    assert [[each.what for each in lot.lines] for lot in shown.lots] == [["a", "c"], ["b"]]
    assert [lot.error for lot in shown.lots] == ["it is Russian", "it is Greek"]


def test_a_pasted_text_goes_by_its_title() -> None:
    pasted = job(kind=JobKind.TEXT, wanted={"name": "pasted text", "title": "Note"})
    assert jobs_shown([pasted])[0].name == "pasted text: Note"
    assert jobs_shown([job(kind=JobKind.REREAD)])[0].name == "reading anew"


def test_the_head_tells_all_together() -> None:
    jobs = (job(2), job(1, state=JobState.DONE))
    told = progress_told(Board(jobs, 1, 0, 0), jobs)
    assert (told["jobs_word"], told["jobs_done"], told["jobs_total"]) == ("1 still to come", 1, 2)
    over = progress_told(Board(jobs[1:], 0, 0, 2), jobs[1:])
    assert (over["jobs_word"], over["jobs_total"]) == ("all done, 2 failed", 0)
