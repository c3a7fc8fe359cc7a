"""kill -9 in the middle of adding: what was told as kept is kept, and the run goes on."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any, NamedTuple

import pytest

from detente.documents import Told
from detente.model import Reading
from detente.record import create, open_record
from detente.workspace.intake import bringing
from detente.workspace.intake.adding import AddOptions, add
from detente.workspace.reading.serving import served
from tests.faults import Killed, killed_at_random
from tests.functional.running import COMMAND, annotated, content, detente, sound, told
from tests.postgres import PostgresServer

pytestmark = pytest.mark.slow
REPORTS = 60
"""Three batches: the first output comes with the end of the first."""
WORDS = 24
AFTER = 0.1
"""Seconds in which what comes after the last report is killed too."""
TOLD = Told("Sample Wire", "2025-03-13")


class Undisturbed(NamedTuple):
    """What a run comes to that nobody kills, and how to begin one more."""

    content: dict[str, Any]
    seconds: float
    """from its first line to a moment after its last"""
    begin: Callable[[], str]
    """an empty dossier's name"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return annotated(tmp_path_factory.mktemp("killed") / "reports", REPORTS, WORDS)


@pytest.fixture(scope="module")
def in_file(reports: Path) -> Undisturbed:
    empty = reports.parent / "empty"
    create(str(empty), "tester").close()
    names = (f"{empty}-{n}" for n in range(1000))
    return _undisturbed(reports, lambda: str(shutil.copy(empty, next(names))))


@pytest.fixture(scope="module")
def on_server(reports: Path, postgres_server: PostgresServer) -> Iterator[Undisturbed]:
    urls = [postgres_server.new_database()]
    create(urls[0], "tester").close()

    def begin() -> str:
        urls.append(postgres_server.new_database(urls[0].rpartition("/")[2]))
        return urls[-1]

    yield _undisturbed(reports, begin)
    for url in urls:
        postgres_server.drop_database(url)


def _adding(dossier: str, reports: Path) -> list[str]:
    given = ["-d", dossier, "--annotations", str(reports), "--json"]
    return [*COMMAND, "add", str(reports), *given, "--outlet", TOLD.outlet, "--date", TOLD.date]


def _undisturbed(reports: Path, begin: Callable[[], str]) -> Undisturbed:
    dossier = begin()
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with Popen(_adding(dossier, reports), stdout=PIPE, env=environment) as process:
        assert process.stdout
        told = [time.monotonic() for _ in process.stdout]
    with sound(dossier) as record:
        return Undisturbed(content(record), told[-1] - told[0] + AFTER, begin)


def _what_was_told_is_kept(dossier: str, killed: Killed) -> int:
    """How many reports a dossier holds after the kill."""
    with sound(dossier) as record, record.reading() as reader:
        held = {h.document.id for h in reader.documents()}
    assert {each["document"] for each in told(killed.stdout)} <= held
    return len(held)


def _the_run_goes_on(dossier: str, reports: Path, there: int) -> dict[str, Any]:
    """What the dossier holds after the same run once more; what was there is not read."""
    read = []

    def counted(*told: Any) -> Reading:
        read.append(told)
        return served(*told)

    with pytest.MonkeyPatch.context() as patch, open_record(dossier, "tester") as record:
        patch.setattr(bringing, "served", counted)
        added = add(record, [reports], AddOptions(TOLD, annotations=reports))
        after = content(record)
    counts = {outcome.value: number for outcome, number in added.counts.items()}
    wanted = {"kept": REPORTS - there, "known": there}
    assert counts == {outcome: number for outcome, number in wanted.items() if number}
    assert len(read) == REPORTS - there
    return after


def _kill_and_go_on(undisturbed: Undisturbed, reports: Path, seeds: range) -> list[int]:
    """How many reports were kept at each kill."""
    found = []
    for seed in seeds:
        dossier = undisturbed.begin()
        killed = killed_at_random(
            _adding(dossier, reports), seed, undisturbed.seconds, from_first_output=True
        )
        there = _what_was_told_is_kept(dossier, killed)
        assert _the_run_goes_on(dossier, reports, there) == undisturbed.content, seed
        found.append(there)
    return found


def test_a_file_is_whole_after_40_kills_and_the_run_goes_on(
    in_file: Undisturbed, reports: Path
) -> None:
    there = _kill_and_go_on(in_file, reports, range(40))
    assert len(set(there)) > 2, "the kills came all at one moment"
    assert sum(0 < number < REPORTS for number in there) > 10


def test_a_database_is_whole_after_10_kills_and_the_run_goes_on(
    on_server: Undisturbed, reports: Path
) -> None:
    there = _kill_and_go_on(on_server, reports, range(40, 50))
    assert sum(0 < number < REPORTS for number in there) > 2


def test_a_run_is_killed_again_and_again_until_it_is_through(
    in_file: Undisturbed, reports: Path
) -> None:
    """On the command line alone, from the beginning of the process."""
    dossier, before = in_file.begin(), 0
    for seed in range(50, 54):
        killed = killed_at_random(
            _adding(dossier, reports), seed, in_file.seconds / 2, from_first_output=True
        )
        there = _what_was_told_is_kept(dossier, killed)
        assert there >= before
        before = there
    assert detente(*_adding(dossier, reports)[len(COMMAND) :]).returncode == 0
    done = detente("verify", "-d", dossier)
    assert done.returncode == 0
    assert "nothing is wrong" in done.stdout
    with sound(dossier) as record:
        assert content(record) == in_file.content


def test_two_processes_that_read_are_killed_with_the_one_that_writes(
    in_file: Undisturbed, reports: Path
) -> None:
    dossier = in_file.begin()
    for seed in (60, 61):
        killed = killed_at_random(
            [*_adding(dossier, reports), "--jobs", "2"], seed, 0.5, from_first_output=True
        )
        there = _what_was_told_is_kept(dossier, killed)
    done = detente(*_adding(dossier, reports)[len(COMMAND) :], "--jobs", "2")
    assert len(told(done.stdout, "known")) == there
    assert len(told(done.stdout, "kept")) == REPORTS - there
    with sound(dossier) as record:
        assert content(record) == in_file.content
