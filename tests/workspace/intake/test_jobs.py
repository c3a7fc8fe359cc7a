"""The queue: put in, looked at, tried again, called off."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from detente.errors import DetenteError, EmptyInput, InputError, TooLarge
from detente.model import Handling, Kind
from detente.model.job import JobKind, JobState
from detente.record import Record, create
from detente.record.jobs import job_data_of
from detente.statements.readers import READERS as REGISTERED
from detente.workspace.intake import jobs
from tests.workspace.drained import drain


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with create(str(tmp_path / "t.detente"), "Ana") as made:
        yield made


def test_the_readers_are_those_that_there_are() -> None:
    assert tuple(reader.name for reader in REGISTERED) == jobs.READERS


def test_a_file_is_kept_until_it_is_done(record: Record) -> None:
    job = jobs.put_file(record, "a.txt", b"Some words.", {"outlet": "Post"})
    assert (job.state, job.who, job.wanted["outlet"]) == (JobState.WAITING, "Ana", "Post")
    with record.reading() as reader:
        assert job_data_of(reader, job.number) == b"Some words."
    drain(record)
    with record.reading() as reader:
        assert job_data_of(reader, job.number) == b""
    assert jobs.one(record, job.number).state is JobState.DONE


@pytest.mark.parametrize(
    ("data", "words"), [(b" \n", "is empty"), (b"a" * (jobs.MAX_BYTES + 1), "is larger than")]
)
def test_what_cannot_be_read_is_there_as_failed(record: Record, data: bytes, words: str) -> None:
    job = jobs.put_file(record, "a.txt", data, {})
    assert job.state is JobState.FAILED
    assert words in job.error
    assert job.remedy
    assert "lost" in job.wanted, "there is nothing to try again"
    assert jobs.board(record).failed == 1


def test_names_of_files_are_one_line(record: Record) -> None:
    assert jobs.put_file(record, "a\n\nb.txt", b"x", {}).wanted["name"] == "a b.txt"
    assert jobs.put_file(record, "", b"x", {}).wanted["name"] == "file without a name"


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"kind": "rumour"}, "cannot be set"),
        ({"handling": "secret"}, "cannot be set"),
        ({"date": "yesterday"}, "is no date"),
        ({"lang": "English"}, "no language code"),
        ({"embargo": "soon"}, "is no day"),
        ({"outlet": "a\x1bb"}, "control characters"),
    ],
)
def test_options_are_checked_at_once(record: Record, wanted: dict[str, str], words: str) -> None:
    with pytest.raises(DetenteError, match=words):
        jobs.put_file(record, "a.txt", b"x", wanted)
    assert not jobs.board(record).jobs


def test_options_come_to_whoever_reads() -> None:
    told = {"kind": "own-note", "handling": "amber", "date": "2025-03", "embargo": "2025-04-01"}
    how = jobs.how_of(jobs.checked_options(told | {"lang": "en", "outlet": "Reuters"}))
    assert (how.kind, how.handling) == (Kind.OWN_NOTE, Handling.AMBER)
    assert (how.told.date, how.told.lang, how.told.outlet) == ("2025-03", "en", "Reuters")
    assert how.embargo == date(2025, 4, 1)
    bare = jobs.how_of({})
    assert (bare.kind, bare.handling, bare.embargo) == (None, None, None)


def test_a_text_must_have_words(record: Record) -> None:
    with pytest.raises(EmptyInput):
        jobs.put_text(record, " \n", {})
    with pytest.raises(TooLarge):
        jobs.put_text(record, "a" * (jobs.MAX_BYTES + 1), {})
    assert jobs.put_text(record, "Words.", {"title": "Note"}).kind is JobKind.TEXT


@pytest.mark.parametrize("url", ["", "ftp://a", "file:///etc/passwd", "https://a b", "example.org"])
def test_what_is_no_address_is_not_fetched(record: Record, url: str) -> None:
    with pytest.raises(InputError, match="no address of the web"):
        jobs.put_page(record, url, {})


def test_a_job_is_tried_again_and_left_out(record: Record) -> None:
    job = jobs.put_file(record, "a.pdf", b"%PDF-1.4 broken", {})
    drain(record)
    assert jobs.one(record, job.number).state is JobState.FAILED
    assert jobs.try_again(record, job.number).state is JobState.WAITING
    drain(record)
    assert jobs.call_off(record, job.number).state is JobState.CANCELLED
    assert jobs.board(record).failed == 0


def test_a_job_that_waits_is_called_off(record: Record) -> None:
    job = jobs.put_file(record, "a.txt", b"Words.", {})
    jobs.call_off(record, job.number)
    assert drain(record) == 0


def test_who_asks_for_their_own_sees_no_other(record: Record) -> None:
    jobs.put_file(record, "a.txt", b"Words.", {})
    jobs.put_file(record.by("Ben"), "b.txt", b"Words.", {})
    board = jobs.board(record, "Ben")
    assert [job.wanted["name"] for job in board.jobs] == ["b.txt"]
    assert board.waiting == 1
    assert jobs.board(record).waiting == 2


def test_only_what_is_over_is_forgotten(record: Record) -> None:
    jobs.put_file(record, "a.txt", b" ", {})
    jobs.put_file(record.by("Ben"), "b.txt", b" ", {})
    jobs.put_file(record, "c.txt", b"Words.", {})
    assert jobs.clear_over(record, "Ben") == 1
    assert jobs.clear_over(record) == 1
    assert [job.wanted["name"] for job in jobs.board(record).jobs] == ["c.txt"]
