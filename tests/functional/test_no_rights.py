"""Files that may not be written, read or made, and those that others write at the moment."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from detente.record import Wanted, create
from detente.record.chain import hash_of
from tests.faults import as_nobody, folder_of_nobody, hold_lock
from tests.functional.running import COMMAND, CUT, annotated, detente, line_of, sound, told
from tests.record.stores import STORES, store_name

pytestmark = pytest.mark.slow
GIVEN = ("--json", "--outlet", "Wire", "--date", "2025-03-13")
ASKING = (
    ("positions",),
    ("statements",),
    ("show", "{item}"),
    ("search", "truce"),
    ("demands",),
    ("proposals",),
    ("changes", "--since", "last-look"),
    ("contradictions",),
    ("terms",),
    ("conditions",),
    ("commitments",),
    ("network",),
    ("roots", "{item}"),
    ("verify",),
)
WRITING = (
    ("accept", "{item}"),
    ("alias", "Circles", "Russia"),
)


def as_other(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a user whom rights bind."""
    done = as_nobody([*COMMAND[1:], *arguments], COLUMNS="200")
    assert CUT not in done.stderr, done.stderr
    return done


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of nobody's with a dossier of three reports, and two more reports."""
    with folder_of_nobody() as made:
        reports = annotated(made / "reports", 5)
        dossier = made / "talks"
        create(str(dossier), "tester").close()
        first = [str(reports / f"r00{n}.txt") for n in range(3)]
        assert detente("add", *first, *adding(dossier, reports)).returncode == 0
        dossier.chmod(0o666)
        yield made
        for path in (made, dossier, reports):
            path.chmod(0o777)


def adding(dossier: Path | str, reports: Path) -> list[str]:
    return ["-d", str(dossier), "--annotations", str(reports), *GIVEN]


def an_item(dossier: Path) -> str:
    with sound(str(dossier)) as record, record.reading() as reader:
        return reader.entries(Wanted())[0].id


def filled(commands: Sequence[Sequence[str]], item: str) -> list[list[str]]:
    return [[part.format(item=item) for part in command] for command in commands]


@pytest.mark.parametrize(("of_file", "of_folder"), [(0o444, 0o777), (0o666, 0o555)])
def test_a_dossier_that_may_only_be_read_is_asked_and_not_written(
    folder: Path, of_file: int, of_folder: int
) -> None:
    dossier, item = folder / "talks", an_item(folder / "talks")
    dossier.chmod(of_file)
    folder.chmod(of_folder)
    before = dossier.read_bytes()
    for command in filled(ASKING, item):
        done = as_other(*command, "-d", str(dossier))
        assert done.returncode == 0, (command, done.stderr)
        assert done.stdout
        note = "the words of the search index were not checked"  # SQLite writes to check them
        assert not done.stderr or line_of(done).startswith(note), command
    reports = folder / "reports"
    for command in [
        *([*c, "-d", str(dossier)] for c in filled(WRITING, item)),
        ["add", str(reports / "r003.txt"), *adding(dossier, reports)],
    ]:
        done = as_other(*command)
        assert (done.returncode, done.stdout) == (1, ""), command
        assert line_of(done) == (
            f"detente: {dossier} cannot be written to; ask for the right to write, "
            "or work on a copy (detente backup FILE)"
        )
    assert dossier.read_bytes() == before


def test_a_file_that_may_not_be_read_is_named_and_the_rest_goes_on(folder: Path) -> None:
    dossier, reports = folder / "talks", folder / "reports"
    if os.getuid() == 0:
        os.chown(dossier, *_nobody(folder))
    (reports / "r003.txt").chmod(0)
    names = [str(reports / name) for name in ("r003.txt", "r004.txt")]
    done = as_other("add", *names, *adding(dossier, reports))
    assert done.returncode == 3, done.stderr
    (failed,) = told(done.stdout, "failed")
    assert failed["detail"] == (
        f"{names[0]} cannot be opened: Permission denied; check its name and rights"
    )
    assert [each["origin"] for each in told(done.stdout, "kept")] == [names[1]]


def test_a_dossier_that_may_not_be_read_is_told(folder: Path) -> None:
    dossier = folder / "talks"
    dossier.chmod(0)
    done = as_other("positions", "-d", str(dossier))
    assert done.returncode == 1
    assert line_of(done) == (
        f"detente: {dossier} cannot be read: Permission denied; ask for the right to read it"
    )


def test_a_folder_that_may_not_be_written_takes_no_new_dossier(folder: Path) -> None:
    folder.chmod(0o555)
    for name in ("new-one", "no such folder/new-one"):
        done = as_other("new", str(folder / name))
        assert done.returncode == 1
        assert line_of(done).startswith(f"detente: {folder / name} cannot be made: ")
        assert line_of(done).endswith("name another place")
    assert {path.name for path in folder.iterdir()} == {"talks", "reports"}


def test_a_file_that_another_program_holds_is_waited_for(folder: Path) -> None:
    dossier, reports = folder / "talks", folder / "reports"
    command = ["add", str(reports / "r003.txt"), *adding(dossier, reports)]
    with hold_lock(dossier):
        assert detente("positions", "-d", str(dossier)).returncode == 0
        began = time.monotonic()
        done = detente(*command)
        assert time.monotonic() - began > 9
    assert done.returncode == 1
    assert line_of(done) == (
        f"detente: {dossier} is being written by another program; "
        "wait until that has ended, then run this again"
    )
    assert told(detente(*command).stdout, "kept")


def test_a_lock_that_is_let_go_in_time_holds_nothing_up(folder: Path) -> None:
    dossier, reports = folder / "talks", folder / "reports"
    with hold_lock(dossier):
        command = [*COMMAND, "add", str(reports / "r003.txt"), *adding(dossier, reports)]
        waiting = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        time.sleep(5)
        assert waiting.poll() is None
    stdout, _ = waiting.communicate(timeout=60)
    assert waiting.returncode == 0
    assert len(told(stdout, "kept")) == 1


@pytest.mark.parametrize("store", STORES)
def test_two_that_add_at_once_both_get_through(
    request: pytest.FixtureRequest, tmp_path: Path, store: str
) -> None:
    """Half of the reports are given to both."""
    name, reports = store_name(request, tmp_path, store), annotated(tmp_path / "reports", 90)
    create(name, "tester").close()
    paths = sorted(map(str, reports.glob("*.txt")))
    commands = [
        [*COMMAND, "add", *paths[part], *adding(name, reports), "--as", who]
        for who, part in (("ann", slice(0, 60)), ("bob", slice(30, 90)))
    ]
    running = [subprocess.Popen(c, stdout=subprocess.PIPE, text=True) for c in commands]
    lines = [told(process.communicate(timeout=120)[0]) for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert [len(each) for each in lines] == [60, 60]
    kept = [each["document"] for each in (*lines[0], *lines[1]) if each["outcome"] == "kept"]
    with sound(name) as record, record.reading() as reader:
        documents = [h.document.id for h in reader.documents()]
        events = [t.event for t in reader.history()]
    assert sorted(documents) == sorted(kept)
    assert len(documents) == len(set(documents)) == 90
    assert [e.number for e in events] == list(range(1, 182))
    assert all(b.before == a.hash for a, b in zip(events, events[1:], strict=False))  # noqa: RUF007
    assert all(hash_of(e) == e.hash for e in events)
    assert {e.who for e in events} == {"tester", "ann", "bob"}


def _nobody(folder: Path) -> tuple[int, int]:
    """Whose the folder is."""
    there = folder.stat()
    return there.st_uid, there.st_gid
