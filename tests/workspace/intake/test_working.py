"""One job done: bad inputs are told with their remedy, and keep no other out."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from detente.model import Handling
from detente.model.job import Job, JobKind, JobState
from detente.model.shelf import Shelf
from detente.record import Record, create
from detente.record.jobs import add_job
from detente.record.queue import cancel_job, take_job
from detente.record.store import now
from detente.workspace.intake import jobs, rounds
from detente.workspace.intake.inbox import arrivals
from detente.workspace.intake.working import perform
from tests.workspace.drained import drain
from tests.workspace.feeding import FEED, Web, full, rss
from tests.workspace.reports import report

REPORT = b"Russia demands that Ukraine stay out of NATO. Ukraine refuses."
TWO = rss(full("https://post.example/1", report(1)), full("https://post.example/2", report(2)))
LIES = b"<html><head><title>x</title></head><body><script>while(1);</script></body></html>"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with create(str(tmp_path / "t.detente"), "Ana") as made:
        yield made


def done(record: Record, job: Job) -> Job:
    drain(record)
    return jobs.one(record, job.number)


def zipped(**files: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("_", "."), data)
    return made.getvalue()


def test_a_file_becomes_a_report_with_suggestions(record: Record) -> None:
    wanted = {"outlet": "Post", "date": "2025-03-13", "handling": "TLP:GREEN", "title": "Terms"}
    job = done(record, jobs.put_file(record, "a.txt", REPORT, wanted))
    (told,) = job.outcome
    assert (job.state, job.done, job.total) == (JobState.DONE, 1, 1)
    assert (told.what, told.outcome) == ("Terms", "kept")
    (listed,) = arrivals(record, Shelf()).arrivals
    document = listed.held.document
    assert listed.held.number == told.document
    assert (document.outlet, document.title) == ("Post", "Terms")
    assert document.handling is Handling.GREEN
    assert document.capture.origin == "a.txt"
    assert listed.tally.statements >= 1


BAD = {
    "corrupt PDF": ("a.pdf", b"%PDF-1.7 broken", "broken"),
    "a page that lies": ("a.html", LIES, ""),
    "an archive of pictures": ("a.zip", zipped(a_png=b"x"), "look like no report"),
    "a broken archive": ("a.zip", b"PK\x03\x04 no", "no ZIP archive"),
    "an image": ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(200), ""),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_fails_with_a_remedy_and_the_rest_goes_on(record: Record, name: str) -> None:
    called, data, words = BAD[name]
    bad = jobs.put_file(record, called, data, {})
    good = jobs.put_file(record, "good.txt", REPORT, {})
    failed = done(record, bad)
    assert failed.state is JobState.FAILED
    assert words in failed.error
    assert failed.remedy
    assert jobs.one(record, good.number).state is JobState.DONE


def test_an_index_page_is_told_as_what_it_is(record: Record) -> None:
    links = "".join(f'<li><a href="/{n}">Headline number {n} of today</a></li>' for n in range(60))
    page = f"<html><head><title>News</title></head><body><ul>{links}</ul></body></html>"
    job = done(record, jobs.put_file(record, "index.html", page.encode(), {}))
    told = job.error or " ".join(line.error for line in job.outcome)
    assert told, "nobody takes it for a report"


def test_an_encoding_that_is_not_utf_8_is_read(record: Record) -> None:
    text = "Der Außenminister sagte, Russland müsse die Waffenruhe prüfen. " * 5
    job = done(record, jobs.put_file(record, "a.txt", text.encode("cp1252"), {}))
    assert job.outcome[0].document is not None
    (listed,) = arrivals(record, Shelf()).arrivals
    assert "Außen" not in (listed.held.document.title or "")
    assert any("UTF-8" in w for w in listed.held.document.warnings)


def test_the_same_file_again_is_known(record: Record) -> None:
    jobs.put_file(record, "a.txt", REPORT, {})
    job = done(record, jobs.put_file(record, "b.txt", REPORT, {}))
    assert [line.outcome for line in job.outcome] == ["known"]
    assert len(arrivals(record, Shelf()).arrivals) == 1


def test_an_archive_gives_its_reports_and_its_failures(record: Record) -> None:
    data = zipped(a_txt=REPORT, b_pdf=b"%PDF-1.7 broken", c_txt=report(2).encode())
    job = done(record, jobs.put_file(record, "talks.zip", data, {"outlet": "Post"}))
    assert (job.state, job.done, job.total) == (JobState.DONE, 2, 2)
    assert [line.outcome for line in job.outcome] == ["failed", "kept", "kept"]
    assert "talks.zip#b.pdf is broken" in job.outcome[0].error
    assert "save it again" in job.outcome[0].remedy
    found = [arrival.held.document for arrival in arrivals(record, Shelf()).arrivals]
    assert {document.capture.origin for document in found} == {"talks.zip#a.txt", "talks.zip#c.txt"}
    assert {document.outlet for document in found} == {"Post"}
    again = done(record, jobs.put_file(record, "talks.zip", data, {}))
    assert [line.outcome for line in again.outcome] == ["failed", "known", "known"]


def test_a_private_address_is_refused_in_words(record: Record) -> None:
    job = done(record, jobs.put_page(record, "http://127.0.0.1:1/x", {}))
    assert job.state is JobState.FAILED
    assert "not a public address" in job.error
    assert "save it" in job.remedy


def test_a_feed_file_gives_several_reports_and_its_failures(record: Record) -> None:
    feed = TWO.encode()
    job = done(record, jobs.put_file(record, "feed.xml", feed, {}))
    assert (job.done, job.total) == (2, 2)
    assert {line.outcome for line in job.outcome} <= {"kept", "version"}
    assert len(job.outcome) == 2


def test_an_odd_error_ends_the_job_and_not_the_worker(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd(*_: object) -> None:
        raise RuntimeError("nobody foresaw this")

    monkeypatch.setattr("detente.workspace.intake.working.bring_in", odd)
    job = done(record, jobs.put_file(record, "a.txt", REPORT, {}))
    assert (job.state, "nobody foresaw this" in job.error) == (JobState.FAILED, True)


def test_a_job_called_off_ends_in_the_middle(record: Record) -> None:
    job = jobs.put_file(record, "a.txt", REPORT, {})
    with record.writing() as writer:
        taken = take_job(writer, "one", now())
        assert taken is not None
        cancel_job(writer, job.number, now())
    assert perform(record, taken) is None
    assert not arrivals(record, Shelf()).arrivals


def test_a_job_taken_up_again_tells_nothing_twice(record: Record) -> None:
    feed = TWO.encode()
    job = jobs.put_file(record, "feed.xml", feed, {})
    with record.writing() as writer:
        first = take_job(writer, "one", now())
    assert first is not None
    perform(record, first)
    again = jobs.one(record, job.number)
    with record.writing() as writer:
        add_job(writer, Job(JobKind.FILES, "Ana", now(), again.wanted), feed)
    (second,) = (j for j in jobs.board(record).jobs if j.number != job.number)
    assert [line.outcome for line in done(record, second).outcome] == ["known", "known"]


def test_a_feed_is_asked_once_and_its_news_told(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    web_of = Web()
    said = report(1, said="Russia demands that Ukraine stay out of NATO.")
    web_of.put(FEED, rss(full("https://post.example/1", said)))
    made = rounds.WatchOptions
    monkeypatch.setattr(
        "detente.workspace.intake.working.WatchOptions",
        lambda *args, **told: made(*args, **(told | {"ask": web_of})),
    )
    with record.writing() as writer:
        job = add_job(writer, Job(JobKind.FEED, "Ana", now(), {"name": FEED, "minutes": "60"}))
    told = done(record, job)
    assert (told.state, len(told.outcome)) == (JobState.DONE, 1)
    assert web_of.urls() == [FEED]


def test_reports_are_read_anew(record: Record) -> None:
    kept = done(record, jobs.put_file(record, "a.txt", REPORT, {}))
    number = str(kept.outcome[0].document)
    with record.writing() as writer:
        wanted = {"documents": number, "reader": "rules"}
        job = add_job(writer, Job(JobKind.REREAD, "Ana", now(), wanted))
    told = done(record, job)
    assert (told.state, told.done, told.total) == (JobState.DONE, 1, 1)
